/** The examples in docstrings, as programs that compare what they give with what they say. */
import { readdir, readFile } from 'node:fs/promises'

export interface Example {
  /** Its path in the folder of sources. */
  readonly file: string
  readonly lines: readonly string[]
}

/** Those of all sources in a folder. A value on the line after its expression is put behind it. */
export async function examplesIn(source: URL): Promise<readonly Example[]> {
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const found = files.map(async (file) => {
    const text = await readFile(new URL(file, source), 'utf8')
    return [...text.matchAll(/^ \* @example\n((?: \* .*\n)+)/gm)].map(([, block = '']) => ({
      file,
      lines: block
        .replace(/^ \* /gm, '')
        .trim()
        .replace(/\n\/\//g, ' //')
        .split('\n'),
    }))
  })
  return (await Promise.all(found)).flat()
}

/** `expression // value` becomes a call of `same`; any other line stays as it is. */
export function statement(line: string): string {
  const [, expression, value] = /^(?!const |let )(.+?) \/\/ (.+)$/.exec(line) ?? []
  return expression === undefined
    ? line
    : `same(${expression}, ${String(value)}, ${JSON.stringify(line)})`
}
