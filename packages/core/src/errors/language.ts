/** Whether texts come in the language that is asked for: a caller without types may name any. */
import { isLanguage, languages, type Language } from '../support/language.js'
import { InputError, problemBy, tellInput, type Teller } from './problems.js'

/** What refuses a language that there are no texts in, and says so by these messages. */
export function languageCheck(tell: Teller): (sprog: Language) => void {
  return (sprog: string) => {
    if (isLanguage(sprog)) return
    const values = { muligheder: languages.join(', ') }
    throw new InputError([problemBy(tell, languages[0], '/sprog', 'ukendt-vaerdi', values)])
  }
}

/**
 * Refuses a language that there are no texts in.
 *
 * @throws {InputError}
 * @example
 * let told
 * try { checkLanguage('fr') } catch (error) { told = error.errors }
 * told // [{ pointer: '/sprog', code: 'ukendt-vaerdi', detail: 'Værdien er ikke en af de mulige: da, en.' }]
 */
export const checkLanguage = /* @__PURE__ */ languageCheck(tellInput)
