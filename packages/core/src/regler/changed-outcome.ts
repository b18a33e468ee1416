/** How the outcome of a criterion differs between two rulesets, in one line. */
import type { Udfald } from '../answer/criterion-schema.js'
import { outcomeWords } from '../answer/outcome-words.js'
import { checkLanguage } from '../errors/language.js'
import type { Criterion } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'

/** A criterion whose outcome differs between two sides; null for a side that does not have it. */
interface Changed {
  /** The role and number of the criterion: “Kriterium 1”. */
  readonly navn: string
  /** Its role in the ruleset; by default `krav`. */
  readonly rolle: Criterion['role'] | undefined
  /** Its outcome in the first ruleset. */
  readonly foer: Udfald | null
  /** Its outcome in the second ruleset. */
  readonly efter: Udfald | null
}

/**
 * A line that tells how the outcome of a criterion differs between two rulesets.
 *
 * @param changed the name and role of the criterion, and its outcome in each ruleset; null where one does not have it
 * @param language of the line
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @example
 * const [navn, rolle] = ['Eksklusionskriterium 1', 'eksklusion']
 * changedOutcome({ navn, rolle, foer: 'opfyldt', efter: null }, 'da') // 'Eksklusionskriterium 1, kun i det første: gælder'
 */
export function changedOutcome(
  { navn, rolle = 'krav', foer, efter }: Changed,
  language: Language,
): string {
  checkLanguage(language)
  const word = (udfald: Udfald) => outcomeWords[language][rolle][udfald].toLowerCase()
  const told = [foer, efter].flatMap((udfald) => (udfald === null ? [] : [word(udfald)]))
  const only = foer === null ? 'second' : efter === null ? 'first' : undefined
  return `${navn}${only ? onlyIn[language][only] : ''}: ${told.join(' → ')}`
}

const onlyIn = {
  da: { first: ', kun i det første', second: ', kun i det andet' },
  en: { first: ', only in the first', second: ', only in the second' },
} as const satisfies Record<Language, unknown>
