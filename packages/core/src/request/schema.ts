/** What stands beside the facts, as TypeBox schemas: in a request, and given back in its answer. */
import { Integer, Str } from '../support/typebox.js'
import { referenceSchemaPattern, yearBounds } from './limits.js'

/** `subject`: of what it is the name; in answers of anything. */
export const Reference = (subject = '') =>
  Str({
    pattern: referenceSchemaPattern(subject),
    description:
      'Your own name for the row; given back in the answer. Never a personal name or number.',
  })
export const Year = Integer({
  ...yearBounds,
  description: 'The calendar year that the facts are about.',
})
