/** Types of answers that know the names of their ruleset: its conclusions, criteria, facts, readings and remarks. */
import type { ChangeAnswer, CriterionAnswer } from './criterion-schema.js'
import type {
  PeriodsScreening,
  QuestionAnswer,
  ReadingAnswer,
  RemarkAnswer,
  Screening,
} from './schema.js'
import type { Verdict } from '../program/verdicts.js'

/** The names in a ruleset. Those of the shipped rulesets are generated from the documents. */
export interface Names {
  /** The ids of the conclusions, and `uafklaret`. */
  readonly konklusion: string
  readonly kriterium: string
  /** Dotted paths. */
  readonly fakta: string
  /** The option ids of each reading. */
  readonly laesninger: object
  readonly bemaerkning: string
}

/** The names of an unknown ruleset. */
export interface AnyNames extends Names {
  readonly laesninger: Readonly<Record<string, string>>
}

/** The complete answer of a ruleset with these names. */
export interface ScreeningOf<N extends Names> extends Omit<
  Screening,
  | 'konklusion'
  | 'kriterier'
  | 'vej'
  | 'bemaerkninger'
  | 'mangler'
  | 'naesteSpoergsmaal'
  | 'laesninger'
> {
  konklusion: N['konklusion']
  kriterier: CriterionOf<N>[]
  vej: { til: N['konklusion']; aendringer: ChangeOf<N>[] } | null
  bemaerkninger: RemarkOf<N>[]
  mangler: N['fakta'][]
  naesteSpoergsmaal: (QuestionAnswer & { fakta: N['fakta'] })[]
  laesninger: ReadingOf<N>[]
}

export interface CriterionOf<N extends Names> extends Omit<
  CriterionAnswer,
  'id' | 'mangler' | 'aendringer'
> {
  id: N['kriterium']
  mangler: N['fakta'][]
  aendringer: ChangeOf<N>[]
}

type ChangeOf<N extends Names> = ChangeAnswer & { fakta: N['fakta'] }
type RemarkOf<N extends Names> = RemarkAnswer & { id: N['bemaerkning']; fakta: N['fakta'][] }

/** The answer about one of the readings, with the option ids of that reading. */
export type ReadingOf<N extends Names> = {
  [R in keyof N['laesninger'] & string]: {
    id: R
    valgt: N['laesninger'][R] & string
    andre: { id: N['laesninger'][R] & string; konklusion: N['konklusion']; mangler: N['fakta'][] }[]
  }
}[keyof N['laesninger'] & string]

/** The answer about several years, by a ruleset with these names. */
export interface PeriodsScreeningOf<N extends Names> extends Omit<
  PeriodsScreening,
  'samlet' | 'perioder'
> {
  samlet: Omit<PeriodsScreening['samlet'], 'konklusion' | 'laesninger'> & {
    konklusion: N['konklusion']
    laesninger: (ReadingAnswer & { andre: { konklusion: N['konklusion'] }[] })[]
  }
  perioder: ScreeningOf<N>[]
}

export interface VerdictOf<N extends Names> extends Verdict {
  readonly konklusion: N['konklusion']
}

/** A choice of readings. */
export type ChoiceOf<N extends Names> = {
  readonly [R in keyof N['laesninger']]?: N['laesninger'][R] | null | undefined
}
