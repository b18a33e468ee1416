/**
 * One contestant in a process of its own: prints the nanoseconds of processor time that an input takes, garbage
 * collection with it. `tsx bench/contestant.ts 'verdict, shipped ruleset' tabel`
 */
import type { TilbudInput } from '@screeningsmodel/core'
import { contestants, type Name } from './contestants.js'
import { ofOneShape, withHoles } from './inputs.js'

const [name, shape] = process.argv.slice(2)
const run = contestants[name as Name]()
const inputs = shape === 'tabel' ? ofOneShape : withHoles

/** What was answered last, so that no answer can be left out as unused. */
export let last: unknown

/** Microseconds: until V8 has compiled what it will, which takes a whole answer in Node 24 more than one second, and then what counts. */
const warmUp = 2_000_000
const counted = 500_000

await passes(warmUp / 2)
// Rows that are kept lie together after a collection. Who makes garbage is asked about such rows in any case, and who
// makes none is else asked about rows between what was left of making them. V8 then compiles some of it once more.
globalThis.gc?.()
await passes(warmUp)
const { taken, asked } = await passes(counted)
console.log(((taken * 1000) / asked).toFixed(2))

/** Asks about all inputs over and over, for so long. */
async function passes(atLeast: number): Promise<{ taken: number; asked: number }> {
  const isAsync = run(inputs[0] as TilbudInput) instanceof Promise
  const before = process.cpuUsage()
  let asked = 0
  let taken = 0
  while (taken < atLeast) {
    // To ask for the time takes as long as some twenty verdicts.
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
