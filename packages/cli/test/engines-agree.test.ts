/**
 * `--motor duckdb` and the other engine answer every file with the same text, from the first column to the last
 * refusal: fixture files, every written form of a CPR number, and hostile files.
 */
import { DuckDBInstance } from '@duckdb/node-api'
import { identifier, textLiteral } from '@screeningsmodel/core/sql'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import t, { type Test } from 'tap'
import { seed } from '../../core/test/support/runs.js'
import { command, lines, type Ran } from './support/command.js'
import { openDatabase } from '../src/duckdb/database.js'
import { factPaths, hostileCsv, hostileColumns } from './support/hostile.js'
import { scratch } from './support/folder.js'

const runs = Number(process.env.DIFFERENTIAL_RUNS ?? 150)
const { folder } = await scratch()
t.comment(`FC_SEED=${seed}`)
const cases = new URL('../../fixtures/cases/', import.meta.url)

interface Answer {
  readonly linje?: number
  readonly reference?: string
  readonly kriterier?: readonly { readonly id: string; readonly udfald: string }[]
}

/** The result of both engines for a file; undefined, and reported, if they differ. */
async function both(t: Test, file: string, argv: readonly string[], name: string): Promise<Ran> {
  const ask = (motor: string) => command(['screen', 'tilbud', file, ...argv, '--motor', motor])
  const node = await ask('node')
  const duckdb = await ask('duckdb')
  t.strictSame(duckdb, node, name)
  return node
}

t.test('every fixture file', async (t) => {
  const files = (await readdir(cases)).filter((name) => /\.(?:csv|parquet|xls)$/.test(name))
  t.ok(files.length > 12)
  for (const name of files) {
    for (const argv of [
      [],
      ['--format', 'csv', '--kolonner', 'med'],
      ['--kolonner', 'uden', '--excel'],
      ['--sprog', 'en', '--kolonner', 'med'],
    ]) {
      const fra = name.endsWith('.parquet') ? 'parquet' : 'csv'
      const path = fileURLToPath(new URL(name, cases))
      await both(t, path, ['--fra', fra, ...argv], `${name} ${argv.join(' ')}`)
    }
  }
})

const forms = JSON.parse(
  await readFile(new URL('../../fixtures/data/cpr-former.json', import.meta.url), 'utf8'),
) as readonly { readonly skrevet: string; readonly form: string; readonly cpr: boolean }[]

/** A table with one column of these cells, each in a row that can be identified and is settled without it. */
function column(name: string, cells: readonly string[]): string {
  const rows = cells.map((cell, i) => [String(1990 + (i % 111)), '1', cell])
  return stringify([['aar', 'nyeBorgere', name], ...rows], { quoted: true })
}

t.test('CPR numbers in any written form are refused by both', async (t) => {
  const spreadsheet = ['101901234', '0101901234', '3112999999', '6101901234', '311299123']
  const cells = [...forms.map(({ skrevet }) => skrevet), ...spreadsheet]
  t.ok(forms.length >= 100)
  const file = join(folder, 'cpr.csv')
  for (const name of ['reference', 'kompetencer.social-stoette', 'borgere', 'aarsvaerk', 'Egen']) {
    await writeFile(file, column(name, cells))
    const { out } = await both(t, file, name === 'Egen' ? ['--kolonner', 'med'] : [], name)
    const answers = lines(out) as Answer[]
    t.equal(answers.length, cells.length)
    forms.forEach(({ cpr, form }, i) => {
      if (cpr) t.type(answers[i]?.linje, 'number', `${name}: ${form}`)
    })
  }
})

t.test('empty cells, white space, words and numbers near borders are read alike', async (t) => {
  const plain = [
    '3',
    'indgaar',
    'Indgår',
    'na',
    'N/A',
    'null',
    '-',
    '–',
    '—',
    '',
    'x',
    'nan',
    'Ved ikke',
    '?',
  ]
  const spaces = ['\t', '\u00a0', '\u2009', '\ufeff', '\v', '  ']
  const near = fc
    .record({
      border: fc.constantFrom(0, 1, 3, 5, 10, 12, 9999, 10_000, 100_000),
      exponent: fc.integer({ min: 1, max: 16 }),
      digit: fc.constantFrom(-9, -6, -4, -2, -1, 0, 1, 2, 4, 6, 9),
    })
    .map(({ border, exponent, digit }) => String(border + digit * 10 ** -exponent))
  const cells = [
    ...plain.flatMap((cell) => [cell, ...spaces.flatMap((space) => [space + cell, cell + space])]),
    ...['2.9999999999999996', '2,9999999999999996', '3.0000000000000004', '1e-10', '-1e-10'],
    ...['1 000', '9 345,6', '1\u00A0000', '1\u202F000', '1 00', '1  000', '1000 000', '-1 000'],
    ...fc.sample(near, { numRuns: 300, seed }),
  ]
  const file = join(folder, 'celler.csv')
  for (const name of ['reference', 'kompetencer.social-stoette', 'borgere', 'aarsvaerk', 'Egen']) {
    await writeFile(file, column(name, cells))
    await both(t, file, name === 'Egen' ? ['--kolonner', 'med', '--format', 'csv'] : [], name)
  }
})

