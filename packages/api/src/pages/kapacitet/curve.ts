/** The probabilities over a range of numbers of women, for the chart and its table. */
import { kapacitet, type Kapacitet } from '@screeningsmodel/core/kapacitet'
import type { Question } from './query.js'

/** Women referred to residential treatment in the country, 2017–2019 (Syddanmark 2020, section 5). */
export const publishedYears: { readonly low: number; readonly high: number } = { low: 6, high: 8 }
/** Roughly the number of points that the chart has room for. */
const maximumPoints = 40

export interface Point {
  readonly kvinder: number
  readonly maksTilbud: number
  readonly sandsynlighed: Kapacitet['sandsynlighed']
}

/**
 * The points of the curve: from no women to a quarter more than the chosen or needed number, always including the
 * chosen number and the published ones.
 *
 * @param needed the fewest women for whom it is likely enough
 */
export function curveOf({ input }: Question, needed: number): readonly Point[] {
  const { low, high } = publishedYears
  const last = Math.max(12, Math.ceil(Math.max(input.kvinder, needed) * 1.25))
  const step = Math.ceil(last / maximumPoints)
  const numbers = new Set([input.kvinder])
  for (let kvinder = 0; kvinder <= last; kvinder += step) numbers.add(kvinder)
  for (let kvinder = low; kvinder <= high; kvinder++) numbers.add(kvinder)
  return [...numbers]
    .sort((a, b) => a - b)
    .map((kvinder) => {
      const { maksTilbud, sandsynlighed } = kapacitet({ ...input, kvinder })
      return { kvinder, maksTilbud, sandsynlighed }
    })
}
