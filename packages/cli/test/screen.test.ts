/** Rows from files and standard input: formats of answers, refusals, workbooks and Parquet. */
import { rulesets, splitPath } from '@screeningsmodel/core'
import { DuckDBInstance } from '@duckdb/node-api'
import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { generateTilbud } from '@screeningsmodel/fixtures'
import t from 'tap'
import writeXlsxFile from 'write-excel-file/node'
import { command, lines } from './support/command.js'
import { scratch } from './support/folder.js'

const { file, folder } = await scratch()

const good = 'reference;borgere\nT-1;4\nT-2;1\n'
const bad = 'reference;borgere\nT-1;4\nT-2;x\nT-3;1\n'

t.test('formats of answers', async (t) => {
  const csv = await file('a.csv', good)
  const ndjson = await command(['screen', 'tilbud', csv])
  t.match(lines(ndjson.out), [
    { reference: 'T-1', konklusion: 'uafklaret' },
    { reference: 'T-2', konklusion: 'ikke-hoejt-specialiseret' },
  ])
  t.strictSame([ndjson.status, ndjson.err], [0, ''])
  const json = await command(['screen', 'tilbud', csv, '--format', 'json'])
  t.strictSame(JSON.parse(json.out), lines(ndjson.out))
  const table = await command(['screen', 'tilbud', csv, '--format', 'csv'])
  t.match(table.out, /^reference,aar,konklusion,borgerflow.*\nT-1,,uafklaret,opfyldt/)
  const excel = await command(['screen', 'tilbud', csv, '--excel'])
  t.match(excel.out, /^\uFEFFreference;aar;/)
  const whole = await command(['screen', 'tilbud', csv, '--fuldt', '--sprog', 'en'])
  t.match(lines(whole.out), [{ konklusionTekst: /cannot be settled/i }, {}])
})

t.test('standard input in any recognised format', async (t) => {
  for (const [content, ...argv] of [
    [good],
    [good, '-'],
    ['{"reference":"T-1"}\n{"reference":"T-2"}'],
    [' [{"reference":"T-1"},{"reference":"T-2"}]'],
    ['{"reference":"T-1"}\n{"reference":"T-2"}', '-', '--fra', 'ndjson'],
  ] as const) {
    const { out, status } = await command(['screen', 'tilbud', ...argv], content)
    t.strictSame([lines(out).length, status], [2, 0])
    t.match(lines(out), [{ reference: 'T-1' }, { reference: 'T-2' }])
  }
})

t.test('refused rows are in their place, reported by line and column, and counted', async (t) => {
  const csv = await file('b.csv', bad)
  const { status, out, err } = await command(['screen', 'tilbud', csv])
  t.equal(status, 1)
  t.match(lines(out), [{ reference: 'T-1' }, { linje: 3, status: 400 }, { reference: 'T-3' }])
  t.equal(
    err,
    `${csv}:3:2: borgere: Skriv et helt tal, for eksempel 3.\nÉn af tre rækker er afvist.\n`,
  )
  const two = await command(['screen', 'tilbud', await file('a.csv', good), csv, '--sprog', 'en'])
  t.match(lines(two.out)[3], { linje: 3, fil: csv })
  t.match(two.err, 'One of five rows was refused.')
  const counted = [
    [1, 'Den eneste række er afvist.', 'The only row was refused.'],
    [2, 'Begge rækker er afvist.', 'Both rows were refused.'],
    [3, 'Alle tre rækker er afvist.', 'All three rows were refused.'],
  ] as const
  for (const [count, da, en] of counted) {
    const rows = 'reference;borgere\n' + 'T-1;x\n'.repeat(count)
    t.equal((await command(['screen', 'tilbud'], rows)).err.split('\n').at(-2), da)
    t.equal((await command(['screen', 'tilbud', '--sprog', 'en'], rows)).err.split('\n').at(-2), en)
  }
  const many = 'reference;borgere\n' + 'T-1;x\n'.repeat(50)
  t.equal((await command(['screen', 'tilbud'], many)).err.split('\n').length, 10 + 1 + 1)
})

