/** What people write for the values of a choice. */
import type { Fact, Ruleset } from '@screeningsmodel/core'

/**
 * Words for the values of a choice, in lower case: the value itself, its label and its short word in each language, and
 * the value as a Dane writes it (»indgår«, »til stede«). A word that would fit two values fits neither.
 *
 * @param fact a fact of the ruleset; one that is no choice gives no words
 * @example
 * choiceWords(rulesets[0], rulesets[0].facts.find(({ type }) => type === 'choice')).get('indgår') // 'indgaar'
 */
export function choiceWords(ruleset: Ruleset, fact: Fact): ReadonlyMap<string, string> {
  const choices = fact.type === 'choice' ? (ruleset.choices?.[fact.choices] ?? []) : []
  const own = new Map<string, string>()
  const others = new Map<string, string | undefined>()
  for (const { value, label, kort } of choices) {
    for (const word of [value, label.da, label.en]) own.set(word.toLowerCase(), value)
    for (const word of [inDanish(value), kort?.da, kort?.en]) {
      const key = word?.toLowerCase()
      const isAnothers = key !== undefined && others.has(key) && others.get(key) !== value
      if (key) others.set(key, isAnothers ? undefined : value)
    }
  }
  for (const [word, value] of others)
    if (value !== undefined && !own.has(word)) own.set(word, value)
  return own
}

/** An id in ASCII as words: »indgaar-via-samarbejde« as »indgår via samarbejde«. */
function inDanish(id: string): string {
  return id.replaceAll('aa', 'å').replaceAll('ae', 'æ').replaceAll('oe', 'ø').replaceAll('-', ' ')
}
