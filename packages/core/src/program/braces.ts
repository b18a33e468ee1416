/** Finds the cases of a choice in the text of a message, by its special characters alone. */

/** A special character of a message, or a quoted sequence, in which no character is special. */
const signs = /'[{}#](?:[^']|'')*'|[{}#]/g

/**
 * The words of each case of a choice whose cases begin at `from`, and where the choice ends; undefined if there is
 * no complete choice there.
 */
export function casesFrom(
  text: string,
  from: number,
): { readonly cases: ReadonlyMap<string, string>; readonly end: number } | undefined {
  const cases = new Map<string, string>()
  const next = /\s*(?:(\})|([^\s{}]+)\s*\{)/y
  next.lastIndex = from
  for (;;) {
    const [, closes, key = ''] = next.exec(text) ?? []
    const at = next.lastIndex
    // No match: `lastIndex` of a sticky regular expression is set back to 0.
    if (at === 0) return undefined
    if (closes) return { cases, end: at }
    const length = lengthWithin(text.slice(at))
    if (length === undefined) return undefined
    cases.set(key, text.slice(at, at + length))
    next.lastIndex = at + length + 1
  }
}

/** The length of the text up to the brace that closes the one opened before it. */
function lengthWithin(text: string): number | undefined {
  let depth = 1
  for (const { 0: sign, index } of text.matchAll(signs)) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (depth === 0) return index
  }
  return undefined
}

/**
 * The words of a case with its `#` replaced by a number. A `#` inside inner braces belongs to another choice, and
 * stays.
 */
export function withNumber(words: string, number: string): string {
  let depth = 0
  return words.replace(signs, (sign) => {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    return sign === '#' && depth === 0 ? number : sign
  })
}
