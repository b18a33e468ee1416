/** The examples in docstrings, as programs that compare what they give with what they say. */
import { readdir, readFile } from 'node:fs/promises'

export interface Example {
  /** Its path in the folder of sources. */
  readonly file: string
  /** What the docstring is about; undefined if it is about the whole file. */
  readonly of: string | undefined
  readonly lines: readonly string[]
  /** Whether it says what it gives; others show how something is used that no test has. */
  readonly says: boolean
}

/** Those of all sources in a folder. A value on the line after its expression is put behind it. */
export async function examplesIn(source: URL): Promise<readonly Example[]> {
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const found = files.map(async (file) => {
    const text = await readFile(new URL(file, source), 'utf8')
    return [...text.matchAll(example)].map(([, block = '', of]) => {
      const said = block
        .replace(/^ \* /gm, '')
        .trim()
        .replace(/\n\/\//g, ' //')
      return { file, of, lines: said.split('\n'), says: said.includes(' // ') }
    })
  })
  return (await Promise.all(found)).flat()
}

const example =
  /^ \* @example\n((?: \* .*\n)+)(?: \*\/\nexport (?:async )?(?:function\*?|const|class) (\w+))?/gm

/** `expression // value` becomes a call of `same`; any other line stays as it is. */
export function statement(line: string): string {
  const [, expression, value] = /^(?!const |let )(.+?) \/\/ (.+)$/.exec(line) ?? []
  return expression === undefined
    ? line
    : `same(${expression}, ${String(value)}, ${JSON.stringify(line)})`
}

/** Whether an example calls this function, and says what it gives. */
export function shows({ lines, says }: Example, name: string): boolean {
  // Not a method of that name, but after the three points of a spread.
  return says && new RegExp(`(?<!\\w|(?<!\\.)\\.)${name}\\(`).test(lines.join('\n'))
}
