import { checkLanguage } from '../errors/language.js'
import type { Ruleset, Text } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'

const undetermined: Text = { da: 'Uafklaret', en: 'Not settled' }

/**
 * The title of a conclusion, or its id if the document gives no title.
 *
 * @param konklusion the id of a conclusion, or `uafklaret`
 * @example
 * conclusionTitle(rulesets[0], 'ikke-hoejt-specialiseret', 'da') // 'Ikke højt specialiseret'
 */
export function conclusionTitle(ruleset: Ruleset, konklusion: string, language: Language): string {
  checkLanguage(language)
  if (konklusion === 'uafklaret') return undetermined[language]
  const found = [...ruleset.outcomes, ruleset.otherwise].find(({ id }) => id === konklusion)
  return found?.title?.[language] ?? konklusion
}
