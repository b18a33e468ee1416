/** The shapes of the parts of an answer, as TypeBox schemas and their types. */
import {
  Bool,
  closed,
  Dictionary,
  List,
  Optional,
  Shape,
  Str,
  Union,
  type Static,
} from '../support/typebox.js'
import { FactValue, Paths } from './criterion-schema.js'

/** A fact to ask for. */
export const QuestionAnswer = Shape(
  {
    fakta: Str({ description: 'Dotted path of the fact to ask for.' }),
    /** The question as a person is asked it. */
    spoergsmaal: Str(),
    kanAfgoere: Bool({ description: 'Whether this answer alone could settle the conclusion.' }),
  },
  closed,
)
export interface QuestionAnswer extends Static<typeof QuestionAnswer> {}

/** Something odd but possible; a remark never changes an outcome. */
export const RemarkAnswer = Shape(
  {
    /** The id of the remark in the ruleset. */
    id: Str(),
    /** The remark in words. */
    tekst: Str(),
    fakta: Paths('Dotted paths of the facts that the remark is about.'),
  },
  closed,
)
export interface RemarkAnswer extends Static<typeof RemarkAnswer> {}

/** A reading with its chosen option, and the conclusions of its other options. */
export const ReadingAnswer = Shape(
  {
    /** The id of the reading in the ruleset. */
    id: Str(),
    valgt: Str({ description: 'The option that was used.' }),
    /** Its other options, and what each of them would conclude. */
    andre: List(
      Shape(
        {
          /** The id of the option. */
          id: Str(),
          /** What would be concluded under it. */
          konklusion: Str(),
          mangler: Paths('Unknown facts that can still change it.'),
        },
        closed,
      ),
    ),
  },
  closed,
)
export interface ReadingAnswer extends Static<typeof ReadingAnswer> {}

/** A newer version of the ruleset that was used. */
export const Newer = Shape(
  {
    /** The version, a date. */
    version: Str(),
    /** The day or month from which it is in force, if the document says so. */
    gaelderFra: Optional(Str()),
  },
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
