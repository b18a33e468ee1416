/** Two ways of ruling compared: documents, versions, readings and parameter variants alike. */
export { sideOf, type Side, type SideOptions } from './side.js'
export { always, disjoint, equivalent, implies, never, type Holds, type What } from './questions.js'
export type { PossibleCase } from './possible.js'
export { caseWords } from './case-words.js'
