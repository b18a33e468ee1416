/**
 * One contestant in its own process: prints the nanoseconds of processor time per input, including garbage
 * collection. `tsx bench/contestant.ts 'verdict, shipped ruleset' tabel`
 */
import type { TilbudInput } from '@screeningsmodel/core'
import { contestants, type Name } from './contestants.js'
import { ofOneShape, withHoles } from './inputs.js'

const [name, shape] = process.argv.slice(2)
const run = contestants[name as Name]()
const inputs = shape === 'tabel' ? ofOneShape : withHoles

/** The last answer, so that no answer can be optimised away as unused. */
export let last: unknown

/**
 * Microseconds: first for warming up, until V8 has compiled everything (in Node 24 more than one second for whole
 * answers), then for measuring.
 */
const warmUp = 2_000_000
const counted = 500_000

await passes(warmUp / 2)
// After a collection, live rows are next to each other in memory. Contestants that create garbage always get such
// rows; without this, those that create none would get rows scattered among old garbage. V8 then compiles some of it
// again.
globalThis.gc?.()
await passes(warmUp)
const { taken, asked } = await passes(counted)
console.log(((taken * 1000) / asked).toFixed(2))

/** Runs all inputs repeatedly, for this long. */
async function passes(atLeast: number): Promise<{ taken: number; asked: number }> {
  const isAsync = run(inputs[0] as TilbudInput) instanceof Promise
  const before = process.cpuUsage()
  let asked = 0
  let taken = 0
  while (taken < atLeast) {
    // Reading the clock takes as long as some twenty verdicts.
    for (let pass = 0; pass < 20; pass++) {
      if (isAsync) for (const input of inputs) last = await run(input)
      else for (const input of inputs) last = run(input)
    }
    asked += 20 * inputs.length
    const { user, system } = process.cpuUsage(before)
    taken = user + system
  }
  return { taken, asked }
}
