/** Which ruleset a request asks for. */
import { formatList } from '../errors/messages.js'
import { InputError, problemBy, type Teller } from '../errors/problems.js'
import { refuse } from '../request/form.js'
import { checkBounds } from '../request/guard.js'
import { rulesetNames } from '../ruleset/ruleset-names.js'
import { decimal } from '../support/decimal.js'
import type { Language } from '../support/language.js'
import { isObject, own } from '../support/objects.js'
import { inForceAt, type Version } from './in-force.js'
import { periodsIn } from './periods-in.js'

/** The ruleset that is used for each subject if a request names none. */
export const defaults: Readonly<Record<string, string>> = {
  tilbud: 'hoejt-specialiseret-tilbud',
  sag: 'maalgruppe-udsatte-gravide',
}

/**
 * The ruleset that a request names, or else the default. If it names no version, the one in force at the end of
 * its year is used; for several years, at the end of the last year.
 *
 * @param possible the rulesets of the subject, newest first within an id
 * @throws {InputError} if it names a ruleset that is not among them
 */
export function askedFor<T extends { readonly ruleset: Version }>(
  possible: readonly T[],
  byDefault: string | undefined,
  tell: Teller,
  input: unknown,
  language: Language,
): T {
  const name = namedIn(input) ?? byDefault
  const versions = possible.filter(({ ruleset }) => ruleset.id === name)
  const found =
    (versions.length > 1 ? inForceAt(versions, yearOf(input)) : versions[0]) ??
    possible.find(({ ruleset }) => isNamed(ruleset, name))
  if (!found) refuseRuleset(possible, tell, input, language)
  return found
}

/** Throws if a request names another ruleset than the only one of its subject. @throws {InputError} */
export function refuseOther(
  one: { readonly ruleset: Version; readonly tell: Teller },
  input: unknown,
  language: Language,
): void {
  const name = namedIn(input)
  if (name !== undefined && !isNamed(one.ruleset, name))
    refuseRuleset([one], one.tell, input, language)
}

/** The ruleset that a request or a period names. */
export function namedIn(input: unknown): string | undefined {
  const given = isObject(input) ? own(input, 'ruleset') : undefined
  return typeof given === 'string' ? given : undefined
}

export function isNamed(ruleset: Version, name: string | undefined): boolean {
  return rulesetNames(ruleset).some((each) => each === name)
}

/** @throws {InputError} */
function refuseRuleset(
  possible: readonly { readonly ruleset: Version }[],
  tell: Teller,
  input: unknown,
  language: Language,
): never {
  refuse(checkBounds(input, language, tell))
  const muligheder = formatList(language, [...new Set(possible.map(({ ruleset }) => ruleset.id))])
  throw new InputError([problemBy(tell, language, '/ruleset', 'ukendt-ruleset', { muligheder })])
}

/** The year of a request, or the last of several; undefined if it gives no valid year. */
function yearOf(input: unknown): number | undefined {
  const periods = periodsIn(input)
  const years = (periods.length > 0 ? periods : [input]).flatMap((each) => {
    const given = isObject(each) ? own(each, 'aar') : undefined
    const aar = typeof given === 'number' ? decimal(given) : NaN
    return Number.isInteger(aar) ? [aar] : []
  })
  return years.length > 0 ? years.reduce((a, b) => Math.max(a, b)) : undefined
}
