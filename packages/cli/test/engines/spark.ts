/** A real Spark in local mode, started once for all tests of a file. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { identifier } from '@screeningsmodel/core/sql'
import type { Test } from 'tap'
import type { Database } from '../support/databases.js'
import type { Found } from '../support/outcomes.js'

const execute = promisify(execFile)
const script = fileURLToPath(new URL('spark.py', import.meta.url))

/** Where `.ci/install` puts it. */
const installed = fileURLToPath(
  new URL('../../../../node_modules/.cache/spark/bin/python', import.meta.url),
)

/**
 * The Python with PySpark: that of `SPARK_PYTHON`, or the one installed for the tests.
 *
 * @throws {Error} if it has none, or if there is no Java
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

/** The result of a statement: its rows, or Spark’s error. */
interface Answer {
  readonly rows: Found
  readonly error?: string
}

export interface Spark extends Database {
  /** Runs Python in which `spark` is the session. */
  readonly python: (code: string) => Promise<Found>
}

export async function startSpark(t: Pick<Test, 'teardown'>): Promise<Spark> {
  const python = await pythonWithSpark()
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-spark-'))
  const child = spawn(python, [script], { cwd: folder, stdio: ['pipe', 'ignore', 'pipe', 'pipe'] })
  const [input, errors, output] = [0, 2, 3].map((i) => child.stdio[i]) as [
    Writable,
    Readable,
    Readable,
  ]
  const said = text(errors)
  const ended = once(child, 'close')
  const answers = createInterface(output)[Symbol.asyncIterator]()
  t.teardown(async () => {
    input.end()
    await ended
    await rm(folder, { recursive: true, force: true })
  })

  async function told(asked: object): Promise<Found> {
    input.write(`${JSON.stringify(asked)}\n`)
    const { value, done } = await answers.next()
    if (done) throw new Error(`Spark ended:\n${await said}`)
    const { rows, error } = JSON.parse(value) as Answer
    if (error !== undefined) throw new Error(error)
    return rows
  }

  return {
    dialect: 'spark',
    types: [{ boolean: 'BOOLEAN', choice: 'STRING', integer: 'INT', number: 'DOUBLE' }],
    single: 'FLOAT',
    ask: (statement) => told({ statement }),
    python: (python) => told({ python }),
    // A statement of constants would be evaluated during planning.
    async put(table, ruleset, rows, types) {
      const file = join(folder, 'raekker.ndjson')
      const lines = rows.map(
        (row, i) => `${JSON.stringify({ reference: String(i), ...row }, asText)}\n`,
      )
      await writeFile(file, lines.join(''))
      const columns = ruleset.facts.map(
        ({ path, type }) => `${identifier('spark', path)} ${types[type]}`,
      )
      await told({ table, file, schema: ['reference STRING', ...columns].join(', ') })
    },
  }
}

/** JSON has no NaN and no infinities. */
const asText = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
