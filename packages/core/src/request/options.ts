/** The options of a call. */
import { refuseUnknown, type Teller } from '../errors/problems.js'
import { languages, type Language } from '../support/language.js'
import { refuse } from './form.js'
import { collect, object, unchecked } from './validators.js'

/** The options of a call that gives texts. */
interface Options {
  readonly sprog?: Language | undefined
}

/**
 * The language that the options of a call ask for, and nothing that there is not: callers without types would get the
 * default without being told. An index is no option, so that rows can be screened by `rows.map(screenTilbud)`.
 *
 * @param names the options that the call has
 * @throws {InputError} if there are no texts in the language, or there is no such option
 */
export function languageOf(
  tell: Teller,
  options?: Options | null,
  byDefault: Language = languages[0],
  names: readonly string[] = ['sprog'],
): Language {
  const { sprog = byDefault } = options ?? {}
  refuseUnknown(sprog, tell)
  // Without a list of problems for each of many calls.
  for (const name in options) {
    if (!names.includes(name)) refuse(collect(object(unchecked(names)), options, sprog, tell))
  }
  return sprog
}
