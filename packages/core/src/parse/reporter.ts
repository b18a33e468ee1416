import type { Argument } from '../errors/messages.js'
import type { RulesetErrorCode } from '../errors/ruleset-error-texts.js'
import type { Reporter as InputReporter } from '../request/validators.js'

/** Reports a problem of a document: its place, its code, and the arguments of its text. */
export type ReportProblem = (
  pointer: string,
  code: RulesetErrorCode,
  values?: Readonly<Record<string, Argument>>,
) => void

/** The same, also usable by validators of inputs, since a document contains values of facts. */
export type Reporter = ReportProblem & InputReporter
