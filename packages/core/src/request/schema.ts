/** What stands beside the facts, as TypeBox schemas: in a request, and given back in its answer. */
import { Integer, String as Str } from '@sinclair/typebox'
import { referencePattern, yearBounds } from './limits.js'

export const Reference = Str({
  pattern: referencePattern,
  description:
    'Your own name for the row; given back in the answer. Never a personal name or number.',
})
export const Year = Integer({
  ...yearBounds,
  description: 'The calendar year that the facts are about.',
})
