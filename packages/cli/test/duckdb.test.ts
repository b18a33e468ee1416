/** What DuckDB reads itself: the other engine does not see rows that are certain. */
import { toSql } from '@screeningsmodel/core/sql'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import t from 'tap'
import { answerText, mark } from '../src/duckdb/answer-text.js'
import { openDatabase } from '../src/duckdb/database.js'
import { plainLines } from '../src/duckdb/plain.js'
import { rowColumn, rowsOf, sourceOf } from '../src/duckdb/sources.js'
import { contextOf } from '../src/terminal/context.js'
import { tilbud } from './support/samples.js'

t.test('which files are plain, and how many lines they have', async (t) => {
  const linesOf = (text: string | Uint8Array, at: number) => {
    const bytes = Buffer.from(text as string)
    // Split anywhere.
    return plainLines(Readable.from([bytes.subarray(0, at), bytes.subarray(at)]), ';')
  }
  for (const [text, lines, cells] of [
    ['a;b\n1;2;;\n', 2, 4],
    ['a;b\n1;2', 2, 2],
    ['a;b\r\n1;2\r\n', 2, 2],
    ['a;b\r\n1;2', 2, 2],
    ['a;b\n1;2\n\n\n', 2, 2],
    ['a;b\n"1";"x;y"\n"";"""q"""\n', 3, 2],
    ['å;b\n', 1, 2],
    ['', 0, 0],
    ['a;b\n\n1;2\n', undefined, undefined],
    ['a;b\r\n1;2\n', undefined, undefined],
    ['a;b\r1;2\r', undefined, undefined],
    ['a;b\r\r\n1;2\r\r\n', undefined, undefined],
    ['a;b\n"1;2\n', undefined, undefined],
    ['a;b\n"x\ny";2\n', undefined, undefined],
    ['a;b\n1"2;3\n', undefined, undefined],
    ['a;b\n "1";3\n', undefined, undefined],
    ['a;b\n1;\u0001\n', undefined, undefined],
    [Buffer.from('a;b\n\xe5;2\n', 'latin1'), undefined, undefined],
  ] as const) {
    const length = Buffer.from(text as string).length
    for (let at = 0; at <= length; at += 1) {
      t.strictSame(
        await linesOf(text, at),
        lines === undefined ? lines : { lines, cells },
        JSON.stringify(String(text)),
      )
    }
  }
})

t.test(
  'rows are answered in SQL, also what is missing; rare or refusable rows are left',
  async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
    t.teardown(() => rm(folder, { recursive: true, force: true }))
    const file = join(folder, 'a.csv')
    const rows = [
      ['T-1;2019;1;2,5;ja', false],
      ['"T-2";2019;2;3.0;', false],
      ['T-3;;1;NA;-', false],
      ['T-4;2019;4;2,5;', false],
      ['T-0;2019;4;5,5;', false],
      ['T-5;2019;4;3;', false],
      ['T-6;2019;x;3;', true],
      ['-7;2019;1;3;', true],
      ['T-8;2019;1;2,9999999999;', true],
      ['T-9;2019;1;3;;;surplus', true],
      ['T 10;2019;1;3;', true],
      ['123456789;2019;1;3;', true],
      [';;;;', true],
    ] as const
    await writeFile(
      file,
      `reference;aar;borgere;aarsvaerk;Egen\n${rows.map(([row]) => row).join('\n')}\n`,
    )
    const connection = await openDatabase()
    const streams = { stdin: Readable.from([]), stdout: process.stdout, stderr: process.stderr }
    const context = contextOf(streams, 'da', new AbortController().signal)
    const session = { connection, context, ruleset: tilbud, kolonner: 'med' } as const
    const source = await sourceOf(session, file, 'csv')
    if (!source) throw new Error('not plain')
    await connection.run(`CREATE TEMP VIEW r AS ${rowsOf(tilbud, source, 'med')}`)
    const select = toSql(tilbud, {
      dialect: 'duckdb',
      table: 'r',
      columns: { reference: rowColumn, aar: null },
      mangler: true,
      kontrol: true,
    })
    const text = answerText(select, {
      ruleset: tilbud,
      columns: source.columns,
      egne: source.maker.egne,
      delimiter: ',',
    })
    const answers = (await connection.runAndReadAll(text))
      .getRows()
      .map(([answer]) => String(answer))
    connection.closeSync()
    t.strictSame(
      answers.map((answer) => answer.startsWith(mark)),
      rows.map(([, isLeft]) => isLeft),
    )
    t.equal(
      answers[0],
      'T-1,2019,ikke-hoejt-specialiseret,ikke-opfyldt,ikke-opfyldt,uafklaret,uafklaret,,,,ja',
    )
  },
)
