import type { RulesetErrorCode } from '../errors/error-texts.js'
import type { Argument } from '../errors/messages.js'

/** Reports a problem of a document: where, which, and what its text is filled in with. */
export type Reporter = (
  pointer: string,
  code: RulesetErrorCode,
  values?: Readonly<Record<string, Argument>>,
) => void
