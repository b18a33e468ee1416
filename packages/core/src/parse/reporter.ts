import type { Argument } from '../errors/messages.js'
import type { RulesetErrorCode } from '../errors/ruleset-error-texts.js'
import type { Reporter as InputReporter } from '../request/validators.js'

/** Tells a problem of a document: where, which, and what its text is filled in with. */
export type Tell = (
  pointer: string,
  code: RulesetErrorCode,
  values?: Readonly<Record<string, Argument>>,
) => void

/** The same for what checks the values of an input too. */
export type Reporter = Tell & InputReporter
