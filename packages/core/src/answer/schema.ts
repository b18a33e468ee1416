/** The shapes of all answers, as TypeBox schemas and their types. */
import { Reference, Year } from '../request/schema.js'
import {
  Bool,
  closed,
  Dictionary,
  Integer,
  List,
  Null,
  Num,
  Optional,
  Shape,
  Str,
  Union,
  type Static,
} from '../support/typebox.js'
import { ChangeAnswer, CriterionAnswer, Paths, Udfald } from './criterion-schema.js'
import { Newer, NextAnswer, QuestionAnswer, ReadingAnswer, RemarkAnswer } from './parts-schema.js'

export { Newer, NextAnswer, QuestionAnswer, ReadingAnswer, RemarkAnswer }

const RulesetReference = Shape(
  {
    /** The id of the ruleset. */
    id: Str(),
    /** Its version, a date. */
    version: Str(),
    sha256: Str({ description: 'SHA-256 of the document as canonical JSON.' }),
    basedOn: Optional(Str({ description: 'The ruleset that it is based on, as `id@version`.' })),
  },
  closed,
)

const ChangedParameters = Dictionary(Num(), undefined, {
  description: 'The parameters of a variant that are not the ruleset’s own.',
})

/** The complete answer about one row of facts, with its reasons. */
export const Screening = Shape(
  {
    reference: Optional(Reference()),
    aar: Optional(Year),
    /** The ruleset that was used. */
    ruleset: RulesetReference,
    parametre: Optional(ChangedParameters),
    nyere: Optional(Newer),
    konklusion: Str({ description: 'The conclusion’s id in the ruleset, or `uafklaret`.' }),
    /** The conclusion in a sentence. */
    konklusionTekst: Str(),
    elementer: Optional(
      List(Str(), { description: 'What belongs to the effort that the facts point to.' }),
    ),
    naeste: Optional(NextAnswer),
    /** Every criterion of the ruleset, in its order. */
    kriterier: List(CriterionAnswer),
    vej: Union(
      [
        Shape(
          {
            /** The conclusion that they lead to: the first outcome of the ruleset. */
            til: Str(),
            /** The changes; all of them are made together. */
            aendringer: List(ChangeAnswer),
          },
          closed,
        ),
        Null(),
      ],
      { description: 'The fewest changes that lead to the first outcome, if any do.' },
    ),
    /** What is odd but possible about the facts. */
    bemaerkninger: List(RemarkAnswer),
    mangler: Paths('Unknown facts that can still change the conclusion; empty when it is settled.'),
    naesteSpoergsmaal: List(QuestionAnswer, {
      description:
        'The same facts: what is easily known first and what is concluded last, by the weights of the document, and then the most informative first.',
    }),
    faerrestSvar: Integer({
      description: 'The fewest further answers that could settle it; 0 when it is.',
    }),
    /** Every phrase that can be read in more than one way, and the reading that was used. */
    laesninger: List(ReadingAnswer),
    fortolkningsfoelsom: Union([Bool(), Null()], {
      description:
        'Whether two combinations of readings settle on different conclusions; null: not known.',
    }),
    fingeraftryk: Str({
      description: 'SHA-256 of the ruleset’s own hash, the readings and the facts.',
    }),
  },
  closed,
)
export interface Screening extends Static<typeof Screening> {}

/** The answer about several periods (calendar years) of one place: each of them, and all together. */
export const PeriodsScreening = Shape(
  {
    reference: Optional(Reference()),
    /** The answer about all periods together. */
    samlet: Shape(
      {
        /** The conclusion’s id in the ruleset, or `uafklaret`. */
        konklusion: Str(),
        /** The conclusion in a sentence. */
        konklusionTekst: Str(),
        /** How the periods are taken together, and what the other readings of that conclude. */
        laesninger: List(ReadingAnswer),
        /** What is odd but possible about the periods together. */
        bemaerkninger: List(RemarkAnswer),
      },
      closed,
    ),
    /** The answer about each period. */
    perioder: List(Screening),
  },
  closed,
)
export interface PeriodsScreening extends Static<typeof PeriodsScreening> {}

/** The short answer about a row when many rows are screened at once. */
export const CompactScreening = Shape(
  {
    reference: Optional(Reference()),
    aar: Optional(Year),
    /** The ruleset that was used. */
    ruleset: Shape(
      {
        /** The id of the ruleset. */
        id: Str(),
        /** Its version, a date. */
        version: Str(),
      },
      closed,
    ),
    parametre: Optional(ChangedParameters),
    konklusion: Str({ description: 'The conclusion’s id in the ruleset, or `uafklaret`.' }),
    /** Every criterion of the ruleset, in its order. */
    kriterier: List(
      Shape(
        {
          /** The id of the criterion. */
          id: Str(),
          /** Whether it is met. */
          udfald: Udfald,
        },
        closed,
      ),
    ),
    mangler: List(Str(), {
      description: 'Unknown facts that can still change the conclusion; empty when it is settled.',
    }),
  },
  closed,
)
export interface CompactScreening extends Static<typeof CompactScreening> {}
