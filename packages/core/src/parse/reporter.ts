import type { Argument } from '../errors/messages.js'
import type { RulesetErrorCode } from '../errors/ruleset-error-texts.js'
import type { Reporter as InputReporter } from '../request/validators.js'

/** Reports a problem of a document: where, which, and what its text is filled in with. */
export type ReportProblem = (
  pointer: string,
  code: RulesetErrorCode,
  values?: Readonly<Record<string, Argument>>,
) => void

/** The same, as validators of inputs take it: a document holds values of facts too. */
export type Reporter = ReportProblem & InputReporter
