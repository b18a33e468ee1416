/** Where a text stops being JSON. */
import jsonc from 'jsonc-parser'

/** Line and character, from 1. */
export interface JsonFault {
  readonly linje: number
  readonly tegn: number
}

/**
 * The place of the first fault; undefined where none is found. `JSON.parse` tells it in words only, with a piece of
 * the text; this parser in numbers.
 *
 * @example
 * jsonFault('{ "borgere": 4,, }') // { linje: 1, tegn: 16 }
 */
export function jsonFault(text: string): JsonFault | undefined {
  let fault: JsonFault | undefined
  try {
    jsonc.visit(
      text,
      {
        onError: (_error, _offset, _length, line, character) =>
          (fault ??= { linje: line + 1, tegn: character + 1 }),
      },
      { disallowComments: true, allowTrailingComma: false },
    )
  } catch {
    // It calls itself for each level of nesting; brackets in thousands have no place worth telling.
  }
  return fault
}
