import type { Udfald } from '../answer/criterion-schema.js'
import type { Language } from '../support/language.js'

const words = {
  da: {
    none: 'findes ikke',
    opfyldt: 'opfyldt',
    'ikke-opfyldt': 'ikke opfyldt',
    uafklaret: 'uafklaret',
  },
  en: { none: 'not there', opfyldt: 'met', 'ikke-opfyldt': 'not met', uafklaret: 'not settled' },
} as const satisfies Record<Language, Record<Udfald | 'none', string>>

/**
 * Tells the outcome of a criterion; null where a document has no such criterion.
 *
 * @example
 * udfaldWords('da')(null) // 'findes ikke'
 */
export function udfaldWords(language: Language): (udfald: Udfald | null) => string {
  return (udfald) => words[language][udfald ?? 'none']
}
