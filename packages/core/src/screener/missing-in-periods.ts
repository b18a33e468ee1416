/** What several years lack for the conclusion about all of them: for a page that asks for it. */
import { periodsReader } from '../answer/periods.js'
import { together } from '../answer/together.js'
import { refuse } from '../request/form.js'
import { languages } from '../support/language.js'
import { parametersIn } from './load.js'
import { loadedOf, type Screener } from './screener.js'

/**
 * The unknown facts of each year that can still change the conclusion about all of them, as dotted paths in the order of
 * the ruleset. A year that the chosen reading passes over lacks nothing; one that is settled by itself may lack something.
 *
 * @param input as `screenPerioder` takes it
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
  const values = parametersIn(input)
  if (values) refuse(periodsReader(loaded).problems(input, language))
  const meant = values ? loaded.variant(values) : loaded
  const { requests, choice } = periodsReader(meant).accept(input, language)
  const { missingBy } = together(meant.program, choice, requests)
  return requests.map((request) => (missingBy.get(request) ?? []).map(meant.program.pathOf))
}
