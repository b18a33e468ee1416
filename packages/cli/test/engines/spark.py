"""Runs SELECTs on tables in a local Spark: a job as JSON on standard input, answers on standard output."""
import json
import sys

from pyspark.sql import SparkSession

job = json.load(sys.stdin)
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.sql.shuffle.partitions", "2")
    .config("spark.sql.warehouse.dir", job["folder"])
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
answers = []
for table in job["tables"]:
    spark.read.schema(table["schema"]).json(table["file"]).createOrReplaceTempView(table["name"])
    for select in table["selects"]:
        answers.append([row.asDict() for row in spark.sql(select).collect()])
with open(job["answers"], "w", encoding="utf-8") as file:
    json.dump(answers, file)
spark.stop()
