/** Checks the language that is asked for: a caller without types may give any value. */
import type { Language } from '../support/language.js'
import { refuseUnknown } from './problems.js'
import { tellInput } from './tell-input.js'

/**
 * Throws if there are no texts in the language.
 *
 * @throws {InputError}
 * @example
 * let told
 * try { checkLanguage('fr') } catch (error) { told = error.errors }
 * told // [{ pointer: '/sprog', code: 'ukendt-vaerdi', detail: 'Værdien er ikke en af de mulige: da, en.' }]
 */
export function checkLanguage(sprog: Language): void {
  refuseUnknown(sprog, tellInput)
}
