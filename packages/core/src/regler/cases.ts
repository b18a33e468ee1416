/** The example cases of a document with what each comes out as, for a table that people check. */
import { checkLanguage } from '../errors/language.js'
import { udfaldOf } from '../answer/udfald.js'
import type { Udfald } from '../answer/criterion-schema.js'
import { factsOfCase } from '../ruleset/facts-of-case.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { screenerOf } from '../screener/screener.js'
import type { Language } from '../support/language.js'
import { conclusionTitle } from './conclusion-title.js'

export interface CaseSheet {
  readonly sentence: string
  /** The readings under which it is told, where they are not the usual ones. */
  readonly readings: readonly string[]
  readonly konklusion: string
  /** Its conclusion in a word or two. */
  readonly title: string
  /** By criterion, in the document's order. */
  readonly udfald: readonly Udfald[]
}

/**
 * Worked out anew and not copied from what a case expects, so that the table can't promise too much.
 *
 * @example
 * casesOf(rulesets[0], 'da')[0].konklusion // 'hoejt-specialiseret'
 */
export function casesOf(ruleset: Ruleset, language: Language): readonly CaseSheet[] {
  checkLanguage(language)
  const { verdict } = screenerOf(ruleset)
  return ruleset.cases.map((each) => {
    const { konklusion, udfald } = verdict(factsOfCase(ruleset, each), each.readings ?? {})
    const chosen = Object.entries(each.readings ?? {}).flatMap(([id, option]) => {
      const reading = ruleset.readings?.find((reading) => reading.id === id)
      return reading?.options.find((known) => known.id === option)?.label[language] ?? []
    })
    return {
      sentence: each.sentence,
      readings: chosen,
      konklusion,
      title: conclusionTitle(ruleset, konklusion, language),
      udfald: udfald.map(udfaldOf),
    }
  })
}
