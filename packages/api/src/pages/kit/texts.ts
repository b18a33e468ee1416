/**
 * The words of the pages themselves: headings, buttons, messages. Texts about a rule, a fact or an error come from the
 * ruleset and the core.
 */
import { inEachLanguage, type InLanguage } from './texts/both.js'
import { form } from './texts/form.js'
import { result } from './texts/result.js'
import { site } from './texts/site.js'

const catalogue = { site, form, result }

/** All words in one language: `it.t.form.submit`. */
export type PageTexts = InLanguage<typeof catalogue>

export const texts = inEachLanguage(catalogue)
