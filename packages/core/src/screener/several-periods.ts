/** Several periods of one place, by the ruleset or by the variant of it that they ask for. */
import { periodsScreener } from '../answer/periods.js'
import type { PeriodsScreening } from '../answer/schema.js'
import { refuse } from '../request/form.js'
import type { Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import { parametersIn, type Loaded } from './load.js'

export function severalPeriods(loaded: Loaded) {
  const by = memoize((each: Loaded) => periodsScreener(each))
  return (input: unknown, language: Language): PeriodsScreening => {
    const values = parametersIn(input)
    if (!values) return by(loaded)(input, language)
    refuse(by(loaded).problems(input, language))
    return by(loaded.variant(values))(input, language)
  }
}
