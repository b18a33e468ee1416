/**
 * The ruleset document: the one thing that everything else is derived from.
 *
 * The TypeBox schema below is the format: `parse` checks documents by it, and its JSON Schema, with
 * the notes of `schema.ts`, is written to `schema/ruleset.schema.json` (so that an editor helps an author).
 */
import {
  Array as List,
  Boolean as Bool,
  Integer,
  Literal,
  Null,
  Number as Num,
  Object as Shape,
  Optional,
  String as Str,
  Union,
  Unsafe,
  type Static,
} from '@sinclair/typebox'
import { Dictionary } from './dictionary.js'

const closed = { additionalProperties: false } as const
const identifier = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'
const factPath = '^[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)?$'

const Identifier = Str({ pattern: identifier, maxLength: 80 })
const FactPath = Str({ pattern: factPath, maxLength: 120, $id: 'FactPath' })

export { languages, type Language } from './language.js'

/** A text in every language; an ICU message where the format says so. */
export const Text = Shape(
  { da: Str({ minLength: 1, maxLength: 2000 }), en: Str({ minLength: 1, maxLength: 2000 }) },
  { ...closed, $id: 'Text' },
)
export type Text = Static<typeof Text>

export const Citation = Shape(
  {
    source: Identifier,
    section: Optional(Str({ maxLength: 200 })),
    item: Optional(Str({ maxLength: 40 })),
  },
  { ...closed, $id: 'Citation' },
)
export type Citation = Static<typeof Citation>

const Scalar = Union([Num(), Str({ maxLength: 200 }), Bool()])
const FactReference = Shape(
  { fact: Str({ maxLength: 80 }), path: Optional(Str({ maxLength: 80 })) },
  closed,
)

/** A condition in json-rules-engine's dialect. */
export type Condition =
  { all: Condition[] } | { any: Condition[] } | { not: Condition } | { condition: string } | Leaf
export type Leaf = Static<typeof Leaf>
export type Scalar = Static<typeof Scalar>

const Leaf = Shape(
  {
    fact: Str({ maxLength: 80 }),
    path: Optional(Str({ maxLength: 80 })),
    operator: Str({ maxLength: 80 }),
    value: Union([Scalar, List(Scalar), FactReference]),
  },
  closed,
)
const Inner = Unsafe<Condition>({ $ref: 'Condition' })
export const Condition = Unsafe<Condition>({
  $id: 'Condition',
  anyOf: [
    Shape({ all: List(Inner) }, closed),
    Shape({ any: List(Inner) }, closed),
    Shape({ not: Inner }, closed),
    Shape({ condition: Str({ maxLength: 80 }) }, closed),
    Leaf,
  ],
})

const Conditions = Dictionary(Condition, identifier)

const common = {
  path: FactPath,
  name: Text,
  label: Text,
  question: Text,
  hint: Optional(Text),
  source: Optional(Citation),
}
const numeric = {
  ...common,
  minimum: Num(),
  maximum: Num(),
  unit: Text,
  change: Text,
}

/** One fact of the input: its type and bounds, and how a person is asked for it. */
export const Fact = Union([
  Shape({ ...common, type: Literal('boolean') }, closed),
  Shape({ ...common, type: Literal('choice'), choices: Identifier }, closed),
  Shape({ ...numeric, type: Literal('integer') }, closed),
  Shape({ ...numeric, type: Literal('number'), step: Num({ exclusiveMinimum: 0 }) }, closed),
])
export type Fact = Static<typeof Fact>

const Choice = Shape({ value: Identifier, label: Text }, closed)

const Group = Shape(
  {
    id: Str({ pattern: '^[A-Za-z][A-Za-z0-9-]*$' }),
    title: Text,
    hint: Optional(Text),
    source: Optional(Citation),
  },
  { ...closed, $id: 'Group' },
)

const Column = Shape(
  {
    path: Str({ pattern: '^[A-Za-z][A-Za-z0-9]*$', maxLength: 80 }),
    label: Text,
    hint: Optional(Text),
    unit: Text,
    minimum: Num(),
    maximum: Num(),
    step: Num({ exclusiveMinimum: 0 }),
  },
  closed,
)
const Derivation = Shape(
  {
    fact: FactPath,
    sum: Optional(Str()),
    where: Optional(Shape({ column: Str(), atLeast: Num() }, closed)),
  },
  { ...closed, $id: 'Derivation' },
)

