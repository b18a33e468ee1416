/** Where answers go and in which form: XLSX, Parquet, packed files, and files that are left alone. */
import { DuckDBInstance } from '@duckdb/node-api'
import { rulesets } from '@screeningsmodel/core'
import { readWorkbook } from '@screeningsmodel/rows/workbooks'
import { link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import t from 'tap'
import type { Run } from '../src/screening/run.js'
import { asXlsx } from '../src/screening/table-files.js'
import { WrongUse } from '../src/terminal/context.js'
import { command, lines } from './support/command.js'

const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const file = async (name: string, content: string | Uint8Array) => {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}
const table = 'reference;aar;borgere;Team\nT-1;2019;4;Nord\n-5;2019;x;=1+1\n17;2018;1;"Øst, by"\n'
const motors = ['node', 'duckdb'] as const

t.test('XLSX: beyond what a workbook may hold nothing more is read', async (t) => {
  let taken = 0
  let ended = false
  async function* answers() {
    try {
      for (const part of ['reference,aar\n', 'a,2019\nb,2019\n', 'c,2019\n', 'd,2019\n']) {
        taken += 1
        yield part
      }
    } finally {
      ended = true
    }
  }
  // What was used is told of a finished workbook only.
  const written = asXlsx({} as Run, answers(), 2)
    [Symbol.asyncIterator]()
    .next()
  const error = await written.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  t.ok(error instanceof WrongUse)
  t.match(error, { text: { da: /mere end 2 rækker.*--format csv eller parquet/ } })
  t.same([taken, ended], [3, true], 'the row too many is the last that is asked for')
})

t.test('XLSX: typed cells, the refused rows, and what was used', async (t) => {
  const csv = await file('a.csv', table)
  for (const motor of motors) {
    const ud = join(folder, `${motor}.xlsx`)
    const argv = ['screen', 'tilbud', csv, '--kolonner', 'med', '--motor', motor, '--ud', ud]
    t.equal((await command([...argv, '--laesning', 'erfaring-opgjort-i=aarsvaerk'])).status, 1)
    const sheets = await readWorkbook(await readFile(ud))
    t.strictSame(
      sheets.map(({ navn }) => navn),
      ['Svar', 'Afviste', 'Brugt'],
    )
    const [svar, afviste, brugt] = sheets.map(({ rows }) => rows)
    t.strictSame(svar?.[0]?.slice(0, 3), ['reference', 'aar', 'konklusion'])
    t.strictSame(
      svar?.slice(1).map((row) => [row[0], row[1], row.at(-1)]),
      [
        ['T-1', 2019, 'Nord'],
        ['-5', 2019, '=1+1'],
        ['17', 2018, 'Øst, by'],
      ],
    )
    t.match(afviste, [
      ['reference', 'aar', 'linje', 'fejl', 'egen.Team'],
      ['-5', 2019, 3, /heltal|helt tal/, '=1+1'],
    ])
    const used = new Map(brugt?.map(([name, value]) => [name, value] as const))
    t.equal(used.get('Regelsæt'), rulesets[0]?.id)
    t.match(used.get('SHA-256'), /^[0-9a-f]{64}$/)
    t.match(used.get('Læsning: erfaring-opgjort-i'), /^aarsvaerk: /)
    t.equal(used.get('Afviste rækker'), 1)
  }
  const english = join(folder, 'en.xlsx')
  await command(['screen', 'tilbud', csv, '--kolonner', 'uden', '--ud', english, '--sprog', 'en'])
  t.match(await readWorkbook(await readFile(english)), [{ navn: 'Answers' }, {}, { navn: 'Used' }])
})

t.test('Parquet: typed columns, and what was used in the file’s own notes', async (t) => {
  const csv = await file('b.csv', table)
  const connection = await (await DuckDBInstance.create()).connect()
  for (const motor of motors) {
    const ud = join(folder, `${motor}.parquet`)
    const argv = ['screen', 'tilbud', csv, '--kolonner', 'med', '--motor', motor, '--ud', ud]
    t.equal((await command(argv)).status, 1)
    const found = await connection.runAndReadAll(`SELECT * FROM '${ud}'`)
    t.match(found.getRowObjects(), [
      { reference: 'T-1', aar: 2019, konklusion: 'uafklaret', linje: null, 'egen.Team': 'Nord' },
      { reference: '-5', aar: 2019, konklusion: null, linje: 3n, 'egen.Team': '=1+1' },
      { reference: '17', aar: 2018, borgerflow: 'ikke-opfyldt', 'egen.Team': 'Øst, by' },
    ])
    const notes = await connection.runAndReadAll(
      `SELECT decode(key), decode(value) FROM parquet_kv_metadata('${ud}')`,
    )
    t.ok(notes.getRows().some(([key, value]) => key === 'Regelsæt' && value === rulesets[0]?.id))
  }
  connection.closeSync()
})

t.test('packed by gzip, in and out', async (t) => {
  const packed = await file('c.csv.gz', gzipSync(table))
  const plain = await file('c.csv', table)
  const unnamed = await file('c.csv.kopi', gzipSync(table))
  const expected = await command(['screen', 'tilbud', plain, '--kolonner', 'uden'])
  const told = (text: string) => text.replaceAll(/^\S*c\.csv[^:]*/gm, '')
  for (const [path, ...argv] of [
    [packed],
    [packed, '--motor', 'duckdb'],
    [unnamed, '--fra', 'csv'],
    ['-'],
  ] as const) {
    const given = path === '-' ? gzipSync(table) : ''
    const found = await command(['screen', 'tilbud', path, ...argv, '--kolonner', 'uden'], given)
    t.strictSame([found.out, found.status], [expected.out, 1], argv.join(' '))
    if (path !== '-') t.equal(told(found.err), told(expected.err))
  }
  for (const motor of motors) {
    const ud = join(folder, `${motor}.ndjson.gz`)
    await command(['screen', 'tilbud', packed, '--kolonner', 'uden', '--ud', ud, '--motor', motor])
    t.equal(gunzipSync(await readFile(ud)).toString(), expected.out)
  }
  const cut = await file('d.csv.gz', gzipSync(table).subarray(0, 40))
  t.match(await command(['screen', 'tilbud', cut, '--kolonner', 'uden']), {
    status: 2,
    err: /d\.csv\.gz:1: .*beskadiget/,
  })
  for (const ud of ['x.xlsx.gz', 'x.parquet.gz']) {
    const found = await command(['screen', 'tilbud', plain, '--ud', join(folder, ud)])
    t.match(found, { status: 2, err: /pakket i forvejen/ })
  }
  const sheet = await file('e.xlsx.gz', gzipSync('PK'))
  t.match(await command(['screen', 'tilbud', sheet]), { status: 2, err: /pak regnearket/ })
})

t.test(
  'an ending that no form has is an error, and a file that is read is left alone',
  async (t) => {
    const place = join(folder, 'sted')
    await mkdir(place)
    const csv = join(place, 'tal.csv')
    await writeFile(csv, table)
    await symlink(csv, join(place, 'link.csv'))
    await link(csv, join(place, 'haard.csv'))
    const odd = await command(['screen', 'tilbud', csv, '--ud', join(place, 'svar.docx')])
    t.match(odd, { status: 2, err: /svar\.docx: endelsen .*\.ndjson, \.csv, .*--format/ })
    const before = await readdir(place)
    for (const ud of [
      csv,
      join(place, 'link.csv'),
      join(place, 'haard.csv'),
      relative(process.cwd(), csv),
      join(place, '..', 'sted', 'tal.csv'),
    ]) {
      for (const motor of motors) {
        const argv = ['screen', 'tilbud', csv, '--kolonner', 'uden', '--motor', motor]
        t.match(await command([...argv, '--ud', ud]), { status: 2, err: /ikke overskrevet/ }, ud)
      }
    }
    t.strictSame(await readdir(place), before)
    t.equal(await readFile(csv, 'utf8'), table)
    const named = await command([
      'screen',
      'tilbud',
      csv,
      '--kolonner',
      'uden',
      '--ud',
      join(place, 'x.svar'),
      '--format',
      'csv',
    ])
    t.equal(named.status, 1)
  },
)

t.test('answers as lines of JSON and as one array are the same answers', async (t) => {
  const csv = await file('f.csv', table)
  for (const motor of motors) {
    const argv = ['screen', 'tilbud', csv, '--kolonner', 'med', '--motor', motor]
    const array = await command([...argv, '--format', 'json'])
    t.strictSame(JSON.parse(array.out), lines((await command(argv)).out))
  }
})
