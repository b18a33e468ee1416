/** What the outcome of a criterion is called, by its role: an exclusion applies or not, and is never met. */
import type { Udfald } from '../answer/criterion-schema.js'
import type { Criterion } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'

export type OutcomeWords = Readonly<Record<Criterion['role'], Readonly<Record<Udfald, string>>>>

const danishCriterion = {
  opfyldt: 'Opfyldt',
  'ikke-opfyldt': 'Ikke opfyldt',
  uafklaret: 'Uafklaret',
}
const englishCriterion = { opfyldt: 'Met', 'ikke-opfyldt': 'Not met', uafklaret: 'Not settled' }

export const outcomeWords: Readonly<Record<Language, OutcomeWords>> = {
  da: {
    krav: danishCriterion,
    inklusion: danishCriterion,
    eksklusion: { opfyldt: 'Gælder', 'ikke-opfyldt': 'Gælder ikke', uafklaret: 'Uafklaret' },
    forhold: { opfyldt: 'Ja', 'ikke-opfyldt': 'Nej', uafklaret: 'Uafklaret' },
  },
  en: {
    krav: englishCriterion,
    inklusion: englishCriterion,
    eksklusion: { opfyldt: 'Applies', 'ikke-opfyldt': 'Does not apply', uafklaret: 'Not settled' },
    forhold: { opfyldt: 'Yes', 'ikke-opfyldt': 'No', uafklaret: 'Not settled' },
  },
}

/** A criterion whose outcome differs between two sides; null where a side has no such criterion. */
interface Changed {
  readonly navn: string
  readonly rolle: Criterion['role'] | undefined
  readonly foer: Udfald | null
  readonly efter: Udfald | null
}

/**
 * Tells in a line how the outcome of a criterion differs between two rulesets.
 *
 * @example
 * const [navn, rolle] = ['Eksklusionskriterium 1', 'eksklusion']
 * changedOutcome({ navn, rolle, foer: 'opfyldt', efter: null }, 'da') // 'Eksklusionskriterium 1, kun i det første: gælder'
 */
export function changedOutcome(
  { navn, rolle = 'krav', foer, efter }: Changed,
  language: Language,
): string {
  const word = (udfald: Udfald) => outcomeWords[language][rolle][udfald].toLowerCase()
  const told = [foer, efter].flatMap((udfald) => (udfald === null ? [] : [word(udfald)]))
  const only = foer === null ? 'second' : efter === null ? 'first' : undefined
  return `${navn}${only ? onlyIn[language][only] : ''}: ${told.join(' → ')}`
}

const onlyIn = {
  da: { first: ', kun i det første', second: ', kun i det andet' },
  en: { first: ', only in the first', second: ', only in the second' },
} as const satisfies Record<Language, unknown>
