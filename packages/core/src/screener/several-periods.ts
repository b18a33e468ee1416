/** Answers about several periods, by the ruleset or by the variant of it that a request asks for. */
import { periodsScreener } from '../answer/periods.js'
import type { PeriodsScreening } from '../answer/schema.js'
import type { Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import type { Loaded } from './load.js'
import { meantByAll } from './meant-by-all.js'

export function severalPeriods(loaded: Loaded) {
  const by = memoize((each: Loaded) => periodsScreener(each))
  return (input: unknown, language: Language): PeriodsScreening =>
    by(meantByAll(loaded, input, language, by(loaded).problems))(input, language)
}
