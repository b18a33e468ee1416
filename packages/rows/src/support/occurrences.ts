/**
 * How often a character stands in a text, between two places. A loop, because splitting the text would copy it.
 *
 * @param text the text to look in
 * @param character one character, or more: those that overlap are all counted
 * @param from the first place, from 0
 * @param to the place after the last one
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
