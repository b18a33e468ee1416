/** Which ruleset a request asks for. */
import { formatList } from '../errors/messages.js'
import { InputError, problem } from '../errors/problems.js'
import { checkBounds } from '../request/guard.js'
import { rulesetNames } from '../ruleset/ruleset-names.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { languages } from '../support/language.js'
import { isObject, own } from '../support/objects.js'
import type { ScreenOptions } from './load.js'

/** The ruleset used when a request names none, by subject. */
export const defaults: Readonly<Record<string, string>> = {
  tilbud: 'hoejt-specialiseret-tilbud',
  sag: 'maalgruppe-udsatte-gravide',
}

/**
 * The ruleset that a request names (`id` is the newest, `id@version` that one), or else the default.
 *
 * @param possible those of the subject, newest first within an id
 * @throws {InputError} when it names another
 */
export function askedFor<T extends { readonly ruleset: Pick<Ruleset, 'id' | 'version'> }>(
  possible: readonly T[],
  byDefault: string | undefined,
  input: unknown,
  { sprog = languages[0] }: ScreenOptions = {},
): T {
  const given = isObject(input) ? own(input, 'ruleset') : undefined
  const name = typeof given === 'string' ? given : (byDefault ?? '')
  const found = possible.find(({ ruleset }) => rulesetNames(ruleset).includes(name))
  if (found) return found
  const bounds = checkBounds(input, sprog)
  if (bounds.length > 0) throw new InputError(bounds)
  const muligheder = formatList(sprog, [...new Set(possible.map(({ ruleset }) => ruleset.id))])
  throw new InputError([problem(sprog, '/ruleset', 'ukendt-ruleset', { muligheder })])
}
