/** Keys that stand twice in one object of JSON: a parser keeps the last of them, and what was said first is lost. */
import jsonc from 'jsonc-parser'
import type { JsonFault } from './json-fault.js'
import { occurrences } from '../support/occurrences.js'

/**
 * Where a key stands for the second time in an object; undefined where none does.
 *
 * @param value what the text was parsed to
 * @param text a text that is JSON
 * @example
 * repeatedKey('{"borgere": 4, "borgere": 5}', { borgere: 5 }) // { linje: 1, tegn: 16 }
 */
export function repeatedKey(text: string, value: unknown): JsonFault | undefined {
  // Each key has a colon. Where there are as many as keys that were kept, none was lost, and no text has another colon.
  if (occurrences(text, ':') === keysIn(value)) return undefined
  let fault: JsonFault | undefined
  const open: Set<string>[] = []
  try {
    jsonc.visit(text, {
      onObjectBegin: () => {
        open.push(new Set())
      },
      onObjectEnd: () => {
        open.pop()
      },
      onObjectProperty: (name, _offset, _length, line, character) => {
        const names = open.at(-1)
        if (names?.has(name)) fault ??= { linje: line + 1, tegn: character + 1 }
        names?.add(name)
      },
    })
  } catch {
    // It calls itself for each level of nesting; what is nested in thousands is refused for that.
  }
  return fault
}

/** How many keys all objects in a value have. A `for…in` makes no list of the keys or values of each row. */
export function keysIn(value: unknown): number {
  let count = 0
  const open: unknown[] = [value]
  while (open.length > 0) {
    const one = open.pop()
    if (Array.isArray(one)) {
      for (const each of one) if (typeof each === 'object') open.push(each)
    } else if (typeof one === 'object' && one !== null) {
      for (const key in one) {
        count += 1
        const each = (one as Record<string, unknown>)[key]
        if (typeof each === 'object' && each !== null) open.push(each)
      }
    }
  }
  return count
}
