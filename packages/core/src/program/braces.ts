/** Choices within a text, by their signs alone. */

/** A sign that means something in a message, or some that are quoted and mean nothing. */
const signs = /'[{}#](?:[^']|'')*'|[{}#]/g

/**
 * The words of each case of a choice, whose cases begin at a place of a text, and where the choice ends; undefined where
 * that is no choice.
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
    // Nothing was found, and a regular expression begins anew.
    if (at === 0) return undefined
    if (closes) return { cases, end: at }
    const length = lengthWithin(text.slice(at))
    if (length === undefined) return undefined
    cases.set(key, text.slice(at, at + length))
    next.lastIndex = at + length + 1
  }
}

/** How much of a text stands before the brace that closes what was opened before it. */
function lengthWithin(text: string): number | undefined {
  let depth = 1
  for (const { 0: sign, index } of text.matchAll(signs)) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (depth === 0) return index
  }
  return undefined
}

/** The words of a case with a number in the place of its `#`; what stands in braces has one of its own. */
export function withNumber(words: string, number: string): string {
  let depth = 0
  return words.replace(signs, (sign) => {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    return sign === '#' && depth === 0 ? number : sign
  })
}
