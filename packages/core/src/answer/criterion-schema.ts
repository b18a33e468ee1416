/** The shape of a criterion in an answer: its outcome, why, and what would change it. */
import { Role } from '../ruleset/ruleset.js'
import {
  Bool,
  closed,
  Dictionary,
  Integer,
  List,
  Literal,
  Num,
  Optional,
  Shape,
  Str,
  Union,
  type Static,
} from '../support/typebox.js'

/** The value of a known fact in an answer. */
export const FactValue = Union([Bool(), Num(), Str()])
/** A list of facts by dotted path. */
export const Paths = (description: string) => List(Str(), { description })

/** The outcome of one criterion. */
export const Udfald = Union([Literal('opfyldt'), Literal('ikke-opfyldt'), Literal('uafklaret')])
export type Udfald = Static<typeof Udfald>

/** A change of one fact. */
export const ChangeAnswer = Shape(
  {
    valg: Integer({
      description: 'Changes of one number are made together; others are alternatives.',
    }),
    fakta: Str({ description: 'Dotted path of the fact.' }),
    /** The value of the fact as it is. */
    fra: FactValue,
    /** The value that it would have to have. */
    til: FactValue,
    tekst: Str({ description: 'The change in words.' }),
  },
  closed,
)
export interface ChangeAnswer extends Static<typeof ChangeAnswer> {}

/** A source where a wording can be looked up. */
export const Source = Shape(
  {
    /** The document: its author and title. */
    dokument: Str(),
    /** Its section or heading, if one is named. */
    afsnit: Optional(Str()),
    /** The item in the section, if one is named. */
    punkt: Optional(Str()),
    adresse: Optional(Str({ description: 'Where the document can be found.' })),
  },
  closed,
)
export interface Source extends Static<typeof Source> {}

/** A criterion with its outcome, the reason, and what would change it. */
export const CriterionAnswer = Shape(
  {
    /** The id of the criterion in the ruleset. */
    id: Str(),
    /** Its number in the source, among the criteria of its role. */
    nummer: Integer(),
    /**
     * Whether it must be met (`krav`, `inklusion`), must not apply (`eksklusion`), or speaks neither for nor against
     * (`forhold`).
     */
    rolle: Role,
    /** Its title, in the language that was asked for. */
    titel: Str(),
    /** Whether it is met; `uafklaret` if that depends on facts that are not known. */
    udfald: Udfald,
    /** Why it has this outcome, in a sentence. */
    begrundelse: Str(),
    fakta: Dictionary(FactValue, undefined, {
      description: 'The known facts that the criterion reads, by dotted path.',
    }),
    mangler: Paths('Dotted paths of the unknown facts that this criterion still needs.'),
    aendringer: List(ChangeAnswer, {
      description: 'What would turn the criterion into `opfyldt`, the smallest first.',
    }),
    /** Where its wording can be looked up: the first of `kilder`. */
    kilde: Source,
    kilder: List(Source, { description: 'Every source of the criterion; `kilde` is the first.' }),
  },
  closed,
)
export interface CriterionAnswer extends Static<typeof CriterionAnswer> {}
