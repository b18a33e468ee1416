import type { Beside, UnderReading } from '../evaluation/readings.js'
import type { Program } from '../program/program.js'
import type { ReadingAnswer } from './schema.js'

/** Each reading with its chosen option, and the conclusions of its other options. */
export function readingAnswers<T>(
  { pathOf }: Program,
  readings: readonly Beside<T>[],
  under: (of: T) => UnderReading,
): ReadingAnswer[] {
  return readings.map(({ id, valgt, andre }) => ({
    id,
    valgt,
    andre: andre.map(({ id, of }) => {
      const { konklusion, missing } = under(of)
      return { id, konklusion, mangler: missing.map(pathOf) }
    }),
  }))
}
