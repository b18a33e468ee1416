/**
 * The mistakes that an author of a ruleset can make: for each, a shipped document with a small change, and all its
 * errors.
 */
import { cases } from './cases.js'
import { conditions, sound } from './conditions.js'
import { messages } from './messages.js'
import { names } from './names.js'
import { shape } from './shape.js'

/** Every mistake, by the part of the parser that finds it. */
export { sound }
export const mistakes = { shape, names, conditions, messages, cases }
