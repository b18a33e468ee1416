/**
 * Screeningsmodellen: decides, with reasons, whether a tilbud is highly specialised and whether a case belongs to
 * a target group. Pure and synchronous; the exports are in the order of the data flow.
 *
 * @module main entry
 */

// The most used functions come first, so that a bundle has their code in one piece, followed by its texts.
export { screenCase, screenTilbud, screenTilbudPerioder } from './screener/shipped.js'
export { rulesetErrorTexts, type RulesetErrorCode } from './errors/ruleset-error-texts.js'
export {
  compileRuleset,
  type CompileOptions,
  type ParametersIn,
  type ScreenerOf,
} from './screener/compile-ruleset.js'

// Ruleset documents
export { rulesets } from './rulesets/index.js'
export type { Rulesets } from './rulesets/generated/list.js'
export type { Known, KnownRuleset } from './ruleset/known.js'
export { Ruleset } from './ruleset/ruleset.js'
export type {
  Case,
  Condition,
  Criterion,
  Fact,
  ListInput,
  Outcome,
  Reading,
  Remark,
  Text,
} from './ruleset/ruleset.js'
export { languages, type Language } from './support/language.js'
export { splitPath } from './ruleset/fact-path.js'
export { parseRuleset } from './parse/index.js'
export { baseOf, completeRuleset } from './parse/based-on.js'

// Input
export { CaseInput, TilbudInput, TilbudPerioderInput } from './screener/inputs.js'
// Exported by name too, so that declarations of types made from them can be written.
export type * from './rulesets/generated/inputs.js'
export type * from './rulesets/generated/names.js'
export type {
  CaseScreening,
  LevelInput,
  LevelScreening,
  TargetGroupInput,
  TargetGroupScreening,
  TilbudPerioderScreening,
  TilbudScreening,
} from './screener/inputs.js'
export { inputSchema, inputSchemaIn, periodsSchemaIn } from './request/input-schema.js'
export { decimal } from './support/decimal.js'

// Screening
export type { Described, InputOf, NamesOf, ParametersOf } from './ruleset/described.js'
export { overlaps, type Overlap } from './screener/in-force.js'
export { forMany } from './screener/for-many.js'
export { looseEnds, type LooseEnd } from './screener/loose-ends.js'
export { registryOf, type Registry } from './screener/registry.js'
export type { ScreenerOptions, ScreenOptions } from './screener/load.js'
export type { Screener } from './screener/screener.js'

// Answers
export { CompactScreening, PeriodsScreening, Screening } from './answer/schema.js'
export { placeOf } from './answer/citation.js'
export type { CriterionAnswer, Source, Udfald } from './answer/criterion-schema.js'
export type { QuestionAnswer, ReadingAnswer, RemarkAnswer } from './answer/schema.js'
export type { Verdict } from './program/verdicts.js'
export type {
  AnyNames,
  ChoiceOf,
  CompactScreeningOf,
  CriterionOf,
  Names,
  PeriodsScreeningOf,
  ReadingOf,
  ScreeningOf,
  VerdictOf,
} from './answer/typed.js'
export { isShared } from './answer/shared.js'
export { udfaldOf } from './answer/udfald.js'
export { resolved } from './program/parameters.js'
export { rulesetData, type RulesetData } from './emit/ruleset-data.js'

// Errors and privacy
export { checkLanguage } from './errors/language.js'
export { checkWord } from './errors/word.js'
export { checkOptions } from './request/check-options.js'
export { counted, spellOut } from './errors/messages.js'
export { InputError, pointerTo, RulesetError, type Problem } from './errors/problems.js'
export { problem } from './errors/tell-input.js'
export { nearestName } from './support/nearest.js'
export { inputErrorTexts, type InputErrorCode } from './errors/error-texts.js'
export { looksLikeCpr, numberLooksLikeCpr } from './support/personal-data.js'

// What an input may hold besides its facts
export { referencePattern, referencePatternOf, yearBounds } from './request/limits.js'
