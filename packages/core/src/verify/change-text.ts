/** A change that no case notices, in words: what was changed, and a case that would notice. */
import { checkLanguage } from '../errors/language.js'
import { formatNumber } from '../errors/messages.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { languages, type Language } from '../support/language.js'
import { caseWords } from '../forskel/case-words.js'
import type { Unnoticed } from './check-mutants.js'
import type { Change } from './change.js'

/**
 * The text of a change: two or three lines, the first of which begins with the JSON Pointer of what was changed.
 *
 * @param unnoticed a change of the document that no case of it notices, as `checkMutants` tells it
 * @param ruleset the document
 * @param sprog the language of the text
 * @example
 * const change = { art: 'graense', fra: 3, til: 4 }
 * unnoticedText({ pointer: '/conditions/flow/value', change, sag: undefined }, rulesets[0])
 * // '/conditions/flow/value  Grænsen 3 ændret til 4\n  Der er ikke fundet et tilfælde, der viser det.'
 */
export function unnoticedText(
  { pointer, change, sag }: Unnoticed,
  ruleset: Ruleset,
  sprog: Language = languages[0],
): string {
  checkLanguage(sprog)
  const said = words[sprog]
  const lines = sag
    ? [
        `${said.wouldTell} ${caseWords([ruleset], sag.fakta, sprog).join('; ')}`,
        ...Object.entries(sag.laesninger).map((chosen) => `${said.reading} ${chosen.join(' = ')}`),
      ]
    : [said.none]
  return [`${pointer}  ${changeText(change, sprog)}`, ...lines.map((line) => `  ${line}`)].join(
    '\n',
  )
}

function changeText(change: Change, sprog: Language): string {
  const said = words[sprog]
  const number = (value: number) => formatNumber(sprog, value)
  switch (change.art) {
    case 'graense':
      return said.changed(said.threshold, number(change.fra), number(change.til))
    case 'parameter':
      return said.changed(`${said.parameter} ${change.id}`, number(change.fra), number(change.til))
    case 'operator':
      return said.changed('', change.fra, change.til)
    case 'laesning':
      return said.exchanged(change.fra, change.til)
    case 'vaerdi-udeladt':
      return said.leftOut(change.vaerdi)
    case 'vaerdi-tilfoejet':
      return said.added(change.vaerdi)
    default:
      return said[change.art]
  }
}

const words = {
  da: {
    threshold: 'Grænsen',
    parameter: 'Parameteren',
    changed: (what: string, from: string, to: string) => `${what} ${from} ændret til ${to}`.trim(),
    exchanged: (a: string, b: string) => `Fortolkningerne ${a} og ${b} byttet om`,
    leftOut: (value: string) => `Værdien ${value} udeladt`,
    added: (value: string) => `Værdien ${value} tilføjet`,
    'gren-udeladt': 'En del udeladt',
    'gren-negeret': 'Vendt til det modsatte',
    'operander-byttet': 'De to oplysninger byttet om',
    wouldTell: 'Dette tilfælde ville vise det:',
    reading: 'Fortolkning:',
    none: 'Der er ikke fundet et tilfælde, der viser det.',
  },
  en: {
    threshold: 'The threshold',
    parameter: 'The parameter',
    changed: (what: string, from: string, to: string) => `${what} ${from} changed to ${to}`.trim(),
    exchanged: (a: string, b: string) => `The readings ${a} and ${b} exchanged`,
    leftOut: (value: string) => `The value ${value} left out`,
    added: (value: string) => `The value ${value} added`,
    'gren-udeladt': 'A part left out',
    'gren-negeret': 'Turned into its opposite',
    'operander-byttet': 'The two facts exchanged',
    wouldTell: 'This case would tell:',
    reading: 'Reading:',
    none: 'No case found that tells.',
  },
} as const
