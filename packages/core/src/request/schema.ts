/** TypeBox schemas of what a request has beside its facts and its answer repeats. */
import { Integer, Str } from '../support/typebox.js'
import { referenceSchemaPattern, yearBounds } from './limits.js'

/** `subject`: what it names; without it, as in answers, the widest pattern applies. */
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
