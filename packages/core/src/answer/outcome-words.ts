/** The words for a criterion's outcome, by its role: an exclusion applies or does not apply; it is not met. */
import type { Udfald } from './criterion-schema.js'
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
