/**
 * `pnpm bench`: every rival on the same 256 inputs, as ratios; once with inputs with gaps, and once with inputs of
 * equal shape, like the rows of a table. Each runs in its own process, as V8 remembers the shapes and functions that
 * it has seen. They take turns; the result is the median of five runs by processor time, with the range.
 */
import { kapacitet } from '@screeningsmodel/core/kapacitet'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { names, type Name } from './contestants.js'

const runs = 5
const program = fileURLToPath(new URL('contestant.ts', import.meta.url))

/** Which contestant must be how many times as fast as which. */
const claims: readonly (readonly [Name, Name, wanted: number])[] = [
  ['verdict, shipped ruleset', 'json-rules-engine, run', 1000],
  ['verdict, shipped ruleset', 'json-logic-engine, compiled', 2.5],
  ['verdict, shipped ruleset', 'hand-written function', 2],
  ['verdict, document compiled at run time', 'verdict, shipped ruleset', 0.5],
  ['verdict, document compiled at run time', 'json-logic-engine, compiled', 1],
  ['verdict, document compiled at run time', 'json-rules-engine, run', 80],
  ['whole answer, screenTilbud', 'json-rules-engine, run', 8],
]

for (const shape of ['huller', 'tabel'] as const) {
  const rounds = Array.from({ length: runs }, () => round(shape))
  console.log(`\n${shape === 'tabel' ? 'rows of a table' : 'inputs with holes'}`)
  report(
    'nanoseconds per input',
    names.map((name) => [name, rounds.map((taken) => taken[name])]),
  )
  report(
    'times as fast',
    claims.map(([name, beside, wanted]) => [
      `${name} ÷ ${beside} (wanted ${String(wanted)})`,
      rounds.map((taken) => taken[beside] / taken[name]),
    ]),
  )
}

const start = performance.now()
kapacitet({ kvinder: 10_000, tilbud: 500 })
const seconds = (performance.now() - start) / 1000
console.log(`\nkapacitet of 10,000 women and 500 tilbud: ${seconds.toFixed(2)} s (wanted: under 1)`)

/** The time of each for an input of this shape, one after the other. */
function round(shape: string): Record<Name, number> {
  const argv = (name: Name) => ['--expose-gc', '--import', 'tsx', program, name, shape]
  const taken = names.map(
    (name) => [name, Number(execFileSync(process.execPath, argv(name)))] as const,
  )
  return Object.fromEntries(taken) as Record<Name, number>
}

function report(
  what: string,
  rows: readonly (readonly [name: string, measured: readonly number[]])[],
): void {
  console.log(`${what.padEnd(92)}    middle     least      most`)
  for (const [name, measured] of rows) {
    const sorted = [...measured].sort((a, b) => a - b)
    const told = [sorted[runs >> 1], sorted[0], sorted[runs - 1]] as number[]
    console.log(name.padEnd(92) + told.map((each) => digits(each).padStart(10)).join(''))
  }
}

function digits(value: number): string {
  return value.toFixed(value < 100 ? 2 : 0)
}
