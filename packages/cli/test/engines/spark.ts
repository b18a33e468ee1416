/** A real Spark in local mode. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Ruleset } from '@screeningsmodel/core'
import { identifier } from '@screeningsmodel/core/sql'
import type { Row } from '../support/tables.js'

const execute = promisify(execFile)
const script = fileURLToPath(new URL('spark.py', import.meta.url))
const types = { boolean: 'BOOLEAN', choice: 'STRING', integer: 'INT', number: 'DOUBLE' }

export interface SparkTable {
  readonly name: string
  readonly ruleset: Ruleset
  readonly rows: readonly Row[]
  readonly selects: readonly string[]
}

/** Where `.ci/install` puts it. */
const installed = fileURLToPath(
  new URL('../../../../node_modules/.cache/spark/bin/python', import.meta.url),
)

/**
 * The Python that has PySpark: that of `SPARK_PYTHON`, or the one installed for the tests.
 *
 * @throws {Error} where it has none, or where there is no Java
 */
async function pythonWithSpark(): Promise<string> {
  const python = process.env.SPARK_PYTHON ?? installed
  try {
    await execute(python, ['-c', 'import pyspark'])
    await execute('java', ['-version'])
    return python
  } catch (error) {
    throw new Error('Spark is not installed: PySpark and Java. Install them with .ci/install.', {
      cause: error,
    })
  }
}

/** The rows of every SELECT, in order. @throws {Error} with what Spark wrote when it failed */
export async function runSpark(
  tables: readonly SparkTable[],
): Promise<Record<string, unknown>[][]> {
  const python = await pythonWithSpark()
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-spark-'))
  try {
    const answers = join(folder, 'svar.json')
    const jobs = tables.map(async ({ name, ruleset, rows, selects }, i) => {
      const file = join(folder, `${String(i)}.ndjson`)
      const given = rows.map((row, reference) => ({ reference: String(reference), ...row }))
      await writeFile(file, given.map((row) => `${JSON.stringify(row)}\n`).join(''))
      const columns = ruleset.facts.map(
        ({ path, type }) => `${identifier('spark', path)} ${types[type]}`,
      )
      return { name, file, schema: ['reference STRING', ...columns].join(', '), selects }
    })
    const job = { folder, answers, tables: await Promise.all(jobs) }
    const child = spawn(python, [script], { cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] })
    child.stdin.end(JSON.stringify(job))
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
    if (code !== 0) throw new Error(`Spark ended with ${String(code)}:\n${said}`)
    return JSON.parse(await readFile(answers, 'utf8')) as Record<string, unknown>[][]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
