import type { RulesetErrorCode } from '../error-texts.js'
import type { Argument } from '../messages.js'

/** Tells a problem in a document. */
export type Report = (
  pointer: string,
  code: RulesetErrorCode,
  values?: Readonly<Record<string, Argument>>,
) => void