t.test('rows that sum up the others are refused by both, wherever their name stands', async (t) => {
  const file = join(folder, 'sum.csv')
  const sums = [
    'Total',
    'sum',
    'Ialt',
    'Sum-2',
    'DELSUM',
    'Alle',
    'Hele landet',
    'I alt:',
    'Fyn i alt',
    'Gennemsnit',
    'Gns.',
    'Median',
    'Average',
  ]
  const others = ['Snittet', 'Medianen', 'Totalhjemmet', 'Altan', 'Sumpen', 'Allested', 'T-1']
  const names = [...sums, ...others]
  const rows = names.flatMap((name) => [`;${name};1;`, `${name};;1;`, `A;T-1;1;${name}`])
  const numbered = names.flatMap((name) => [`3;${name};1`, `;${name};1`, `3.;7;${name}`])
  for (const kolonner of ['med', 'uden']) {
    await writeFile(file, `Nr;Navn;borgere\n${numbered.join('\n')}\n`)
    await both(t, file, ['--kolonner', kolonner, '--format', 'csv'], kolonner)
    await writeFile(file, `aar;Navn;borgere\n${numbered.join('\n').replaceAll('3;', '2019;')}\n`)
    await both(t, file, ['--kolonner', kolonner, '--format', 'csv'], kolonner)
    await writeFile(file, `Navn;reference;borgere;Note\n${rows.join('\n')}\n`)
    const { out } = await both(t, file, ['--kolonner', kolonner], kolonner)
    const answers = lines(out) as Answer[]
    names.forEach((name, i) => {
      const isSum = i < sums.length
      const refused = answers.slice(3 * i, 3 * i + 3).map(({ linje }) => linje !== undefined)
      t.strictSame(refused, [isSum, isSum, false], name)
    })
  }
})

t.test('a column without a name is copied, left out or refused by both', async (t) => {
  const file = join(folder, 'uden-navn.csv')
  const rows = ['T-1;1;a;;', 'T-2;2;;;', 'T-3;3;;x;', 'T-4;4;;-;;', ';;;;', 'T-5;5;;;;6']
  for (const first of ['', ';;b', ';;;b'])
    for (const kolonner of ['med', 'uden']) {
      const argv = ['--kolonner', kolonner]
      const text = ['reference;borgere;Note;;', first, ...rows].filter((line) => line !== '')
      await writeFile(file, text.join('\n'))
      await both(t, file, [...argv, '--format', 'csv'], `${first} ${kolonner}`)
      const { out } = await both(t, file, argv, `${first} ${kolonner}`)
      const answers = lines(out) as Answer[]
      const isAnswered = kolonner === 'uden' || first === ';;;b'
      const answer = answers.find(({ reference }) => reference === 'T-3')
      t.equal(answer?.linje === undefined, isAnswered, `${first} ${kolonner}`)
    }
})

t.test('every column of one’s own keeps its values, whatever its name', async (t) => {
  const file = join(folder, 'navne.csv')
  const names = [
    'Note',
    '__proto__',
    'constructor',
    'Note',
    'Note (E)',
    'Note (B)',
    '2',
    '',
    'J',
    '',
  ]
  const values = names.map((_, i) => `v${String(i)}`)
  await writeFile(file, `reference;${names.join(';')};borgere\nT-1;${values.join(';')};4\n`)
  const { out } = await both(t, file, ['--kolonner', 'med'], 'NDJSON')
  const [answer] = lines(out) as { readonly egen: Readonly<Record<string, string>> }[]
  t.strictSame(Object.values(answer?.egen ?? {}).sort(), values)
  t.match(answer?.egen, { '__proto__ (C)': 'v1', 'Note (B) (B)': 'v0', 'Note (E) (E)': 'v3' })
  const { out: table } = await both(t, file, ['--kolonner', 'med', '--format', 'csv'], 'CSV')
  t.ok(table.includes(values.join(',')))
})

