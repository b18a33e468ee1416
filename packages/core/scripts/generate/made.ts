/** The files that are made: what they begin with, and how they come to stand there. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'

export interface Made {
  /** From the folder of the package. */
  readonly path: string
  readonly text: string
}

export const header =
  '// Written by scripts/generate.ts from the ruleset documents; not to be edited.\n'

const root = new URL('../../', import.meta.url)

export async function writeAll(files: readonly Made[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => new URL('.', new URL(path, root)).href))
  await Promise.all([...folders].map((folder) => mkdir(new URL(folder), { recursive: true })))
  await Promise.all(files.map(({ path, text }) => writeFile(new URL(path, root), text)))
}

/** What an earlier version of the script wrote and this one doesn't: it need not compile any more. */
export async function removeLeftOvers(written: readonly Made[]): Promise<void> {
  const paths = new Set(written.map(({ path }) => path))
  for (const folder of ['src/generated', 'src/errors/generated', 'src/rulesets/generated']) {
    const entries = await readdir(new URL(`${folder}/`, root), { recursive: true })
    const left = entries.filter(
      (entry) => entry.endsWith('.ts') && !paths.has(`${folder}/${entry}`),
    )
    await Promise.all(left.map((entry) => rm(new URL(`${folder}/${entry}`, root))))
  }
}
