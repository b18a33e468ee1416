/** Named numbers in the rules, which a person may vary. */
import { closed, Num, Optional, Shape, Str, type Static } from '../support/typebox.js'
import { Citation, patterns, Text } from './text.js'

/** A name that an input can use, and that texts can use too: `{mindsteBorgere, number}`. */
export const ParameterId = Str({ pattern: patterns.parameter, maxLength: 80 })

export const Parameter = Shape(
  {
    id: ParameterId,
    label: Text,
    unit: Text,
    unitOne: Optional(Text),
    value: Num(),
    minimum: Num(),
    maximum: Num(),
    source: Optional(Citation),
  },
  { ...closed, $id: 'Parameter' },
)
export interface Parameter extends Static<typeof Parameter> {}

export const ParameterReference = Shape(
  {
    /** The id of the parameter. */
    parameter: ParameterId,
  },
  closed,
)

/** Values by parameter. */
export type ParameterValues = Readonly<Record<string, number>>
