/**
 * Rules for people: what a ruleset requires, in words. For pages and programs that show rules, not for screening.
 *
 * @module regler
 */
export { cite } from '../ruleset/cite.js'
export type { Citation } from '../ruleset/ruleset.js'
export { unitAfter, type WithUnit } from '../ruleset/unit.js'
export { inForceUntil } from '../screener/in-force.js'
export { casesOf, type CaseSheet } from './cases.js'
export { conclusionTitle } from './conclusion-title.js'
export { dayIn } from './day-words.js'
export { namedIn, otherRulesets, type OtherRulesets } from './other-rulesets.js'
export { sheetOf, type CriterionSheet, type ReadingSheet, type Sheet } from './sheet.js'
export { wordingLines, type Listed, type Statement, type Wording } from './wording.js'