t.test('hostile CSV', async (t) => {
  const given = fc.record({
    text: hostileCsv,
    encoding: fc.constantFrom('utf8', 'utf8', 'utf8', 'win1252', 'utf16le'),
    mark: fc.boolean(),
    gz: fc.constantFrom(false, false, true),
    kolonner: fc.constantFrom([], ['--kolonner', 'med'], ['--kolonner', 'uden']),
    format: fc.constantFrom(['--format', 'ndjson'], ['--format', 'csv'], ['--excel']),
  })
  let number = 0
  await fc.assert(
    fc.asyncProperty(given, async ({ text, encoding, mark, gz, kolonner, format }) => {
      const bytes = iconv.encode(text, encoding, { addBOM: mark && encoding !== 'win1252' })
      const file = join(folder, `${String((number += 1))}.csv${gz ? '.gz' : ''}`)
      await writeFile(file, gz ? gzipSync(bytes) : bytes)
      const ask = (motor: string) =>
        command(['screen', 'tilbud', file, ...kolonner, ...format, '--motor', motor])
      const node = await ask('node')
      const duckdb = await ask('duckdb')
      if (JSON.stringify(node) !== JSON.stringify(duckdb)) {
        throw new Error(`${JSON.stringify(node)}\n${JSON.stringify(duckdb)}`)
      }
    }),
    { seed, numRuns: runs },
  )
  t.equal(number >= runs, true)
})

t.test('Parquet with columns of any type', async (t) => {
  const connection = await (await DuckDBInstance.create()).connect()
  const given = fc.record({
    columns: hostileColumns,
    kolonner: fc.constantFrom([], ['--kolonner', 'med'], ['--kolonner', 'uden']),
    format: fc.constantFrom(['--format', 'ndjson'], ['--format', 'csv']),
  })
  let number = 0
  await fc.assert(
    fc.asyncProperty(given, async ({ columns, kolonner, format }) => {
      const file = join(folder, `${String((number += 1))}.parquet`)
      const length = Math.max(...columns.map(({ cells }) => cells.length))
      const rows = Array.from({ length }, (_, row) => {
        const cells = columns.map(
          ({ type, cells }) => `TRY_CAST(${literal(cells[row])} AS ${type})`,
        )
        return `(${cells.join(', ')})`
      })
      const names = columns.map(({ name }) => identifier('duckdb', name)).join(', ')
      await connection.run(
        `COPY (SELECT * FROM (VALUES ${rows.join(', ')}) AS t(${names})) TO '${file}' (FORMAT parquet)`,
      )
      const ask = (motor: string) =>
        command(['screen', 'tilbud', file, ...kolonner, ...format, '--motor', motor])
      const node = await ask('node')
      const duckdb = await ask('duckdb')
      if (JSON.stringify(node) !== JSON.stringify(duckdb)) {
        throw new Error(`${JSON.stringify(node)}\n${JSON.stringify(duckdb)}`)
      }
    }),
    { seed, numRuns: Math.ceil(runs / 2) },
  )
  connection.closeSync()
  t.ok(number >= runs / 2)
})

t.test('single-precision numbers, and those with many digits, are read as written', async (t) => {
  const connection = await openDatabase()
  const file = join(folder, 'enkelt.parquet')
  const [reference, aarsvaerk, egen] = ['T-1', 0.7, 37.4]
  // Rounded in two steps, it would be 0.8418037447999999.
  const mange = '0.8418037448'
  await connection.run(
    `COPY (SELECT '${reference}' AS reference, ${String(aarsvaerk)}::FLOAT AS aarsvaerk, ${String(egen)}::FLOAT AS ugetimer, ${mange}::DECIMAL(38, 20) AS mange) TO '${file}' (FORMAT parquet)`,
  )
  connection.closeSync()
  const { out } = await both(t, file, ['--kolonner', 'med', '--format', 'csv'], 'single precision')
  t.match(out.trimEnd(), /,37\.4,0\.8418037448$/)
  const inFull = ['screen', 'tilbud', file, '--fuldt', '--kolonner', 'uden']
  t.match((await command(inFull)).out, '"aarsvaerk":0.7}')
})

function literal(text: string | null | undefined): string {
  return text == null ? 'NULL' : textLiteral('duckdb', text)
}

t.test('several files, and NULL where a condition says NOT', async (t) => {
  const first = join(folder, 'a.csv')
  const second = join(folder, 'b.csv')
  await writeFile(first, 'reference;borgere;Team\nT-1;1;Nord\nT-2;x;Syd\n')
  await writeFile(second, 'Team,reference,borgere\n"Øst, ""by""",T-3,1\n=1+1,T-4,4\n')
  for (const format of ['ndjson', 'csv', 'json']) {
    await both(t, first, [second, '--kolonner', 'med', '--format', format], format)
  }
  const holes = join(folder, 'huller.csv')
  const columns = factPaths.join(';')
  const rows = factPaths.map((_, hole) =>
    factPaths.map((_, i) => (i === hole ? '' : '1')).join(';'),
  )
  await writeFile(
    holes,
    `reference;${columns}\n${rows.map((row, i) => `T-${String(i)};${row}\n`).join('')}`,
  )
  const { out } = await both(t, holes, [], 'holes')
  t.equal(lines(out).length, rows.length)
})