t.test('an unreadable file: named, and exit 2', async (t) => {
  const cut = await parquetFile('cut.parquet')
  await truncate(cut, 300)
  const cases: [file: string, told: RegExp][] = [
    [await file('empty.csv', ''), /empty\.csv:1: Filen er tom/],
    [
      await file('header.csv', 'reference;borgere\n'),
      /header\.csv:1: Filen har kolonnenavne, men ingen rækker/,
    ],
    [await file('kolon.csv', 'reference:borgere\nT-1:4\n'), /kolon\.csv:1: .*semikolon, komma/],
    [await file('twice.csv', 'borgere;Borgere\n1;2\n'), /twice\.csv:1:2: Kolonne B .* kolonne A/],
    [
      await file('objects.json', '{"borgere":1}\n{"borgere":2}'),
      /objects\.json:1: Filen skal være en JSON-liste/,
    ],
    [await file('zip.xlsx', 'PK\u0003\u0004 no sheet'), /zip\.xlsx:1: Filen er ikke en XLSX-fil/],
    [cut, /cut\.parquet:1: Filen er ikke en Parquet-fil, eller den er ufuldstændig/],
    [join(folder, 'missing.csv'), /missing\.csv: filen findes ikke/],
    [folder, /: det er en mappe\. Skriv navnet på en fil\./],
  ]
  for (const [path, told] of cases) {
    for (const motor of [[], ['--motor', 'duckdb']]) {
      const { status, out, err } = await command(['screen', 'tilbud', path, ...motor])
      t.strictSame([status, out], [2, ''], path)
      if (motor.length === 0) t.match(err, told)
      t.notMatch(err, /^\s+at /m, 'no stack')
    }
  }
})

t.test(
  '--motor duckdb says of files that only the other engine reads which ones it reads',
  async (t) => {
    const row = '{"reference":"T-1","borgere":4}'
    const others = [
      await file('one.json', row),
      await file('list.json', `[${row}]`),
      await file('lines.ndjson', row),
      await file('noending', row),
      await file('packed.json.gz', gzipSync(row)),
      await file('packed.gz', gzipSync(row)),
    ]
    for (const path of others) {
      t.equal((await command(['screen', 'tilbud', path])).status, 0, `${path} is read by the other`)
      const { status, err } = await command(['screen', 'tilbud', path, '--motor', 'duckdb'])
      t.equal(status, 2, path)
      t.match(err, /^--motor duckdb læser CSV- og Parquet-filer\. Brug den anden motor/, path)
    }
    const old = await file('old.xls', Buffer.from('D0CF11E0A1B11AE1', 'hex'))
    const { err } = await command(['screen', 'tilbud', old, '--motor', 'duckdb'])
    t.match(
      err,
      /old\.xls:1: Filen er et gammelt Excel-regneark/,
      'the other engine reads it neither',
    )
  },
)

t.test('a spreadsheet: typed cells, empty rows, an error by row and column', async (t) => {
  const path = join(folder, 'sheet.xlsx')
  const cell = (value: string | number | boolean) => ({ value })
  await writeXlsxFile([
    ['Reference', 'aar', 'Borgere', 'Årsværk', 'kompetencer.social-stoette'].map(cell),
    [cell('T-1'), cell(2019), cell(4), cell(2.5), cell('Indgår i arbejdet med borgerne')],
    [],
    [cell(17), cell(2019), cell('x'), cell('2,5')],
    [cell('T-3'), null, cell('3'), cell(true)],
  ]).toFile(path)
  const { status, out, err } = await command(['screen', 'tilbud', path, '--fuldt'])
  t.equal(status, 1)
  t.match(lines(out), [
    { reference: 'T-1', aar: 2019, kriterier: [{}, { fakta: { aarsvaerk: 2.5 } }, {}, {}] },
    { linje: 4, errors: [{ pointer: '/borgere', kolonne: 3 }] },
    { linje: 5, errors: [{ pointer: '/aarsvaerk', kolonne: 4 }] },
  ])
  t.match(err, `${path}:4:3: borgere`)
})

