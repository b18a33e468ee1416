/** Whether texts come in the language that is asked for: a caller without types may name any. */
import type { Language } from '../support/language.js'
import { refuseUnknown } from './problems.js'
import { tellInput } from './tell-input.js'

/**
 * Refuses a language that there are no texts in.
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
