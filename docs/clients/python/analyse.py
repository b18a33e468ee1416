"""Many tilbud from a Danish CSV file: by SQL, and over HTTP, each as a data frame, and that both say the same.

    screeningsmodel sql --dialect duckdb --tabel tilbud > tilbud.sql
    python analyse.py tilbud.csv tilbud.sql http://127.0.0.1:3000
"""

import io
import json
import sys
import tempfile
from pathlib import Path

import duckdb
import httpx
import polars as pl

csv, statement, address = sys.argv[1:4]
# What people write where nothing is known. HTTP reads these words, and more; to SQL such a column would be text.
UNKNOWN = ["", "-", "NA", "N/A", "NULL", "?", "ved ikke", "Ved ikke", "ikke oplyst", "Ikke oplyst", "uoplyst", "Uoplyst", "ukendt", "Ukendt"]


def by_sql() -> pl.DataFrame:
    """
    The rules as one SELECT, in this process. Numbers must be read as numbers: decimal comma, not text. Columns are
    named by fact path, and competences by value (`indgaar`): a word that SQL does not know is not known to the rules.
    """
    content = Path(csv).read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252")  # Danish Excel's "CSV", where it is not "CSV UTF-8"
    with tempfile.TemporaryDirectory() as folder:
        read = Path(folder) / "tilbud.csv"
        read.write_text(text, encoding="utf-8", newline="")
        database = duckdb.connect()
        table = database.read_csv(str(read), delimiter=";", decimal=",", na_values=UNKNOWN)
        # Excel leaves rows of empty cells where a table was once longer. HTTP passes over them.
        names = (name.replace('"', '""') for name in table.columns)
        table.filter(" OR ".join(f'"{name}" IS NOT NULL' for name in names)).create_view("tilbud")
        answers = database.execute(Path(statement).read_text(encoding="utf-8"))
        columns = [column[0] for column in answers.description]
        rows = answers.fetchall()
    return pl.DataFrame(rows, schema=columns, orient="row", infer_schema_length=None)


def posted(accept: str, **parameters: str) -> httpx.Response:
    """The file as it is, whatever its encoding, separators and names. What is wrong with all of it is said in words."""
    answer = httpx.post(
        f"{address}/screen-tilbud/batch",
        params=parameters,
        content=Path(csv).read_bytes(),
        headers={"content-type": "text/csv", "accept": accept},
        timeout=60,
    )
    if answer.is_error:
        sys.exit("\n".join(each["detail"] for each in answer.json().get("errors", [answer.json()])))
    return answer


def by_http() -> pl.DataFrame:
    """CSV with commas and a row for each of the file's; columns of one's own come along as `egen.` and their name."""
    answer = posted("text/csv", kolonner="med")
    return pl.read_csv(io.BytesIO(answer.content), infer_schema_length=None)


def reasons() -> pl.DataFrame:
    """Whole answers, a line each: a row for each criterion that is not met, with why."""
    rows = []
    for line in posted("application/x-ndjson", kolonner="uden", svar="fuldt").iter_lines():
        screening = json.loads(line)
        # A row that is refused is a problem in its place, with its line in the file.
        if "linje" in screening:
            for error in screening["errors"]:
                print(f"linje {screening['linje']}: {error['detail']}")
            continue
        for criterion in screening["kriterier"]:
            if criterion["udfald"] == "ikke-opfyldt":
                rows.append(
                    {
                        "reference": screening.get("reference"),
                        "aar": screening.get("aar"),
                        "kriterium": criterion["id"],
                        "begrundelse": criterion["begrundelse"],
                    }
                )
    schema = {"reference": pl.String, "aar": pl.Int64, "kriterium": pl.String, "begrundelse": pl.String}
    return pl.DataFrame(rows, schema=schema)


answered = by_http()
selected = by_sql()
# SQL refuses no row.
accepted = answered["fejl"].is_null()
print(answered.height, selected.height)
print("the same", answered["konklusion"].filter(accepted).equals(selected["konklusion"].filter(accepted)))
for konklusion, antal in answered["konklusion"].drop_nulls().value_counts().sort("konklusion").iter_rows():
    print(konklusion, antal)
for kriterium, antal in reasons()["kriterium"].value_counts().sort("kriterium").iter_rows():
    print("ikke opfyldt:", kriterium, antal)
