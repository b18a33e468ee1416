/** A real Spark in local mode, where PySpark and Java are installed. */
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
import type { Row } from './tables.js'

const execute = promisify(execFile)
const script = fileURLToPath(new URL('spark.py', import.meta.url))
const types = { boolean: 'BOOLEAN', choice: 'STRING', integer: 'INT', number: 'DOUBLE' }

export interface SparkTable {
  readonly name: string
  readonly ruleset: Ruleset
  readonly rows: readonly Row[]
  readonly selects: readonly string[]
}

/** The Python that has PySpark: that of `SPARK_PYTHON`, or else the first on the path. */
export async function pythonWithSpark(): Promise<string | undefined> {
  for (const python of [process.env.SPARK_PYTHON, 'python3']) {
    if (python === undefined) continue
    const found = await execute(python, ['-c', 'import pyspark']).catch(() => undefined)
    const java = await execute('java', ['-version']).catch(() => undefined)
    if (found && java) return python
  }
  return undefined
}

/** The rows of every SELECT, in order. @throws {Error} with what Spark wrote when it failed */
export async function runSpark(
  python: string,
  tables: readonly SparkTable[],
): Promise<Record<string, unknown>[][]> {
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
