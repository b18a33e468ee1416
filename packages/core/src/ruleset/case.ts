/** Examples with their expected outcome. */
import {
  closed,
  Dictionary,
  List,
  Literal,
  Null,
  Num,
  Optional,
  Shape,
  Str,
  Union,
  type Static,
} from '../support/typebox.js'
import { Scalar } from './condition.js'
import { Identifier, identifier } from './text.js'

const ScalarOrUnknown = Union([Scalar, Null()])
export const CaseFacts = Dictionary(
  Union([ScalarOrUnknown, Dictionary(ScalarOrUnknown), List(Dictionary(Num()))]),
)
export type CaseFacts = Static<typeof CaseFacts>

/** An example with its expected outcome. */
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
        bemaerkninger: Optional(List(Identifier)),
      },
      closed,
    ),
  },
  { ...closed, $id: 'Case' },
)
export interface Case extends Static<typeof Case> {}
