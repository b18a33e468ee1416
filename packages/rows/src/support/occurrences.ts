/**
 * How often a character stands in a text, between two places. A loop, because splitting the text would copy it.
 *
 * @example
 * occurrences('a\nb\n', '\n') // 2
 */
export function occurrences(text: string, character: string, from = 0, to = text.length): number {
  let found = 0
  for (let at = text.indexOf(character, from); at >= 0 && at < to;) {
    found += 1
    at = text.indexOf(character, at + 1)
  }
  return found
}
