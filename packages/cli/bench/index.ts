/**
 * `pnpm bench:scale`: many rows through the built command, the service and DuckDB, and the same work without them, in
 * turns and by processor time. Results are ratios, the median of some rounds with their range, because seconds are
 * only comparable within one run.
 *
 * `--raekker N` sets the size (default: a million); `--runder N` the rounds; `--kun navn` runs one part.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { shipped } from '../src/rulesets/shipped.js'
import { command } from './command.js'
import { queries } from './database.js'
import { writeNdjson, writeTable } from './files.js'
import { bareCsv, bareJson } from './library.js'
import { rounds, spreadOf } from './rounds.js'
import { batchSeconds } from './service.js'

const { values } = parseArgs({
  options: {
    raekker: { type: 'string', default: '1000000' },
    runder: { type: 'string', default: '5' },
    kun: { type: 'string' },
  },
})
const rows = Number(values.raekker)
const count = Number(values.runder)
const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
const { ruleset } = shipped.asked('tilbud', {})
const paths = ['reference', 'aar', ...ruleset.facts.map(({ path }) => path)]
const made = new Map<number, Promise<string>>()

/** An NDJSON file with this many rows, made once. */
function tilbud(wanted: number): Promise<string> {
  const file = join(folder, `${String(wanted)}.ndjson`)
  const known = made.get(wanted) ?? writeNdjson(file, wanted).then(() => file)
  made.set(wanted, known)
  return known
}

/** A file with a column per fact, from the rows of an NDJSON file, repeated as needed. */
async function table(format: 'parquet' | 'csv', wanted: number): Promise<string> {
  const file = join(folder, `${String(wanted)}.${format}`)
  await writeTable(file, format, await tilbud(Math.min(wanted, 100_000)), paths, wanted)
  return file
}

const answers = { ndjson: join(folder, 'svar.ndjson'), csv: join(folder, 'svar.csv') }
const screen = async (file: string, ud: string, ...more: string[]) =>
  command('screen', 'tilbud', file, '--ud', ud, ...more)
const screenLines = async (wanted: number, ...more: string[]) =>
  screen(await tilbud(wanted), answers.ndjson, ...more)

const parts: Readonly<Record<string, () => Promise<void>>> = {
  async kort() {
    const file = await tilbud(rows)
    const taken = await rounds(count, async () => {
      const { cpu, seconds } = await screen(file, answers.ndjson)
      const { parse, serialise } = await bareJson(file, false)
      return { ratio: cpu / (parse + serialise), rate: rows / seconds }
    })
    const what = `compact answers, ${String(rows)} rows of NDJSON ÷ parse and serialise`
    report(what, ratios(taken), 1.5)
    report('  rows a second, by the clock', rates(taken))
  },
  async csv() {
    const file = await table('csv', rows)
    const taken = await rounds(count, async () => {
      const { cpu, seconds } = await screen(file, answers.csv)
      const { parse, serialise } = await bareCsv(file, answers.csv)
      return { ratio: cpu / (parse + serialise), rate: rows / seconds }
    })
    report(`CSV in and out, ${String(rows)} rows ÷ csv-parse and csv-stringify`, ratios(taken), 1.5)
    report('  rows a second, by the clock', rates(taken))
  },
  async fuldt() {
    const some = Math.ceil(rows / 10)
    const file = await tilbud(some)
    const taken = await rounds(count, async () => {
      const whole = await screen(file, answers.ndjson, '--fuldt')
      const compact = await screen(file, answers.ndjson)
      const { parse, screen: answer, serialise } = await bareJson(file, true)
      return {
        ratio: whole.cpu / compact.cpu,
        bare: whole.cpu / (parse + answer + serialise),
        rate: some / whole.seconds,
      }
    })
    report(`whole answers, ${String(some)} rows ÷ compact answers`, ratios(taken), 3.4)
    report(
      '  ÷ screen, parse and serialise',
      taken.map(({ bare }) => bare),
    )
    report('  rows a second, by the clock', rates(taken))
  },
  async hukommelse() {
    const small = await screenLines(Math.ceil(rows / 10))
    const large = await screenLines(rows * 5)
    const more = `memory, MB more at ${String(rows * 5)} rows than at ${String(rows / 10)}`
    report(more, [large.megabytes - small.megabytes], 30)
    report(`  MB at ${String(rows * 5)} rows`, [large.megabytes])
  },
  async duckdb() {
    const file = await table('parquet', rows * 10)
    const taken = await queries(file, ruleset, count)
    report(
      `DuckDB, verdicts of ${String(rows * 10)} rows ÷ aggregate`,
      taken.map(({ verdicts, aggregate }) => verdicts / aggregate),
      1.2,
    )
    const whole = await screen(file, answers.csv, '--motor', 'duckdb')
    report(
      '  the command, answers written as CSV ÷ aggregate',
      taken.map(({ aggregate }) => whole.cpu / aggregate),
    )
    report('  MB of the command', [whole.megabytes])
  },
  async motor() {
    const file = await table('csv', rows)
    const taken = await rounds(count, async () => {
      const duckdb = await screen(file, answers.csv, '--motor', 'duckdb')
      const node = await screen(file, answers.csv)
      return { ratio: duckdb.cpu / node.cpu, megabytes: duckdb.megabytes }
    })
    report(`--motor duckdb, ${String(rows)} rows of CSV ÷ the other engine`, ratios(taken))
    report(
      '  MB of --motor duckdb',
      taken.map(({ megabytes }) => megabytes),
    )
  },
  async http() {
    const file = await tilbud(rows)
    const alone = spreadOf(rates(await rounds(count, () => rate(screenLines(rows)))))
    const seconds = await batchSeconds(file, count)
    report(`HTTP batch, rows a second ÷ the command's`, [rows / seconds / alone.most], 0.5)
  },
}

const ratios = (taken: readonly { readonly ratio: number }[]) => taken.map(({ ratio }) => ratio)
const rates = (taken: readonly { readonly rate: number }[]) => taken.map((each) => each.rate)

async function rate(run: Promise<{ readonly seconds: number }>) {
  return { rate: rows / (await run).seconds }
}

function report(what: string, measured: readonly number[], wanted?: number): void {
  const { middle, least, most } = spreadOf(measured)
  const told = middle.toFixed(2).padStart(10)
  const spread = measured.length > 1 ? `  ${least.toFixed(2)} to ${most.toFixed(2)}` : ''
  const bound = wanted === undefined ? '' : `   (wanted ${String(wanted)})`
  console.log(`${what.padEnd(68)} ${told}${spread}${bound}`)
}

try {
  for (const [name, run] of Object.entries(parts)) {
    if (values.kun === undefined || values.kun === name) await run()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
