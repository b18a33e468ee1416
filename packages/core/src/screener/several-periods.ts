/** Several periods of one place, by the ruleset or by the variant of it that they ask for. */
import { periodsScreener } from '../answer/periods.js'
import type { PeriodsScreening } from '../answer/schema.js'
import { refuseUnknown } from '../errors/problems.js'
import { refuse } from '../request/form.js'
import { memoize } from '../support/memoize.js'
import { parametersIn, type Loaded, type ScreenOptions } from './load.js'

export function severalPeriods(loaded: Loaded) {
  const by = memoize((each: Loaded) => periodsScreener(each))
  return (input: unknown, { sprog = loaded.sprog }: ScreenOptions = {}): PeriodsScreening => {
    refuseUnknown(sprog, loaded.tell)
    const values = parametersIn(input)
    if (!values) return by(loaded)(input, sprog)
    refuse(by(loaded).problems(input, sprog))
    return by(loaded.variant(values))(input, sprog)
  }
}
