import { changesTeller } from '../answer/changes.js'
import { nextOf } from '../answer/next.js'
import { partsIn } from '../answer/prepared.js'
import type { RulesetData } from '../emit/ruleset-data.js'
import { withOperators } from '../program/rules.js'
import { languageOf } from '../request/options.js'
import { load, screening } from './load.js'
import type { Screener } from './screener.js'
import { severalPeriods } from './several-periods.js'
// Last, so that a bundle has its code in one piece and its texts after it: they are compressed better apart.
import { tellInput } from '../errors/tell-input.js'

/** What can be asked of a ruleset that is given as data. */
export type DataScreener = Pick<Screener, 'screen' | 'screenPerioder'>

/**
 * A screener for a ruleset that is given as data. A bundle with this alone has no parser of messages and nothing else
 * that documents are compiled with.
 *
 * @param data what `rulesetData` made, also after it has been JSON
 * @example
 * screenerOfData(rulesetData(rulesets[0])).screen({ borgere: 2 }).konklusion // 'ikke-hoejt-specialiseret'
 */
export function screenerOfData(data: RulesetData): DataScreener {
  const tell = tellInput
  const rules = withOperators(data)
  const loaded = load({
    ...data,
    rules: () => rules,
    tell,
    parse: partsIn,
    next: nextOf,
    changes: changesTeller,
  })
  const one = screening(loaded)
  const several = severalPeriods(loaded)
  return {
    screen: (input, options) => one(input, languageOf(tell, options)),
    screenPerioder: (input, options) => several(input, languageOf(tell, options)),
  }
}
