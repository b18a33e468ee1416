/** Names that a document cannot give. */
import { conclusionArguments, criterionArguments } from '../answer/text-arguments.js'

/** The properties of every object; looking one of them up in a table of the document would find the wrong thing. */
export const inherited = Object.getOwnPropertyNames(Object.prototype)
/** The arguments of texts; each would hide a fact of the same name. */
export const textArguments = Object.keys({ ...criterionArguments, ...conclusionArguments })
