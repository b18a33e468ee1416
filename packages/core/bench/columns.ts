/**
 * `pnpm bench:kolonner`: the verdicts of a million rows in columns, compared with the same four rules in
 * OpenFisca-core and as a SELECT in DuckDB, on the same numbers. All three report processor time, in turns; needs
 * Python with `openfisca-core` and `duckdb`. OpenFisca has only two truth values, so every row is complete.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileRuleset, rulesets, type Ruleset } from '@screeningsmodel/core'
import { verdictColumns, type Column } from '@screeningsmodel/core/analyse'
import { toSql } from '@screeningsmodel/core/sql'

const rows = 1_000_000
const rounds = 5
const tilbud = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud') as Ruleset
const screener = compileRuleset(tilbud)
const dictionary = (tilbud.choices?.kompetence ?? []).map(({ value }) => value)

/** Mulberry32: the same numbers on every machine. */
let state = 20191126
function random(below: number): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
}
const medarbejdere = Int32Array.from({ length: rows }, () => random(20))
const columns: Record<string, Column> = {
  borgere: { values: Int32Array.from({ length: rows }, () => random(8)) },
  aarsvaerk: { values: Float64Array.from({ length: rows }, () => random(600) / 100) },
  medarbejdere: { values: medarbejdere },
  medarbejdereMedErfaring: { values: medarbejdere.map((all) => random(all + 1)) },
}
for (const { path, type } of tilbud.facts) {
  if (type !== 'choice') continue
  const code = () => (random(8) > 1 ? 0 : random(dictionary.length))
  columns[path] = { values: Uint8Array.from({ length: rows }, code), dictionary }
}

const folder = mkdtempSync(join(tmpdir(), 'kolonner-'))
try {
  for (const [path, { values }] of Object.entries(columns)) {
    writeFileSync(join(folder, path), values)
  }
  // The columns that do not exist.
  const paths = ['reference', 'aar', ...tilbud.facts.map(({ path }) => path)]
  const absent = paths.filter((path) => !Object.hasOwn(columns, path)).map((path) => [path, null])
  const sql = toSql(tilbud, {
    dialect: 'duckdb',
    table: 'tilbud',
    columns: Object.fromEntries(absent) as Record<string, null>,
  })
  writeFileSync(join(folder, 'sql'), sql)
  const script = fileURLToPath(new URL('columns.py', import.meta.url))
  const times = { core: [] as number[], openfisca: [] as number[], duckdb: [] as number[] }
  const first = verdictColumns(screener, columns, { rows })
  const met = first.konklusion.values.reduce((sum, code) => sum + Number(code === 0), 0)
  for (let round = 0; round < rounds; round++) {
    times.core.push(...Array.from({ length: 9 }, ours))
    const told = execFileSync('python3', [script, folder, dictionary.join()], { encoding: 'utf8' })
    const theirs = JSON.parse(told) as Record<'openfisca' | 'duckdb' | 'counts', number[]>
    times.openfisca.push(...theirs.openfisca)
    times.duckdb.push(...theirs.duckdb)
    if (theirs.counts.some((count) => count !== met)) {
      throw new Error(`${theirs.counts.join()} rows meet all four criteria, not ${met}`)
    }
  }
  console.log(
    `${rows} rows, ${met} of them highly specialised: middle of ${times.core.length} runs`,
  )
  const core = median(times.core)
  for (const [name, each] of Object.entries(times)) {
    const seconds = median(each)
    const rate = rows / 1e6 / seconds
    console.log(
      `${name.padEnd(12)}${(seconds * 1000).toFixed(1).padStart(8)} ms${rate.toFixed(1).padStart(8)} M rows/s` +
        `${(seconds / core).toFixed(2).padStart(8)} times core's time`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** Seconds of processor time. */
function ours(): number {
  const start = process.cpuUsage()
  verdictColumns(screener, columns, { rows })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}
