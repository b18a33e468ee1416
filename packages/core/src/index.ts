/**
 * Screeningsmodellen: says, with reasons, whether a tilbud is highly specialised and whether a case
 * belongs to a target group. Pure and synchronous; the exports stand in the order of the data flow.
 */

// Ruleset documents
export { rulesets } from './rulesets/index.js'
export { Ruleset } from './ruleset.js'
export type {
  Case,
  Condition,
  Criterion,
  Fact,
  Language,
  ListInput,
  Outcome,
  Reading,
  Remark,
  Text,
} from './ruleset.js'
export { parseRuleset } from './parse/index.js'

// Input
export { CaseInput, TilbudInput, TilbudPerioderInput } from './inputs.js'
export { inputSchema } from './input-schema.js'

// Screening
export { screenCase, screenTilbud, screenTilbudPerioder } from './screen.js'
export { compileRuleset } from './compile-ruleset.js'
export { registryOf, type Registry } from './registry.js'
export type { Screener, ScreenerOptions, ScreenOptions } from './screener.js'

// Answers
export { CompactScreening, PeriodsScreening, Screening } from './screening.js'
export { placeOf } from './citation.js'
export type {
  CriterionAnswer,
  QuestionAnswer,
  ReadingAnswer,
  RemarkAnswer,
  Source,
  Udfald,
  Verdict,
} from './screening.js'

// Errors and privacy
export { InputError, RulesetError, type Problem } from './errors.js'
export { inputErrorTexts, rulesetErrorTexts } from './error-texts.js'
export type { InputErrorCode, RulesetErrorCode } from './error-texts.js'
export { looksLikeCpr } from './personal-data.js'
