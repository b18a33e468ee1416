/** Names that are taken before a document gives any. */
import { conclusionArguments, criterionArguments } from '../answer/text-arguments.js'

/** Names that every object answers to; a table of the document must not be asked for one of them. */
export const inherited = Object.getOwnPropertyNames(Object.prototype)
/** What texts are given beside the facts; it would hide a fact of the same name. */
export const textArguments = Object.keys({ ...criterionArguments, ...conclusionArguments })
