/** The check of options for those who have no texts of their own. */
import { tellInput } from '../errors/tell-input.js'
import { languages, type Language } from '../support/language.js'
import { refuse } from './form.js'
import { languageOf } from './options.js'
import { collect, object, unchecked } from './validators.js'

/**
 * Refuses options that a call does not have, and a language without texts. A caller without types would otherwise get
 * the default of a misspelt option without being told.
 *
 * @param options the options as the caller gave them
 * @param names the names of those that the call has
 * @returns the language of `sprog`, by default Danish
 * @throws {InputError} with the name that was probably meant (`ukendt-felt`), for the language (`ukendt-vaerdi`), or for
 *   null (`forkert-type`)
 * @example
 * let told
 * try { checkOptions({ sprogg: 'en' }, ['sprog']) } catch (error) { told = error.errors }
 * told // [{ pointer: '/sprogg', code: 'ukendt-felt', detail: 'Feltet findes ikke her. Mente du »sprog«?' }]
 */
export function checkOptions<const O extends object>(
  options: O,
  names: readonly (keyof O & string)[],
): Language {
  const given = options as O | null
  if (given === null) refuse(collect(object(unchecked(names)), given, languages[0], tellInput))
  return languageOf(tellInput, options, languages[0], names)
}
