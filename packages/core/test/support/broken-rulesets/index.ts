/**
 * The mistakes that an author of a ruleset can make, one broken document each: a shipped document with a
 * small change, and all that must be said of it.
 */
import { cases } from './cases.js'
import { conditions, sound } from './conditions.js'
import { messages } from './messages.js'
import { names } from './names.js'
import { shape } from './shape.js'

/** Every mistake, by the part of the parser that finds it. */
export { sound }
export const mistakes = { shape, names, conditions, messages, cases }
