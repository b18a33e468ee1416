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
import { ChangeAnswer, CriterionAnswer, FactValue, Paths, Udfald } from './criterion-schema.js'

/** A fact to ask for. */
export const QuestionAnswer = Shape(
  {
    fakta: Str({ description: 'Dotted path of the fact to ask for.' }),
    spoergsmaal: Str(),
    kanAfgoere: Bool({ description: 'Whether this answer alone could settle the conclusion.' }),
  },
  closed,
)
export interface QuestionAnswer extends Static<typeof QuestionAnswer> {}

/** Something odd but possible; a remark never changes an outcome. */
export const RemarkAnswer = Shape(
  {
    id: Str(),
    tekst: Str(),
    fakta: Paths('Dotted paths of the facts that the remark is about.'),
  },
  closed,
)
export interface RemarkAnswer extends Static<typeof RemarkAnswer> {}

/** A reading with its chosen option, and the conclusions of its other options. */
export const ReadingAnswer = Shape(
  {
    id: Str(),
    valgt: Str({ description: 'The option that was used.' }),
    andre: List(
      Shape(
        { id: Str(), konklusion: Str(), mangler: Paths('Unknown facts that can still change it.') },
        closed,
      ),
    ),
  },
  closed,
)
export interface ReadingAnswer extends Static<typeof ReadingAnswer> {}

const RulesetReference = Shape(
  {
    id: Str(),
    version: Str(),
    sha256: Str({ description: 'SHA-256 of the document as canonical JSON.' }),
    basedOn: Optional(Str({ description: 'The ruleset that it is based on, as `id@version`.' })),
  },
  closed,
)

/** A newer version of the ruleset that was used. */
export const Newer = Shape(
  { version: Str(), gaelderFra: Optional(Str()) },
  { ...closed, description: 'A newer version of the ruleset, and from when it is in force.' },
)
export interface Newer extends Static<typeof Newer> {}

/** The ruleset to screen by next, after a conclusion. */
export const NextAnswer = Shape(
  {
    ruleset: Str({ description: 'The ruleset, as `id@version`.' }),
    fakta: Dictionary(Union([FactValue, Dictionary(FactValue)]), undefined, {
      description: 'The known facts that carry over, as a request to it holds them.',
    }),
  },
  { ...closed, description: 'What the conclusion leads on to.' },
)
export interface NextAnswer extends Static<typeof NextAnswer> {}

const ChangedParameters = Dictionary(Num(), undefined, {
  description: 'The parameters of a variant that are not the ruleset’s own.',
})

/** The complete answer about one row of facts, with its reasons. */
export const Screening = Shape(
  {
    reference: Optional(Reference()),
    aar: Optional(Year),
    ruleset: RulesetReference,
    parametre: Optional(ChangedParameters),
    nyere: Optional(Newer),
    konklusion: Str({ description: 'The conclusion’s id in the ruleset, or `uafklaret`.' }),
    konklusionTekst: Str(),
    elementer: Optional(
      List(Str(), { description: 'What belongs to the effort that the facts point to.' }),
    ),
    naeste: Optional(NextAnswer),
    kriterier: List(CriterionAnswer),
    vej: Union([Shape({ til: Str(), aendringer: List(ChangeAnswer) }, closed), Null()], {
      description: 'The fewest changes that lead to the first outcome, if any do.',
    }),
    bemaerkninger: List(RemarkAnswer),
    mangler: Paths('Unknown facts that can still change the conclusion; empty when it is settled.'),
    naesteSpoergsmaal: List(QuestionAnswer, {
      description:
        'The same facts: what is easily known first and what is concluded last, by the weights of the document, and then the most informative first.',
    }),
    faerrestSvar: Integer({
      description: 'The fewest further answers that could settle it; 0 when it is.',
    }),
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
    samlet: Shape(
      {
        konklusion: Str(),
        konklusionTekst: Str(),
        laesninger: List(ReadingAnswer),
        bemaerkninger: List(RemarkAnswer),
      },
      closed,
    ),
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
    ruleset: Shape({ id: Str(), version: Str() }, closed),
    parametre: Optional(ChangedParameters),
    konklusion: Str({ description: 'The conclusion’s id in the ruleset, or `uafklaret`.' }),
    kriterier: List(Shape({ id: Str(), udfald: Udfald }, closed)),
    mangler: List(Str(), {
      description: 'Unknown facts that can still change the conclusion; empty when it is settled.',
    }),
  },
  closed,
)
export interface CompactScreening extends Static<typeof CompactScreening> {}
