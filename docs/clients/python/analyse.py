"""Many tilbud from a Danish CSV file: by SQL, and over HTTP, each as a data frame, and that both say the same.

    screeningsmodel sql --dialect duckdb --tabel tilbud > tilbud.sql
    python analyse.py tilbud.csv tilbud.sql http://127.0.0.1:3000
"""

import io
import json
import sys

import duckdb
import httpx
import polars as pl

csv, statement, address = sys.argv[1:4]


def by_sql() -> pl.DataFrame:
    """The rules as one SELECT, in this process. Numbers must be read as numbers: decimal comma, not text."""
    database = duckdb.connect()
    database.read_csv(csv, delimiter=";", decimal=",").create_view("tilbud")
    with open(statement, encoding="utf-8") as file:
        answers = database.execute(file.read())
    columns = [column[0] for column in answers.description]
    return pl.DataFrame(answers.fetchall(), schema=columns, orient="row", infer_schema_length=None)


def by_http() -> pl.DataFrame:
    """The file as it is; the answer is CSV with commas, and a row for each of its rows."""
    with open(csv, "rb") as file:
        answer = httpx.post(
            f"{address}/screen-tilbud/batch",
            content=file.read(),
            headers={"content-type": "text/csv", "accept": "text/csv"},
            timeout=60,
        )
    answer.raise_for_status()
    return pl.read_csv(io.BytesIO(answer.content), infer_schema_length=None)


def reasons() -> pl.DataFrame:
    """Whole answers, a line each: a row for each criterion that is not met, with what would meet it."""
    rows = []
    with open(csv, "rb") as file:
        request = httpx.stream(
            "POST",
            f"{address}/screen-tilbud/batch?svar=fuldt",
            content=file.read(),
            headers={"content-type": "text/csv"},
            timeout=60,
        )
        with request as answer:
            for line in answer.iter_lines():
                screening = json.loads(line)
                # A row that is refused is a problem in its place, with its line in the file.
                if "linje" in screening:
                    print(screening["linje"], screening["errors"], file=sys.stderr)
                    continue
                for criterion in screening["kriterier"]:
                    if criterion["udfald"] == "ikke-opfyldt":
                        rows.append(
                            {
                                "reference": screening["reference"],
                                "aar": screening["aar"],
                                "kriterium": criterion["id"],
                                "begrundelse": criterion["begrundelse"],
                            }
                        )
    return pl.DataFrame(rows)


answered = by_http()
selected = by_sql()
print(answered.height, selected.height)
print("the same", answered["konklusion"].to_list() == selected["konklusion"].to_list())
for konklusion, antal in answered["konklusion"].value_counts().sort("konklusion").iter_rows():
    print(konklusion, antal)
for kriterium, antal in reasons()["kriterium"].value_counts().sort("kriterium").iter_rows():
    print("ikke opfyldt:", kriterium, antal)
