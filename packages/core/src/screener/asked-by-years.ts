/** Which ruleset a request asks for that may be about several years. */
import { problemBy } from '../errors/problems.js'
import { tellInput } from '../errors/tell-input.js'
import { refuse } from '../request/form.js'
import { checkBounds } from '../request/guard.js'
import type { Language } from '../support/language.js'
import { askedFor, isNamed, namedIn } from './asked.js'
import type { Version } from './in-force.js'
import { periodsIn } from './periods-in.js'

/**
 * As `askedFor`; a request for several years may also name its ruleset in each of them, alike.
 *
 * @throws {InputError} also if the years name different rulesets
 */
export function askedByYears<T extends { readonly ruleset: Version }>(
  possible: readonly T[],
  byDefault: string | undefined,
  input: unknown,
  language: Language,
): T {
  const periods = periodsIn(input)
  const isKnown = (name: string | undefined) =>
    possible.some(({ ruleset }) => isNamed(ruleset, name))
  const first = namedIn(periods[0])
  const asked = askedFor(possible, isKnown(first) ? first : byDefault, tellInput, input, language)
  // A name that is not known is refused where the form of the request is checked.
  const different = periods.flatMap((period, i) => {
    const name = namedIn(period) ?? namedIn(input) ?? byDefault
    return isKnown(name) && !isNamed(asked.ruleset, name)
      ? [problemBy(tellInput, language, `/perioder/${String(i)}/ruleset`, 'forskellige-valg')]
      : []
  })
  if (different.length > 0) refuse(checkBounds(input, language, tellInput))
  refuse(different)
  return asked
}
