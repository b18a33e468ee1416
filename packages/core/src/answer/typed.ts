/** Types of answers that know the names of their ruleset: its conclusions, criteria, facts, readings and remarks. */
import type { ChangeAnswer, CriterionAnswer } from './criterion-schema.js'
import type {
  CompactScreening,
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
  /** The ids of the criteria. */
  readonly kriterium: string
  /** The dotted paths of the facts. */
  readonly fakta: string
  /** The option ids of each reading. */
  readonly laesninger: object
  /** The ids of the remarks. */
  readonly bemaerkning: string
}

/** The names of an unknown ruleset. */
export interface AnyNames extends Names {
  /** The option ids of each reading. */
  readonly laesninger: Readonly<Record<string, string>>
}

/** The complete answer of a ruleset with these names. */
export interface ScreeningOf<N extends Names> extends Screening {
  konklusion: N['konklusion']
  kriterier: CriterionOf<N>[]
  vej: {
    /** The conclusion that they lead to: the first outcome of the ruleset. */
    til: N['konklusion']
    /** The changes; all of them are made together. */
    aendringer: ChangeOf<N>[]
  } | null
  bemaerkninger: RemarkOf<N>[]
  mangler: N['fakta'][]
  naesteSpoergsmaal: (QuestionAnswer & { fakta: N['fakta'] })[]
  laesninger: ReadingOf<N>[]
}

/** A criterion in an answer of a ruleset with these names. */
export interface CriterionOf<N extends Names> extends CriterionAnswer {
  id: N['kriterium']
  mangler: N['fakta'][]
  aendringer: ChangeOf<N>[]
}

type ChangeOf<N extends Names> = ChangeAnswer & { fakta: N['fakta'] }
type RemarkOf<N extends Names> = RemarkAnswer & { id: N['bemaerkning']; fakta: N['fakta'][] }

/** The answer about one of the readings, with the option ids of that reading. */
export type ReadingOf<N extends Names> = {
  [R in keyof N['laesninger'] & string]: {
    /** The id of the reading in the ruleset. */
    id: R
    /** The option that was used. */
    valgt: N['laesninger'][R] & string
    /** Its other options, and what each of them would conclude. */
    andre: {
      /** The id of the option. */
      id: N['laesninger'][R] & string
      /** What would be concluded under it. */
      konklusion: N['konklusion']
      /** Unknown facts that can still change it. */
      mangler: N['fakta'][]
    }[]
  }
}[keyof N['laesninger'] & string]

/** The answer about several years, by a ruleset with these names. */
export interface PeriodsScreeningOf<N extends Names> extends PeriodsScreening {
  samlet: Omit<PeriodsScreening['samlet'], 'konklusion' | 'laesninger'> & {
    /** The conclusion’s id in the ruleset, or `uafklaret`. */
    konklusion: N['konklusion']
    /** How the periods are taken together, and what the other readings of that conclude. */
    laesninger: (ReadingAnswer & { andre: { konklusion: N['konklusion'] }[] })[]
  }
  perioder: ScreeningOf<N>[]
}

/** The short answer of a ruleset with these names. */
export interface CompactScreeningOf<N extends Names> extends CompactScreening {
  konklusion: N['konklusion']
  kriterier: (CompactScreening['kriterier'][number] & { id: N['kriterium'] })[]
  mangler: N['fakta'][]
}

/** The bare verdict of a ruleset with these names. */
export interface VerdictOf<N extends Names> extends Verdict {
  readonly konklusion: N['konklusion']
}

/** A choice of readings. */
export type ChoiceOf<N extends Names> = {
  readonly [R in keyof N['laesninger']]?: N['laesninger'][R] | null | undefined
}
