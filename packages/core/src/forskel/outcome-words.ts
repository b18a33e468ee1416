import type { Udfald } from '../answer/criterion-schema.js'
import { grafWords } from '../graf/words.js'
import type { Criterion } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'

const none = { da: 'findes ikke', en: 'not there' } as const satisfies Record<Language, string>

/**
 * Tells the outcome of a criterion of some role, within a sentence; null where a document has no such criterion.
 *
 * @example
 * udfaldWords('da')('opfyldt', 'eksklusion') // 'gælder'
 */
export function udfaldWords(
  language: Language,
): (udfald: Udfald | null, role: Criterion['role'] | undefined) => string {
  return (udfald, role = 'krav') =>
    udfald === null ? none[language] : grafWords[language].udfald[role][udfald].toLowerCase()
}
