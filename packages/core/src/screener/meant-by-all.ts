/** The numbers of the rules that several periods choose. */
import { differing, periodsReader } from '../answer/periods.js'
import { canonical } from '../program/fingerprint.js'
import { changedParameters } from '../program/parameters.js'
import { refuse } from '../request/form.js'
import type { ParameterValues } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { parametersIn, type Loaded } from './load.js'
import { periodsIn } from './periods-in.js'

/**
 * The variant that a request for several periods asks for: with parameters beside them, or alike in each.
 *
 * @throws {InputError}
 */
export function meantByAll(
  loaded: Loaded,
  input: unknown,
  language: Language,
  problemsOf = periodsReader(loaded).problems,
): Loaded {
  const [shared, ...own] = [input, ...periodsIn(input)].map(parametersIn)
  if (!shared && !own.some(Boolean)) return loaded
  refuse(problemsOf(input, language))
  const asked = own.map((each) => ({ ...shared, ...each }))
  const changed = asked.map((each) => canonical(changedParameters(loaded.program.ruleset, each)))
  refuse(differing(loaded.tell, language, 'parametre', changed))
  return loaded.variant(asked[0] as ParameterValues)
}
