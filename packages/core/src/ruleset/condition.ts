/** Conditions in json-rules-engine’s own dialect. */
import {
  Bool,
  closed,
  Dictionary,
  Kind,
  List,
  Num,
  Optional,
  Shape,
  Str,
  Union,
  Unsafe,
  type Static,
} from '../support/typebox.js'
import { ParameterReference } from './parameter.js'
import { identifier } from './text.js'

export const Scalar = Union([Num(), Str({ maxLength: 200 }), Bool()])
const FactReference = Shape(
  {
    /** The fact, or the first part of its path. */
    fact: Str({ maxLength: 80 }),
    /** The rest of its path: `$.social-stoette`. */
    path: Optional(Str({ maxLength: 80 })),
  },
  closed,
)

/** A condition in json-rules-engine's dialect. */
export type Condition =
  | {
      /** Holds if all of these hold. */
      all: Condition[]
    }
  | {
      /** Holds if any of these holds. */
      any: Condition[]
    }
  | {
      /** Holds if this does not. */
      not: Condition
    }
  | {
      /** The name of a condition of the document. */
      condition: string
    }
  | Leaf
export type Leaf = Static<typeof Leaf>
export type Scalar = Static<typeof Scalar>

export const Leaf = Shape(
  {
    /** The fact, or the first part of its path. */
    fact: Str({ maxLength: 80 }),
    /** The rest of its path: `$.social-stoette`. */
    path: Optional(Str({ maxLength: 80 })),
    /** How it is compared. */
    operator: Str({ maxLength: 80 }),
    /** What it is compared with: a value, a list of values, another fact, or a parameter. */
    value: Union([Scalar, List(Scalar), FactReference, ParameterReference]),
  },
  closed,
)
// As TypeBox's own `Recursive` writes it, so that its checks and its compiler understand it.
const Inner = Unsafe<Condition>({ [Kind]: 'This', $ref: 'Condition' })
export const Condition = Unsafe<Condition>({
  [Kind]: 'Union',
  $id: 'Condition',
  anyOf: [
    Shape({ all: List(Inner) }, closed),
    Shape({ any: List(Inner) }, closed),
    Shape({ not: Inner }, closed),
    Shape({ condition: Str({ maxLength: 80 }) }, closed),
    Leaf,
  ],
})

export const Conditions = Dictionary(Condition, identifier)
