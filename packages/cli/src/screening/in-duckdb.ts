/**
 * `screen --motor duckdb`: the rules as SQL, run inside the process over whole files. SQL answers each row that it is
 * certain of, and the other engine answers the rest in their places, so that both engines give the same text.
 */
import { textLiteral, toSql } from '@screeningsmodel/core/sql'
import {
  occurrences,
  rowError,
  RowsError,
  unreadableKind,
  type ReadRow,
  type RowAnswer,
  type RowForm,
} from '@screeningsmodel/rows'
import type { Language } from '@screeningsmodel/core'
import type { DuckDBConnection } from '@duckdb/node-api'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  formatOfName,
  inputName,
  refusePacked,
  standardInput,
  unpackedName,
} from '../files/formats.js'
import { sizeOf } from '../files/size.js'
import { wholeLines } from '../files/whole-lines.js'
import { inNode, type Engine } from './lines.js'
import { counted, keepOwn, type Run } from './run.js'
import { WrongUse } from '../terminal/context.js'
import { unreadable } from '../terminal/refused.js'
import { answerText, mark } from '../duckdb/answer-text.js'
import { openDatabase } from '../duckdb/database.js'
import { rowColumn, rowsOf, sourceOf, type Session, type Source } from '../duckdb/sources.js'
import { cellOf } from '../duckdb/types.js'

/**
 * Optimisers that are switched off: one pushes a filter down to the file, and so computes every cell twice; the other
 * turns `IN` into a join for each list of words, which costs seconds before the first row.
 */
const disabledOptimisers = 'filter_pushdown,in_clause'
/**
 * How many bytes are read at once: of a file whose kind is unknown, and of answers, because long texts stay in memory
 * until the next full garbage collection.
 */
const chunk = { kind: 1024 * 1024, answers: 128 * 1024 } as const

/** The engine, for answers in a table with this delimiter or, without one, in lines of JSON. */
export function inDuckDb(delimiter: string | undefined): Engine {
  return async function* (run: Run, file: string, form: RowForm): AsyncGenerator<string> {
    const format = run.fra ?? formatOfName(file)
    const { context, screener, own } = run
    const name = inputName(context, file)
    if (file === standardInput) throw new WrongUse(onlyTables)
    await sizeOf(file)
    if (format !== 'csv' && format !== 'parquet') {
      await refuseKind(file, name, context.sprog)
      throw new WrongUse(onlyTables)
    }
    refusePacked(file, name, format)
    const connection = await openDatabase()
    const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
    const interrupt = () => connection.interrupt()
    context.signal.addEventListener('abort', interrupt)
    try {
      const session = { connection, context, ruleset: screener.ruleset, kolonner: own.kolonner }
      const source = await sourceOf(session, file, format).catch((error: unknown) =>
        unreadable(error, name, true),
      )
      const answers = join(folder, 'svar')
      if (source && (await copied(session, run, source, { to: answers, delimiter }))) {
        keepOwn(run, name, source.maker)
        yield* answered(run, { name, source, form, answers })
      } else yield* inNode(run, file, form)
    } finally {
      context.signal.removeEventListener('abort', interrupt)
      connection.closeSync()
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** If the other engine cannot read the file either, the error names its kind. JSON and packed rows it can read. */
async function refuseKind(file: string, name: string, sprog: Language): Promise<void> {
  if (unpackedName(file).gz) return
  const stream = createReadStream(file, { end: chunk.kind - 1, highWaterMark: chunk.kind })
  for await (const start of stream as AsyncIterable<Buffer>) {
    const kind = unreadableKind(start)
    if (kind && kind !== 'er-json') unreadable(new RowsError([rowError(sprog, kind)]), name)
  }
}

/** Whether DuckDB has answered every row of the file; if not, the other engine reports why. */
async function copied(
  { connection, context, ruleset, kolonner }: Session,
  { laesninger, screener: { parametre } }: Run,
  source: Source,
  { to, delimiter }: { readonly to: string; readonly delimiter: string | undefined },
): Promise<boolean> {
  const table = 'raekker'
  const select = toSql(ruleset, {
    dialect: 'duckdb',
    table,
    columns: { reference: rowColumn, aar: null },
    laesninger,
    mangler: true,
    kontrol: true,
    sprog: context.sprog,
  })
  const text = answerText(select, {
    ruleset,
    parametre,
    columns: source.columns,
    egne: source.maker.egne,
    delimiter,
  })
  await connection.run(`SET disabled_optimizers = '${disabledOptimisers}'`)
  await connection.run(`CREATE TEMP VIEW ${table} AS ${rowsOf(ruleset, source, kolonner)}`)
  const rows = await copy(connection, text, to).catch((error: unknown) => {
    if (context.signal.aborted) throw error
  })
  return rows !== undefined && rows === (source.rows ?? rows)
}

/** Writes a column of texts as lines, in the order of the rows, and returns how many. */
async function copy(connection: DuckDBConnection, select: string, to: string): Promise<number> {
  const form = `FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\u0001'`
  const result = await connection.runAndReadAll(
    `COPY (${select}) TO ${textLiteral('duckdb', to)} (${form})`,
  )
  return Number(result.getRows()[0]?.[0])
}

interface Answered {
  readonly name: string
  readonly source: Source
  readonly form: RowForm
  /** The file that DuckDB wrote. */
  readonly answers: string
}

/** The output of DuckDB, in which the other engine has answered the rows that were left to it. */
async function* answered(
  run: Run,
  { name, source, form, answers }: Answered,
): AsyncGenerator<string> {
  const { screener, own, context } = run
  const before = run.counts.rows
  let linje = source.before
  const write = (batch: readonly RowAnswer[]) =>
    batch.length > 0 ? form.lines(counted(run, name, batch), own.egne ?? []) : ''
  const parts = createReadStream(answers, { encoding: 'utf8', highWaterMark: chunk.answers })
  for await (const text of wholeLines(parts)) {
    let written = ''
    let left: RowAnswer[] = []
    for (let at = 0; at < text.length;) {
      const marked = text.indexOf(mark, at)
      const certain = text.slice(at, marked < 0 ? text.length : marked)
      if (certain !== '') {
        const rows = occurrences(certain, '\n')
        linje += rows
        run.counts.rows += rows
        run.progress.rows(rows)
        written += write(left) + certain
        left = []
      }
      if (marked < 0) break
      const end = text.indexOf('\n', marked)
      linje += 1
      const row = readRow(source, text.slice(marked + 1, end), linje)
      if (row) left.push(screener.answer(row))
      at = end + 1
    }
    written += write(left)
    if (written !== '') yield written
  }
  if (run.counts.rows === before) {
    unreadable(new RowsError([rowError(context.sprog, 'ingen-raekker')]), name)
  }
}

/** The row again, from its cells; undefined if it is empty. */
function readRow({ columns, maker }: Source, json: string, linje: number): ReadRow | undefined {
  const texts = JSON.parse(json) as (string | null)[]
  // Missing cells of a short row, and cells beyond the columns, do not count as cells.
  let length = texts.length
  while (length > 0 && texts[length - 1] === null) length -= 1
  const cells = texts.slice(0, length).map((text, i) => cellOf(columns[i]?.kind ?? 'text', text))
  return maker.make(cells, linje)
}

const onlyTables = {
  da: '--motor duckdb læser CSV- og Parquet-filer. Brug den anden motor til andre filer og standard-ind.',
  en: '--motor duckdb reads CSV and Parquet files. Use the other engine for other files and standard input.',
}
