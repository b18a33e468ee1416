/** The example cases of a document with their results, for a table that people check. */
import { checkLanguage } from '../errors/language.js'
import { udfaldOf } from '../answer/udfald.js'
import type { Udfald } from '../answer/criterion-schema.js'
import { factsOfCase } from '../ruleset/facts-of-case.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { screenerOf } from '../screener/screener.js'
import type { Language } from '../support/language.js'
import { conclusionTitle } from './conclusion-title.js'

/** An example case with its results. */
export interface CaseSheet {
  /** The case in a sentence. */
  readonly sentence: string
  /** The readings that the case uses, if they are not the default ones. */
  readonly readings: readonly string[]
  /** The conclusion’s id, or `uafklaret`. */
  readonly konklusion: string
  /** The title of the conclusion. */
  readonly title: string
  /** The outcome of each criterion, in the order of the document. */
  readonly udfald: readonly Udfald[]
}

/**
 * The results are computed, not copied from what a case expects, so that the table cannot claim too much.
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