t.test('Parquet: the same answers as from its source rows', async (t) => {
  const path = await parquetFile('t.parquet')
  const rows = [...generateTilbud({ antal: 100 })]
  const content = rows.map((row) => JSON.stringify(row)).join('\n')
  const expected = await command(['screen', 'tilbud'], content)
  t.equal((await command(['screen', 'tilbud', path])).out, expected.out)
  const duckdb = await command(['screen', 'tilbud', path, '--motor', 'duckdb'])
  t.strictSame(duckdb, expected)
})

t.test('refused rows keep their place, reference and year on both engines', async (t) => {
  const rows = [
    'T-1;4;2;1',
    'T-2;x;2;1',
    'T-3;4;2;3',
    '010190-1234;4;;',
    '-5;1.000;;',
    '-6;2;;',
    ';;;',
    'T-7;;;',
    'T-8;1;1;1;1',
    'T-9;2',
  ]
  const content = `reference;borgere;medarbejdere;medarbejdereMedErfaring\n${rows.join('\n')}\n`
  const csv = await file('c.csv', content)
  for (const motor of ['node', 'duckdb']) {
    const argv = ['screen', 'tilbud', csv, '--motor', motor, '--format', 'csv']
    const { out, err, status } = await command(argv)
    const [header = [], ...cells] = out.split('\n').map((line) => line.split(','))
    const konklusion = header.indexOf('konklusion')
    t.strictSame(
      cells.filter((row) => row.length > 1).map((row) => [row[0], row[konklusion] !== '']),
      [
        ['T-1', true],
        ['T-2', false],
        ['T-3', false],
        ['', false],
        ['-5', false],
        ['-6', true],
        ['T-7', true],
        ['', false],
        ['T-9', true],
      ],
      motor,
    )
    t.equal(status, 1)
    t.match(err, 'Fem af ni rækker')
    t.notMatch(out + err, '010190')
  }
})

t.test('both engines say in a table whether an exclusion applies', async (t) => {
  const ambulant = [
    'fastholdesIRusmiddelbehandling',
    'profitererAfRusmiddelbehandling',
    'fastholdesISvangreomsorg',
    'profitererAfSvangreomsorg',
  ]
  const paths = ['gravid', ...ambulant.map((name) => `ambulant.${name}`)]
  const csv = await file('sager.csv', `${paths.join(';')}\nja;ja;ja;ja;ja\nnej;nej;;;\n`)
  const argv = ['screen', 'case', csv, '--format', 'csv']
  const node = await command(argv)
  t.match(node.out, /,gælder,,,\n.*,gælder ikke,,,\n$/)
  t.strictSame(await command([...argv, '--motor', 'duckdb']), node)
})

async function parquetFile(name: string): Promise<string> {
  const path = join(folder, name)
  const rows = [...generateTilbud({ antal: 100 })].map((row) => JSON.stringify(row)).join('\n')
  const json = await file(`${name}.ndjson`, rows)
  const connection = await (await DuckDBInstance.create()).connect()
  const kompetencer = rulesets[0].facts.flatMap(({ path: fact }) => splitPath(fact)[1] ?? [])
  const nested = kompetencer.map((id) => `kompetencer."${id}" AS "kompetencer.${id}"`).join(', ')
  await connection.run(
    `COPY (SELECT * EXCLUDE (kompetencer), ${nested} FROM read_json('${json}', format = 'newline_delimited')) TO '${path}' (FORMAT parquet)`,
  )
  connection.closeSync()
  return path
}
