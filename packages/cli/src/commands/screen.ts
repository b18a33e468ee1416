/** `screen tilbud|case`: every row of files or standard input, answered in order. */
import {
  answers,
  rowScreener,
  writeCsv,
  writeJson,
  writeNdjson,
  type RowAnswer,
  type RowFormat,
  type RowProblem,
  type RowScreener,
} from '@screeningsmodel/rows'
import { WrongUse, type Context, type ExitStatus } from '../terminal/context.js'
import { openInput } from '../inputs/index.js'
import { sizeOf } from '../files/size.js'
import { standardInput, type InputFormat } from '../files/formats.js'
import { writeOut } from '../files/output.js'
import { lineAt, maximumTold, unreadable } from '../terminal/refused.js'
import { progressOf, type Progress } from '../terminal/progress.js'
import { shipped } from './shipped.js'

export interface ScreenCommandOptions {
  readonly ud?: string
  readonly format?: RowFormat
  readonly fra?: InputFormat
  readonly excel?: boolean
  readonly fuldt?: boolean
  readonly ruleset?: string
  readonly laesning: Readonly<Record<string, string>>
  readonly motor: 'node' | 'duckdb'
}

const subjects = { tilbud: 'tilbud', case: 'sag' } as const

export async function screen(
  context: Context,
  emne: keyof typeof subjects,
  filer: readonly string[],
  given: object,
): Promise<ExitStatus> {
  const options = given as ScreenCommandOptions
  const files = filer.length > 0 ? filer : [standardInput]
  const format = formatOf(options)
  if (options.fuldt && format === 'csv') throw new WrongUse(wholeAsCsv)
  const { sprog } = context
  const screener = rowScreener({
    registry: shipped,
    subject: subjects[emne],
    ruleset: options.ruleset,
    laesninger: Object.keys(options.laesning).length > 0 ? options.laesning : undefined,
    fuldt: options.fuldt,
    sprog,
  })
  if (options.motor === 'duckdb') {
    const { screenInDuckDb } = await import('../duckdb/motor.js')
    return screenInDuckDb(context, screener.ruleset, files, { ...options, format })
  }

  const sizes = files.map((file) => (file === standardInput ? Promise.resolve(0) : sizeOf(file)))
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  const progress = progressOf(context, total, options.ud !== undefined)
  const counts = { rows: 0, refused: 0 }
  try {
    const all = allAnswers(context, files, screener, options.fra, progress, counts)
    const text =
      format === 'csv'
        ? writeCsv(all, screener.ruleset, options.excel ? { delimiter: ';', bom: true } : {})
        : format === 'json'
          ? writeJson(all)
          : writeNdjson(all)
    await writeOut(context, text, options.ud)
  } finally {
    progress.stop()
  }
  if (counts.refused === 0) return 0
  context.tell({
    da: `${String(counts.refused)} af ${String(counts.rows)} rækker er afvist.`,
    en: `${String(counts.refused)} of ${String(counts.rows)} rows were refused.`,
  })
  return 1
}

async function* allAnswers(
  context: Context,
  files: readonly string[],
  screener: RowScreener,
  format: InputFormat | undefined,
  progress: Progress,
  counts: { rows: number; refused: number },
): AsyncGenerator<readonly RowAnswer[]> {
  for (const file of files) {
    const { name, rows } = await openInput(context, file, {
      columns: screener.ruleset,
      format,
      onBytes: (bytes) => progress.bytes(bytes),
    })
    try {
      for await (const batch of answers(rows, screener)) {
        counts.rows += batch.length
        progress.rows(batch.length)
        for (const answer of batch) {
          if (!('problem' in answer)) continue
          counts.refused += 1
          if (counts.refused <= maximumTold) tellProblem(context, name, answer.problem)
        }
        yield files.length === 1 ? batch : batch.map((answer) => withFile(answer, name))
      }
    } catch (error) {
      unreadable(error, name)
    }
  }
}

function tellProblem(context: Context, name: string, { linje, errors }: RowProblem): void {
  for (const { kolonne, pointer, detail } of errors) {
    const fact = pointer ? `${pointer.slice(1).replace('/', '.')}: ` : ''
    context.tell(lineAt(name, linje, kolonne, `${fact}${detail}`))
  }
}

/** With several files, a line number alone does not tell where a refused row stands. */
function withFile(answer: RowAnswer, fil: string): RowAnswer {
  return 'problem' in answer ? { problem: { ...answer.problem, fil } as RowProblem } : answer
}

function formatOf({ format, ud = '', excel }: ScreenCommandOptions): RowFormat {
  if (format) return format
  if (excel || ud.toLowerCase().endsWith('.csv')) return 'csv'
  return ud.toLowerCase().endsWith('.json') ? 'json' : 'ndjson'
}

const wholeAsCsv = {
  da: 'Hele svar kan ikke stå i CSV. Vælg --format ndjson eller json, eller udelad --fuldt.',
  en: 'Whole answers do not fit in CSV. Choose --format ndjson or json, or leave --fuldt out.',
}
