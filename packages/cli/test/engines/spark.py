"""A local Spark: tables to read and statements come as lines of JSON, and the answer to each goes to descriptor 3."""
import json
import os
import sys

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.sql.shuffle.partitions", "2")
    .config("spark.sql.warehouse.dir", os.getcwd())
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")


def answer(asked):
    if "file" in asked:
        spark.read.schema(asked["schema"]).json(asked["file"]).createOrReplaceTempView(asked["table"])
        return []
    if "python" in asked:
        exec(asked["python"], {"spark": spark})
        return []
    return [row.asDict() for row in spark.sql(asked["statement"]).collect()]


with os.fdopen(3, "w", encoding="utf-8") as answers:
    for line in sys.stdin:
        try:
            told = {"rows": answer(json.loads(line))}
        except (PySparkException, Py4JError) as error:
            told = {"error": str(error)}
        print(json.dumps(told), file=answers, flush=True)
spark.stop()
