/** Measures several times, because one run on a busy machine says little. */

/** The median of some rounds, and their range. */
export interface Spread {
  readonly middle: number
  readonly least: number
  readonly most: number
}

export function spreadOf(measured: readonly number[]): Spread {
  const sorted = [...measured].sort((a, b) => a - b)
  const at = (i: number) => sorted[i] ?? NaN
  return { middle: at(Math.floor(sorted.length / 2)), least: at(0), most: at(sorted.length - 1) }
}

/** The result of each round, one after the other. */
export async function rounds<T>(count: number, run: () => Promise<T>): Promise<T[]> {
  const all: T[] = []
  for (let round = 0; round < count; round++) all.push(await run())
  return all
}
