/** The entries of a package, and what its README says about them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from './install.js'

export interface Entry {
  /** The specifier to import. */
  readonly name: string
  /** Its source file; a data file has none. */
  readonly source: string | undefined
}

/** Every path that can be loaded, with patterns expanded. `package.json` is for tools. */
export async function entriesOf(manifest: Manifest, folder: string): Promise<readonly Entry[]> {
  const entries = Object.entries(manifest.exports).filter(([entry]) => entry !== './package.json')
  const written = entries.map(async ([entry, target]) => {
    const { '@screeningsmodel/source': source } = target as Readonly<Record<string, string>>
    return (await standsFor(entry, source ?? entry, folder)).map((each) => ({
      name: join(manifest.name, entry.replace('*', each)),
      source: source && join(folder, source.replace('*', each)),
    }))
  })
  return (await Promise.all(written)).flat()
}

/** The values of a pattern’s star: the names of the files that it matches. */
async function standsFor(entry: string, files: string, folder: string): Promise<readonly string[]> {
  if (!entry.includes('*')) return ['']
  const [before = '', after = ''] = files.split('*')
  const names = await readdir(join(folder, before))
  return names
    .filter((name) => name.endsWith(after))
    .map((name) => name.slice(0, name.length - after.length))
}

/** The first column of the table of entries. */
export function documentedIn(readme: string): readonly string[] {
  const [, section = ''] = readme.split('\n## Entries\n')
  return [...section.matchAll(/^\| `(.+?)`/gm)].map(([, entry = '']) => entry)
}

export interface Example {
  readonly language: 'js' | 'sh'
  readonly code: string
  readonly prints: string
}

/** Code blocks with their output below them. */
export async function examplesOf(folder: string): Promise<readonly Example[]> {
  const readme = await readFile(join(folder, 'README.md'), 'utf8')
  const blocks = [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
  return blocks.flatMap(([, language, code = ''], i) => {
    const [, next, prints = ''] = blocks[i + 1] ?? []
    return (language === 'js' || language === 'sh') && next === 'text'
      ? [{ language, code, prints }]
      : []
  })
}
