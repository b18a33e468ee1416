/** Property tests: a fixed number of runs from a seed that is printed. */
import fc from 'fast-check'
import type { Draw } from './random-rulesets.js'

/** `FC_SEED` repeats a run; without it every run draws other cases. */
export const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31)
/** `FC_RUNS` multiplies the number of runs: more for a longer search, fewer for each change of the sources. */
const factor = Number(process.env.FC_RUNS ?? 1)
export const times = (runs: number) => Math.ceil(runs * factor)

/** Lists of cases: all of them, or the share that `FC_RUNS` asks for, drawn by the seed. */
export function drawn<T>(cases: readonly T[]): readonly T[] {
  const length = Math.min(cases.length, times(cases.length))
  if (length === cases.length) return cases
  const some = fc.shuffledSubarray([...cases], { minLength: length, maxLength: length })
  return fc.sample(some, { seed, numRuns: 1 })[0]!
}

/** Asserts that a property, which throws if it fails, holds in this many random runs. */
export function holds(runs: number, property: (draw: Draw) => void): void {
  fc.assert(fc.property(fc.gen(), property), { seed, numRuns: times(runs) })
}

/** The same for an asynchronous property. */
export async function holdsAsync(
  runs: number,
  property: (draw: Draw) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(fc.gen(), property), { seed, numRuns: times(runs) })
}
