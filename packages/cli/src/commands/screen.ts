/** `screen tilbud|case`: every row of files or standard input, answered in order. */
import type { Ruleset } from '@screeningsmodel/core'
import {
  answers,
  rowScreener,
  writeCsv,
  writeJson,
  writeNdjson,
  type CsvOptions,
  type OwnColumns,
  type RowAnswer,
  type RowFormat,
  type RowProblem,
  type RowScreener,
} from '@screeningsmodel/rows'
import { inputsNamed, standardInput, type InputFormat } from '../files/formats.js'
import { writeOut } from '../files/output.js'
import { sizeOf } from '../files/size.js'
import { openInput } from '../inputs/index.js'
import { WrongUse, type Context, type ExitStatus } from '../terminal/context.js'
import { progressOf, type Progress } from '../terminal/progress.js'
import { lineAt, maximumLines, unreadable } from '../terminal/refused.js'
import { shipped } from './shipped.js'

interface ScreenCommandOptions {
  readonly ud?: string
  readonly format?: RowFormat
  readonly fra?: InputFormat
  readonly excel?: boolean
  readonly fuldt?: boolean
  readonly ruleset?: string
  readonly laesning: Readonly<Record<string, string>>
  readonly motor: 'node' | 'duckdb'
  readonly kolonner?: OwnColumns
  readonly ark?: string
}

/** Files on their way through the screening, and how far it has come. */
interface Run {
  readonly context: Context
  readonly files: readonly string[]
  readonly fra: InputFormat | undefined
  readonly screener: RowScreener
  readonly progress: Progress
  readonly counts: { rows: number; refused: number }
  readonly own: Own
}

/** Columns that are no facts. */
interface Own {
  readonly kolonner: OwnColumns | undefined
  readonly ark: string | undefined
  /** The names of those that are carried through; those of the first file are those of all. */
  egne: readonly string[] | undefined
}

const subjects = { tilbud: 'tilbud', case: 'sag' } as const

export async function screen(
  context: Context,
  emne: keyof typeof subjects,
  filer: readonly string[],
  given: object,
): Promise<ExitStatus> {
  const options = given as ScreenCommandOptions
  const { laesning, fuldt, fra, ud } = options
  const files = inputsNamed(filer)
  const format = formatOf(options)
  if (fuldt && format === 'csv') throw new WrongUse(wholeAsCsv)
  const screener = rowScreener({
    registry: shipped,
    subject: subjects[emne],
    ruleset: options.ruleset,
    laesninger: Object.keys(laesning).length > 0 ? laesning : undefined,
    fuldt,
    sprog: context.sprog,
  })
  if (options.motor === 'duckdb') {
    if (options.kolonner ?? options.ark) throw new WrongUse(notInDuckDb)
    const { screenInDuckDb } = await import('../duckdb/motor.js')
    return screenInDuckDb(context, screener.ruleset, files, { ...options, format })
  }

  const progress = progressOf(context, await totalSize(files), ud !== undefined)
  const counts = { rows: 0, refused: 0 }
  try {
    const own: Own = { kolonner: options.kolonner, ark: options.ark, egne: undefined }
    const all = allAnswers({ context, files, fra, screener, progress, counts, own })
    const csv = { ...(options.excel && excelForm), egne: () => own.egne ?? [] }
    await writeOut(context, textOf(all, format, screener.ruleset, csv), ud)
  } finally {
    progress.stop()
  }
  return reportRefused(context, counts)
}

async function totalSize(files: readonly string[]): Promise<number> {
  const sizes = files.map(async (file) => (file === standardInput ? 0 : sizeOf(file)))
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

async function* allAnswers(run: Run): AsyncGenerator<readonly RowAnswer[]> {
  const { context, files, fra, screener, progress, own } = run
  for (const file of files) {
    const name = file === standardInput ? context.say(standardName) : file
    const { rows } = await openInput(context, file, {
      columns: screener.ruleset,
      format: fra,
      kolonner: own.kolonner,
      ark: own.ark,
      onEgne(egne) {
        own.egne ??= egne
        if (egne.some((one) => !own.egne?.includes(one))) throw new WrongUse(otherColumns(name))
      },
      onBytes: (bytes) => progress.bytes(bytes),
    })
    try {
      for await (const batch of answers(rows, screener)) {
        count(run, name, batch)
        yield files.length === 1 ? batch : batch.map((answer) => withFile(answer, name))
      }
    } catch (error) {
      unreadable(error, name)
    }
  }
}

/** Counts the answers of a batch, and reports the first refused rows. */
function count({ context, progress, counts }: Run, fil: string, batch: readonly RowAnswer[]): void {
  counts.rows += batch.length
  progress.rows(batch.length)
  for (const answer of batch) {
    if (!('problem' in answer)) continue
    counts.refused += 1
    if (counts.refused <= maximumLines) reportProblem(context, fil, answer.problem)
  }
}

function reportProblem(context: Context, fil: string, { linje, errors }: RowProblem): void {
  for (const { kolonne, pointer, detail } of errors) {
    const fact = pointer ? `${pathOf(pointer)}: ` : ''
    context.tell(lineAt(fil, linje, kolonne, `${fact}${detail}`))
  }
}

/** The path of a fact, by its JSON Pointer. */
function pathOf(pointer: string): string {
  return pointer.slice(1).replace('/', '.')
}

/** With several files, a line number alone does not say where a refused row is. */
function withFile(answer: RowAnswer, fil: string): RowAnswer {
  return 'problem' in answer
    ? { ...answer, problem: { ...answer.problem, fil } as RowProblem }
    : answer
}

function reportRefused(context: Context, { rows, refused }: Run['counts']): ExitStatus {
  if (refused === 0) return 0
  context.tell({
    da: `${String(refused)} af ${String(rows)} rækker er afvist.`,
    en: `${String(refused)} of ${String(rows)} rows were refused.`,
  })
  return 1
}

function textOf(
  all: AsyncIterable<readonly RowAnswer[]>,
  format: RowFormat,
  ruleset: Ruleset,
  csv: CsvOptions,
): AsyncIterable<string> {
  switch (format) {
    case 'csv':
      return writeCsv(all, ruleset, csv)
    case 'json':
      return writeJson(all)
    case 'ndjson':
      return writeNdjson(all)
  }
}

function formatOf({ format, ud = '', excel }: ScreenCommandOptions): RowFormat {
  if (format) return format
  const file = ud.toLowerCase()
  if (excel || file.endsWith('.csv')) return 'csv'
  return file.endsWith('.json') ? 'json' : 'ndjson'
}

/** As Danish Excel opens it rightly. */
const excelForm = { delimiter: ';', bom: true } as const satisfies CsvOptions

const standardName = { da: 'standard-ind', en: 'standard input' }
const notInDuckDb = {
  da: '--kolonner og --ark kan ikke bruges med --motor duckdb.',
  en: '--kolonner and --ark cannot be used with --motor duckdb.',
}
const otherColumns = (file: string) => ({
  da: `${file}: filen har egne kolonner, som den første fil ikke har. Giv filerne de samme kolonner, eller vurder dem hver for sig.`,
  en: `${file}: the file has columns of its own that the first file does not have. Give the files the same columns, or screen each by itself.`,
})
const wholeAsCsv = {
  da: 'Hele svar kan ikke stå i CSV. Vælg --format ndjson eller json, eller udelad --fuldt.',
  en: 'Whole answers do not fit in CSV. Choose --format ndjson or json, or leave --fuldt out.',
}
