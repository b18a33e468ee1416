/**
 * Compares two sets of rules: documents, versions, readings and parameter variants alike.
 *
 * @module forskel
 */
export { sideOf, type Side, type SideOptions } from './side.js'
export {
  always,
  disjoint,
  equivalent,
  implies,
  inOrOut,
  never,
  type Holds,
  type What,
} from './questions.js'
export type { PossibleCase } from './possible.js'
export { caseWords } from './case-words.js'
export {
  compareDocuments,
  topicTitle,
  type Difference,
  type DocumentComparison,
} from './compare-documents.js'
export type { Topic } from './topics.js'
export { rowComparer, withFactsOfBoth, type ChangedCriterion, type RowComparison } from './rows.js'
export { statementsOf, type Statement } from './statements.js'
export { oddities, ownStatements } from './own-statements.js'
export {
  alikeCases,
  changedCases,
  type AlikeCases,
  type CasesCompared,
  type ChangedCase,
} from './changed-cases.js'
export { comparisonOf, type Comparison } from './comparison.js'
export { comparisonText } from './comparison-text.js'
export { changedOutcome } from '../regler/changed-outcome.js'
