"""The four rules of the screening model in OpenFisca-core and DuckDB, on the columns of a folder (columns.ts)."""
import json
import sys
import time
from pathlib import Path

import duckdb
import numpy as np
from openfisca_core import entities, periods, taxbenefitsystems, variables
from openfisca_core.simulations import SimulationBuilder

folder, words = Path(sys.argv[1]), sys.argv[2].split(",")
competences = sorted(path.name for path in folder.glob("kompetencer.*"))
kinds = {"aarsvaerk": np.float64, **{name: np.uint8 for name in competences}}
paths = ["borgere", "aarsvaerk", "medarbejdere", "medarbejdereMedErfaring", *competences]
columns = {path: np.fromfile(folder / path, dtype=kinds.get(path, np.int32)) for path in paths}
rows = len(columns["borgere"])

place = entities.build_entity("tilbud", "tilbud_alle", "Tilbud", is_person=True)
system = taxbenefitsystems.TaxBenefitSystem([place])


def add(name, value_type, formula=None):
    about = dict(value_type=value_type, entity=place, definition_period=periods.DateUnit.YEAR, label=name)
    system.add_variable(type(name, (variables.Variable,), about | ({"formula": formula} if formula else {})))


def all_take_part(tilbud, period):
    met = True
    for name in competences:
        code = tilbud(named(name), period)
        met = met * ((code == words.index("indgaar")) + (code == words.index("indgaar-via-samarbejde")))
    return met


def named(path):
    return path.replace(".", "_").replace("-", "_")


for path in paths:
    add(named(path), float if path == "aarsvaerk" else int)
add("borgerflow", bool, lambda tilbud, period: tilbud("borgere", period) >= 3)
add("nok_aarsvaerk", bool, lambda tilbud, period: tilbud("aarsvaerk", period) >= 3)
add("erfaring", bool, lambda tilbud, period: tilbud("medarbejdereMedErfaring", period) > tilbud("medarbejdere", period) / 2)
add("kompetencer", bool, all_take_part)
criteria = ["borgerflow", "nok_aarsvaerk", "erfaring", "kompetencer"]
add("hoejt", bool, lambda tilbud, period: np.logical_and.reduce([tilbud(name, period) for name in criteria]))

told = {"openfisca": [], "duckdb": [], "counts": []}
for _ in range(9):
    simulation = SimulationBuilder().build_default_simulation(system, rows)
    for path, values in columns.items():
        simulation.set_input(named(path), "2019", values)
    start = time.process_time()
    met = simulation.calculate("hoejt", "2019")
    told["openfisca"].append(time.process_time() - start)
told["counts"].append(int(met.sum()))

database = duckdb.connect(config={"threads": 1})
given = {path: values.astype(np.int64) if path != "aarsvaerk" else values for path, values in columns.items()}
listed = "[" + ", ".join(f"'{word}'" for word in words) + "]"
kept = [f'{listed}["{path}" + 1] AS "{path}"' if path in competences else f'"{path}"' for path in paths]
database.execute(f"CREATE TABLE tilbud AS SELECT {', '.join(kept)} FROM given")
select = (folder / "sql").read_text().rstrip().rstrip(";")
names = [column[0] for column in database.execute(f"DESCRIBE {select}").fetchall()]
counts = ", ".join(f'count("{name}")' for name in names)
for _ in range(9):
    start = time.process_time()
    found = database.execute(
        f"SELECT count(*) FILTER (konklusion = 'hoejt-specialiseret'), {counts} FROM ({select})"
    ).fetchone()
    told["duckdb"].append(time.process_time() - start)
told["counts"].append(found[0])
print(json.dumps(told))
