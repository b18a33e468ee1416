/**
 * The words of the pages themselves: headings, buttons, messages. What is said about a rule, a fact or
 * an error is none of these: it comes from the ruleset and the core.
 */
import { toldIn, type Told } from './texts/both.js'
import { form } from './texts/form.js'
import { result } from './texts/result.js'
import { site } from './texts/site.js'

const catalogue = { site, form, result }

/** All words in one language: `it.t.form.submit`. */
export type PageTexts = Told<typeof catalogue>

export const texts = toldIn(catalogue)
