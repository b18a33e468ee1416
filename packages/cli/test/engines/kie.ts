/** DMN models on KIE, the engine of the Apache Software Foundation: one process for all rows. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const libraries = join(root, 'node_modules/.cache/dmn')
const program = join(root, 'packages/cli/test/engines/Kie.java')

export interface KieAnswer {
  /** The result of each decision, by name. */
  readonly decisions: Readonly<Record<string, unknown>>
  /** KIE’s errors about the model or the row. */
  readonly complaints: readonly string[]
}

/** The number of a model, and the values of a row by the names of the inputs. */
export type KieRow = readonly [model: number, facts: Readonly<Record<string, unknown>>]

/** @throws {Error} if KIE is not installed, or fails */
export async function runKie(
  models: readonly string[],
  rows: readonly KieRow[],
): Promise<readonly KieAnswer[]> {
  if (!existsSync(libraries)) throw new Error('KIE is not installed. Install it with .ci/install.')
  const folder = await mkdtemp(join(tmpdir(), 'kie-'))
  try {
    const files = models.map((_, i) => join(folder, `${String(i)}.dmn`))
    await Promise.all(files.map((file, i) => writeFile(file, models[i] ?? '')))
    const started = ['-cp', join(libraries, '*'), program, ...files]
    const java = spawn('java', started, { stdio: ['pipe', 'pipe', 'pipe'] })
    const ended = new Promise((resolve) => java.once('close', resolve))
    java.stdin.end(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    const [out, err] = await Promise.all([text(java.stdout), text(java.stderr)])
    if ((await ended) !== 0) throw new Error(err)
    return out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as KieAnswer)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