/** A list that may be given in place of some facts, which are then derived from its rows. */
export const ListInput = Shape(
  {
    path: Str({ pattern: '^[A-Za-z][A-Za-z0-9]*$', maxLength: 80 }),
    label: Text,
    hint: Optional(Text),
    maxItems: Integer({ minimum: 1, maximum: 10000 }),
    columns: List(Column, { minItems: 1 }),
    derives: List(Derivation, { minItems: 1 }),
  },
  closed,
)
export type ListInput = Static<typeof ListInput>

const OutcomeTexts = Shape(
  { opfyldt: Text, 'ikke-opfyldt': Text, uafklaret: Text },
  { ...closed, $id: 'OutcomeTexts' },
)

export const Role = Union([Literal('krav'), Literal('inklusion'), Literal('eksklusion')])

export const Criterion = Shape(
  {
    id: Identifier,
    number: Integer({ minimum: 1 }),
    role: Role,
    condition: Identifier,
    title: Text,
    source: Citation,
    texts: OutcomeTexts,
  },
  closed,
)
export type Criterion = Static<typeof Criterion>

const conclusion = { id: Identifier, text: Text, elements: Optional(List(Text)) }
export const Outcome = Shape({ ...conclusion, when: Condition }, closed)
export type Outcome = Static<typeof Outcome>

export const Reading = Shape(
  {
    id: Identifier,
    phrase: Text,
    source: Citation,
    options: List(
      Shape(
        {
          id: Identifier,
          label: Text,
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
export type Reading = Static<typeof Reading>

export const Check = Shape(
  {
    id: Identifier,
    when: Condition,
    at: FactPath,
    text: Text,
  },
  { ...closed, $id: 'Check' },
)

export const Periods = Shape(
  {
    reading: Shape(
      {
        id: Identifier,
        phrase: Text,
        source: Citation,
        options: List(
          Shape(
            {
              id: Identifier,
              label: Text,
              mean: Optional(List(FactPath)),
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

const ScalarOrUnknown = Union([Scalar, Null()])
const CaseFacts = Dictionary(
  Union([ScalarOrUnknown, Dictionary(ScalarOrUnknown), List(Dictionary(Num()))]),
)
export type CaseFacts = Static<typeof CaseFacts>

export const Case = Shape(
  {
    sentence: Str({ minLength: 1, maxLength: 500 }),
    facts: CaseFacts,
    readings: Optional(Dictionary(Identifier)),
    expected: Shape(
      {
        konklusion: Identifier,
        udfald: Optional(
          Dictionary(
            Union([Literal('opfyldt'), Literal('ikke-opfyldt'), Literal('uafklaret')]),
            identifier,
          ),
        ),
      },
      closed,
    ),
  },
  { ...closed, $id: 'Case' },
)
export type Case = Static<typeof Case>

/** A ruleset document. See `docs/reference/ruleset-format.md`. */
export const Ruleset = Shape(
  {
    $schema: Optional(Str()),
    id: Identifier,
    version: Str({ pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' }),
    subject: Identifier,
    title: Text,
    description: Text,
    maalgruppe: Optional(Shape({ id: Identifier, title: Text }, closed)),
    sources: List(
      Shape({ id: Identifier, document: Str({ minLength: 1 }), date: Optional(Str()) }, closed),
      {
        minItems: 1,
      },
    ),
    choices: Optional(Dictionary(List(Choice, { minItems: 2 }), identifier)),
    groups: Optional(List(Group)),
    facts: List(Fact, { minItems: 1, maxItems: 200 }),
    lists: Optional(List(ListInput)),
    conditions: Conditions,
    criteria: List(Criterion, { minItems: 1, maxItems: 100 }),
    outcomes: List(Outcome, { minItems: 1, maxItems: 20 }),
    otherwise: Shape(conclusion, closed),
    undetermined: Shape({ text: Text }, closed),
    readings: Optional(List(Reading, { maxItems: 6 })),
    checks: Optional(List(Check)),
    periods: Optional(Periods),
    typicalCase: Optional(CaseFacts),
    cases: List(Case, { minItems: 1 }),
  },
  { ...closed, $id: 'urn:screeningsmodellen:ruleset', title: 'Ruleset' },
)
export type Ruleset = Static<typeof Ruleset>
