/** Criteria, conclusions, readings, checks, remarks and periods. */
import {
  closed,
  Dictionary,
  Integer,
  List,
  Literal,
  Optional,
  Shape,
  Str,
  Union,
  type Static,
} from '../support/typebox.js'
import { Condition, Conditions } from './condition.js'
import { Citation, FactPath, Identifier, identifier, patterns, Text } from './text.js'

const OutcomeTexts = Shape(
  { opfyldt: Text, 'ikke-opfyldt': Text, uafklaret: Text },
  { ...closed, $id: 'OutcomeTexts' },
)

/** `forhold`: a circumstance that speaks neither for nor against. */
export const Role = Union([
  Literal('krav'),
  Literal('inklusion'),
  Literal('eksklusion'),
  Literal('forhold'),
])

/** A criterion of a ruleset. */
export const Criterion = Shape(
  {
    id: Identifier,
    number: Integer({ minimum: 1 }),
    role: Role,
    condition: Identifier,
    title: Text,
    source: Citation,
    otherSources: Optional(List(Citation, { minItems: 1 })),
    texts: OutcomeTexts,
  },
  closed,
)
export interface Criterion extends Static<typeof Criterion> {}

/** The ruleset to screen by next after a conclusion, and the facts that carry over to it. */
const Next = Shape(
  {
    ruleset: Str({ pattern: patterns.udgave, maxLength: 100 }),
    fakta: Optional(List(Shape({ fra: FactPath, til: FactPath }, closed), { minItems: 1 })),
  },
  { ...closed, $id: 'Next' },
)
export const conclusion = {
  id: Identifier,
  title: Optional(Text),
  text: Text,
  elements: Optional(List(Text)),
  naeste: Optional(Next),
}
/** A conclusion of a ruleset, and when it follows. */
export const Outcome = Shape({ ...conclusion, when: Condition }, closed)
export interface Outcome extends Static<typeof Outcome> {}

/** A phrase that can be read in more than one way, and one way to read it. */
const phrase = { id: Identifier, phrase: Text, source: Citation }
const option = {
  id: Identifier,
  label: Text,
  begrundelse: Optional(Text),
  hvem: Optional(Text),
}

/** A phrase that can be read in more than one way. */
export const Reading = Shape(
  {
    ...phrase,
    options: List(
      Shape(
        {
          ...option,
          conditions: Conditions,
          texts: Optional(Dictionary(OutcomeTexts, identifier)),
        },
        closed,
      ),
      { minItems: 2 },
    ),
  },
  { ...closed, $id: 'Reading' },
)
export interface Reading extends Static<typeof Reading> {}

export const Check = Shape(
  {
    id: Identifier,
    when: Condition,
    at: FactPath,
    text: Text,
  },
  { ...closed, $id: 'Check' },
)

/**
 * Something odd but possible. With `beside`, it is only mentioned if another ruleset has one of these conclusions in
 * the same case.
 */
export const Remark = Shape(
  {
    id: Identifier,
    when: Condition,
    text: Text,
    facts: List(FactPath, { minItems: 1 }),
    beside: Optional(
      Shape({ ruleset: Identifier, konklusion: List(Identifier, { minItems: 1 }) }, closed),
    ),
  },
  { ...closed, $id: 'Remark' },
)
export interface Remark extends Static<typeof Remark> {}

export const Periods = Shape(
  {
    reading: Shape(
      {
        ...phrase,
        options: List(
          Shape(
            {
              ...option,
              mean: Optional(List(FactPath)),
              newest: Optional(Literal(true)),
              texts: Optional(Dictionary(Text, identifier)),
            },
            closed,
          ),
          { minItems: 1 },
        ),
      },
      closed,
    ),
    texts: Dictionary(Text, identifier),
  },
  { ...closed, $id: 'Periods' },
)
