/** Numbers in a rule that have a name, so that a person may vary them. */
import { closed, Num, Optional, Shape, Str, type Static } from '../support/typebox.js'
import { Citation, patterns, Text } from './text.js'

/** A name as in an input, which texts can use too: `{mindsteBorgere, number}`. */
export const ParameterId = Str({ pattern: patterns.parameter, maxLength: 80 })

export const Parameter = Shape(
  {
    id: ParameterId,
    label: Text,
    unit: Text,
    /** The unit after exactly 1, where that is another word. */
    unitOne: Optional(Text),
    /** What the sources say. */
    value: Num(),
    minimum: Num(),
    maximum: Num(),
    source: Optional(Citation),
  },
  { ...closed, $id: 'Parameter' },
)
export interface Parameter extends Static<typeof Parameter> {}

export const ParameterReference = Shape({ parameter: ParameterId }, closed)

/** Values by parameter. */
export type ParameterValues = Readonly<Record<string, number>>
