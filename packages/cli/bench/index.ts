/**
 * `pnpm bench:scale`: many rows through the built command, service and DuckDB, beside what the work
 * takes with nothing around it. Reported as ratios, which only compare within one run on a quiet machine.
 *
 * `--raekker N` sets the size (a million unless said); `--kun navn` runs one part.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { shipped } from '../src/rulesets/shipped.js'
import { best, command } from './command.js'
import { queries } from './database.js'
import { writeNdjson, writeParquet } from './files.js'
import { bare } from './library.js'
import { batchSeconds } from './service.js'

const { values } = parseArgs({
  options: {
    raekker: { type: 'string', default: '1000000' },
    runder: { type: 'string', default: '3' },
    kun: { type: 'string' },
  },
})
const rows = Number(values.raekker)
const rounds = Number(values.runder)
const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
const { ruleset } = shipped.asked('tilbud', {})
const made = new Map<number, Promise<string>>()

/** An NDJSON file of so many rows, made once. */
function tilbud(count: number): Promise<string> {
  const file = join(folder, `${String(count)}.ndjson`)
  const known = made.get(count) ?? writeNdjson(file, count).then(() => file)
  made.set(count, known)
  return known
}

const out = join(folder, 'svar.ndjson')
const screen = async (count: number, ...more: string[]) =>
  command('screen', 'tilbud', await tilbud(count), '--ud', out, ...more)

const parts: Readonly<Record<string, () => Promise<void>>> = {
  async kort() {
    const taken = await best(rounds, () => screen(rows))
    const { parse, serialise } = await bare(await tilbud(rows), false)
    report(
      `compact answers, ${rows} rows ÷ parse and serialise`,
      taken.seconds / (parse + serialise),
      2.5,
    )
    report('  the same in processor time', taken.cpu / (parse + serialise), 2.5)
    report('  rows a second', rows / taken.seconds)
  },
  async fuldt() {
    const some = Math.ceil(rows / 20)
    const taken = await best(rounds, () => screen(some, '--fuldt'))
    const { parse, screen: answer, serialise } = await bare(await tilbud(some), true)
    // The library's own rate, and beside it what compact answers may take (2.5).
    report(
      `whole answers, ${some} rows ÷ screen and 2.5 times parse and serialise`,
      taken.seconds / (answer + 2.5 * (parse + serialise)),
      1,
    )
    report('  ÷ screen, parse and serialise', taken.seconds / (parse + answer + serialise))
  },
  async hukommelse() {
    const small = await screen(Math.ceil(rows / 10))
    const large = await screen(rows * 5)
    report(
      `memory, MB more at ${rows * 5} rows than at ${rows / 10}`,
      large.megabytes - small.megabytes,
      30,
    )
    report(`  MB at ${rows * 5} rows`, large.megabytes)
  },
  async duckdb() {
    const file = join(folder, 'tilbud.parquet')
    const paths = ['reference', 'aar', ...ruleset.facts.map(({ path }) => path)]
    const some = Math.min(rows, 100_000)
    await writeParquet(file, await tilbud(some), paths, rows * 10)
    const { verdicts, aggregate } = await queries(file, ruleset, rounds)
    report(
      `DuckDB, verdicts of ${rows * 10} rows ÷ aggregate`,
      verdicts.seconds / aggregate.seconds,
      1.5,
    )
    report('  the same in processor time', verdicts.cpu / aggregate.cpu, 1.5)
    const whole = await command(
      'screen',
      'tilbud',
      file,
      '--motor',
      'duckdb',
      '--ud',
      join(folder, 'svar.csv'),
    )
    report('  the command, answers written as CSV ÷ aggregate', whole.seconds / aggregate.seconds)
  },
  async http() {
    const taken = await best(rounds, () => screen(rows))
    const seconds = await batchSeconds(await tilbud(rows), rounds)
    report(`HTTP batch, rows a second ÷ the command's`, taken.seconds / seconds, 0.5)
  },
}

function report(what: string, ratio: number, wanted?: number): void {
  const bound = wanted === undefined ? '' : `   (wanted ${String(wanted)})`
  console.log(`${what.padEnd(68)} ${ratio.toFixed(2).padStart(10)}${bound}`)
}

try {
  for (const [name, run] of Object.entries(parts)) {
    if (values.kun === undefined || values.kun === name) await run()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
