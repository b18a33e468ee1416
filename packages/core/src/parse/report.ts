import type { RulesetErrorCode } from '../errors/error-texts.js'
import type { Argument } from '../errors/messages.js'

/** Tells a problem in a document. */
export type Report = (
  pointer: string,
  code: RulesetErrorCode,
  values?: Readonly<Record<string, Argument>>,
) => void
