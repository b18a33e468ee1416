import { isObject, own } from '../support/objects.js'

/** The periods of a request that has not been checked; none if it is about one year. */
export function periodsIn(input: unknown): readonly unknown[] {
  const periods = isObject(input) ? own(input, 'perioder') : undefined
  return Array.isArray(periods) ? periods : []
}
