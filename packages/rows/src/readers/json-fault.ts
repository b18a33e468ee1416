/** Where a text stops being JSON. */
import jsonc from 'jsonc-parser'

/** Line and character, from 1. */
export interface JsonFault {
  /** The line, from 1. */
  readonly linje: number
  /** The character within the line, from 1. */
  readonly tegn: number
}

/**
 * The place of the first fault; undefined if none is found. `JSON.parse` gives the place only in a message that repeats
 * a piece of the text; this parser gives it as numbers.
 *
 * @param text the whole text, from its first character
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
    // The parser is recursive, and fails at thousands of nested brackets; their place is of no use to anybody.
  }
  return fault
}
