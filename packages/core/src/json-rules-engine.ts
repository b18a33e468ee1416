/**
 * json-rules-engine as a second, independent engine: the same rules, operators and outcomes in a stock Engine, and
 * the check before publication, which a ruleset only passes if its own cases come out the same on both.
 *
 * The stock engine only has two truth values: a missing fact makes most operators false. So it only agrees with
 * ours if every fact that matters is known (`docs/decisions/0001-two-engines.md`).
 *
 * @module json-rules-engine
 */
export {
  checkMutants,
  type ChangeAt,
  type MutantCheck,
  type Unnoticed,
} from './verify/check-mutants.js'
export { unnoticedText } from './verify/change-text.js'
export type { Change } from './verify/change.js'
export { checkRuleset, type CaseFailure } from './verify/check-ruleset.js'
export { caseFailureText } from './verify/failure-text.js'
export { createEngine, runEngine, type EngineOptions } from './verify/stock-engine.js'
