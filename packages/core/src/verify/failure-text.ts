/** A failed case in words: what it says, and the answer of each engine. */
import type { Verdict } from '../program/verdicts.js'
import { udfaldOf } from '../answer/udfald.js'
import { checkLanguage } from '../errors/language.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { languages, type Language } from '../support/language.js'
import type { CaseFailure } from './check-ruleset.js'

const words = {
  expected: { da: 'Ventet', en: 'Expected' },
  agrees: { da: 'svarer det samme', en: 'answers the same' },
  refused: {
    da: 'afviser oplysningerne, der ikke kan passe sammen',
    en: 'refuses the facts, which cannot go together',
  },
  remarks: { da: 'Bemærkninger', en: 'Remarks' },
} as const

/**
 * The text of a failed case: several lines, the first of which begins with the JSON Pointer of the case.
 *
 * @param failure a case that came out otherwise, as `checkRuleset` tells it
 * @param ruleset whose criteria are named
 * @param sprog the language of the text
 * @example
 * const answer = { konklusion: 'uafklaret', udfald: [] }
 * const failure = { pointer: '/cases/0', sentence: 'Fire borgere.', expected: { konklusion: 'omfattet' }, answer, bemaerkninger: [] }
 * caseFailureText(failure, { criteria: [] }).split('\n').slice(0, 2)
 * // ['/cases/0  Fire borgere.', '  Ventet              omfattet']
 */
export function caseFailureText(
  { pointer, sentence, expected, answer, stock, bemaerkninger, afvist }: CaseFailure,
  { criteria }: Pick<Ruleset, 'criteria'>,
  sprog: Language = languages[0],
): string {
  checkLanguage(sprog)
  const outcomes = (pairs: readonly (readonly [id: string, udfald: string])[]) =>
    pairs.length > 0 ? ` (${pairs.map((pair) => pair.join(': ')).join(', ')})` : ''
  const verdict = ({ konklusion, udfald }: Verdict) =>
    konklusion + outcomes(criteria.map(({ id }, i) => [id, udfaldOf(udfald[i])]))
  const { konklusion, udfald = {}, bemaerkninger: wanted } = expected
  const remarks = (list: readonly string[]) => list.join(', ') || '-'
  const lines: readonly (readonly [who: string, what: string])[] = [
    [words.expected[sprog], konklusion + outcomes(Object.entries(udfald))],
    ['Screeningsmodellen', afvist ? words.refused[sprog] : verdict(answer)],
    ...(afvist
      ? []
      : [['json-rules-engine', stock ? verdict(stock) : words.agrees[sprog]] as const]),
    ...(wanted && remarks(wanted) !== remarks(bemaerkninger)
      ? [[words.remarks[sprog], `${remarks(wanted)} ≠ ${remarks(bemaerkninger)}`] as const]
      : []),
  ]
  return [
    `${pointer}  ${sentence}`,
    ...lines.map(([who, what]) => `  ${who.padEnd(20)}${what}`),
  ].join('\n')
}
