/** The facts of the input, and the lists that some of them can be derived from. */
import {
  Bool,
  closed,
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
import { ParameterReference } from './parameter.js'
import { Citation, Definition, FactPath, Identifier, patterns, Text } from './text.js'

const common = {
  path: FactPath,
  name: Text,
  label: Text,
  question: Text,
  hint: Optional(Text),
  hvorfor: Optional(Text),
  definition: Optional(Definition),
  actionable: Optional(Bool()),
  vaegt: Optional(Integer({ minimum: 0, maximum: 9 })),
  source: Optional(Citation),
}
const numeric = {
  ...common,
  minimum: Num(),
  maximum: Num(),
  unit: Text,
  unitOne: Optional(Text),
  change: Text,
}

/** A fact of the input: its type and bounds, and how a person is asked for it. */
export const Fact = Union([
  Shape({ ...common, type: Literal('boolean') }, closed),
  Shape({ ...common, type: Literal('choice'), choices: Identifier }, closed),
  Shape({ ...numeric, minimum: Integer(), maximum: Integer(), type: Literal('integer') }, closed),
  Shape({ ...numeric, type: Literal('number'), step: Num({ exclusiveMinimum: 0 }) }, closed),
])
export type Fact = Static<typeof Fact>

/** A value of a choice; `kort` is its word after a count: “4 indgår”. */
export const Choice = Shape({ value: Identifier, label: Text, kort: Optional(Text) }, closed)

export const Group = Shape(
  {
    id: Str({ pattern: patterns.gruppe }),
    title: Text,
    hint: Optional(Text),
    definition: Optional(Definition),
    source: Optional(Citation),
  },
  { ...closed, $id: 'Group' },
)

const Column = Shape(
  {
    path: Str({ pattern: patterns.ord, maxLength: 80 }),
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
    where: Optional(Shape({ column: Str(), atLeast: Union([Num(), ParameterReference]) }, closed)),
  },
  { ...closed, $id: 'Derivation' },
)

/** A list of rows that may be given instead of some facts, which are then derived from it. */
export const ListInput = Shape(
  {
    path: Str({ pattern: patterns.ord, maxLength: 80 }),
    label: Text,
    hint: Optional(Text),
    maxItems: Integer({ minimum: 1, maximum: 10000 }),
    columns: List(Column, { minItems: 1 }),
    derives: List(Derivation, { minItems: 1 }),
  },
  closed,
)
export interface ListInput extends Static<typeof ListInput> {}
