/** A user’s TypeScript, compiled strictly with the types that are installed in a folder. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { node, run } from './install.js'

const tsc = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'))
const strict = ['--noEmit', '--strict', '--target', 'es2022']

/** A file of this folder. */
export function fileHere(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), 'utf8')
}

/** A file that imports everything from each of these entries. */
export function importingAll(entries: readonly string[]): string {
  const names = entries.map((_, i) => `e${String(i)}`)
  const imports = entries.map((entry, i) => `import * as e${String(i)} from '${entry}'`)
  return [...imports, `export const all: readonly object[] = [${names.join(', ')}]`].join('\n')
}

/**
 * Compiles texts as Node would load them, as modules and as CommonJS, and as a bundler would.
 *
 * @throws {Error} with the compiler’s messages, if it refuses one
 */
export async function compile(
  folder: string,
  texts: readonly string[],
  ...more: readonly string[]
): Promise<void> {
  const write = (ending: string) =>
    Promise.all(
      texts.map(async (text, i) => {
        const name = `stranger${String(i)}.${ending}`
        await writeFile(join(folder, name), text)
        return name
      }),
    )
  const forNode = [...(await write('mts')), ...(await write('cts'))]
  await run(folder, node, tsc, ...strict, '--module', 'nodenext', ...more, ...forNode)
  const bundler = ['--module', 'esnext', '--moduleResolution', 'bundler']
  await run(folder, node, tsc, ...strict, ...bundler, ...more, ...(await write('ts')))
}
