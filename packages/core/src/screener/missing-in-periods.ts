/** What several years lack for the conclusion about all of them; for a page that asks for it. */
import { periodsReader } from '../answer/periods.js'
import { together } from '../answer/together.js'
import { languages } from '../support/language.js'
import { meantByAll } from './meant-by-all.js'
import { loadedOf, type Screener } from './screener.js'

/**
 * The unknown facts of each year that can still change the conclusion about all years, as dotted paths in the
 * order of the ruleset. A year that the chosen reading does not count lacks nothing; a year that is settled on its
 * own may lack something.
 *
 * @param input as `screenPerioder` takes it
 * @param screener of the ruleset that is asked
 * @throws {InputError}
 * @example
 * const perioder = [{ aar: 2018 }, { aar: 2019, borgere: 2 }]
 * missingInPeriods(compileRuleset(rulesets[0]), { laesninger: { aarligt: 'seneste-aar' }, perioder }) // [[], []]
 */
export function missingInPeriods(
  screener: Pick<Screener, 'ruleset'>,
  input: unknown,
): readonly (readonly string[])[] {
  const [language] = languages
  const loaded = loadedOf(screener)
  const meant = meantByAll(loaded, input, language)
  const { requests, choice } = periodsReader(meant).accept(input, language)
  const { counted, missingOf } = together(meant.program, choice, requests)
  return requests.map((request) => {
    const { values } = request.evaluation
    const open = missingOf[counted.indexOf(request)] ?? []
    // If a mean is not known, the years without a value lack it, not the others.
    return open.filter((slot) => values[slot] === undefined).map(meant.program.pathOf)
  })
}
