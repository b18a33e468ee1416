/**
 * Whole answers to the rows of one table, in a run that shares parts (`forMany`) and row by row, beside
 * json-rules-engine's bare run. Each run begins anew, so that nothing is found from the one before. They take turns;
 * the result is the median of five rounds, by processor time.
 */
import {
  compileRuleset,
  forMany,
  rulesets,
  type Ruleset,
  type TilbudInput,
} from '@screeningsmodel/core'
import { createEngine } from '@screeningsmodel/core/json-rules-engine'
import { tables } from './inputs.js'

const rounds = 5

/** Rows that are asked about in one turn, in as many runs as that takes. */
const rowsOfTurn = 50_000

const tilbud = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud') as Ruleset
const screener = compileRuleset(tilbud)
const engine = createEngine(tilbud)

type Rows = readonly TilbudInput[]

/** The last answer, so that no answer can be optimised away as unused. */
export let last: unknown

function inRun(rows: Rows): void {
  const answer = forMany(screener)
  for (const row of rows) last = answer(row)
}

function rowByRow(rows: Rows): void {
  for (const row of rows) last = screener.screen(row)
}

async function inEngine(rows: Rows): Promise<void> {
  for (const row of rows) last = await engine.run({ ...row })
}

const ways = [inRun, rowByRow, inEngine] as const

/** Microseconds for a row. */
async function timed(way: (rows: Rows) => void | Promise<void>, rows: Rows): Promise<number> {
  const runs = Math.max(1, Math.round(rowsOfTurn / rows.length / (way === inEngine ? 5 : 1)))
  const start = process.cpuUsage()
  for (let run = 0; run < runs; run++) await way(rows)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / runs / rows.length
}

const middle = (taken: readonly number[]) => [...taken].sort((a, b) => a - b)[rounds >> 1] as number

for (const count of [1_000, 3_000, 10_000, 50_000]) {
  for (const [form, rows] of Object.entries(tables(count))) {
    const taken: number[][] = ways.map(() => [])
    for (const way of ways) await timed(way, rows)
    for (let round = 0; round < rounds; round++) {
      for (const [i, way] of ways.entries()) taken[i]?.push(await timed(way, rows))
    }
    const [run, alone, bare] = taken.map(middle) as [number, number, number]
    console.log(
      `${`a run of ${String(count)} rows ${form}`.padEnd(36)} ${run.toFixed(1)} µs a row, row by row ${alone.toFixed(1)};`,
      `times as fast as json-rules-engine ${(bare / run).toFixed(2)}, row by row ${(bare / alone).toFixed(2)}`,
    )
  }
}
