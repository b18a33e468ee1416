/** Destinations and formats of answers: XLSX, Parquet, compressed files, and files that are left alone. */
import { DuckDBInstance } from '@duckdb/node-api'
import { rulesets } from '@screeningsmodel/core'
import { readWorkbook } from '@screeningsmodel/rows/workbooks'
import { spawnSync } from 'node:child_process'
import {
  chmod,
  constants,
  link,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rmdir,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import t from 'tap'
import type { Run } from '../src/screening/run.js'
import { asXlsx } from '../src/screening/table-files.js'
import { WrongUse } from '../src/terminal/context.js'
import { sizeOf } from '../src/files/size.js'
import { run } from '../src/run.js'
import { fromSource } from '../../api/test/support/from-source.js'
import { command, lines } from './support/command.js'
import { scratch } from './support/folder.js'

const { folder, file } = await scratch()
const table = 'reference;aar;borgere;Team\nT-1;2019;4;Nord\n-5;2019;x;=1+1\n17;2018;1;"Øst, by"\n'
const motors = ['node', 'duckdb'] as const

async function allOf(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

t.test('XLSX: beyond the limits of a workbook nothing more is read', async (t) => {
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
  // What was used is reported only for a finished workbook.
  const error = await allOf(asXlsx({} as Run, answers(), 2)).catch((thrown: unknown) => thrown)
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
    t.equal(used.get('Regelsæt'), rulesets[0].id)
    t.match(used.get('SHA-256'), /^[0-9a-f]{64}$/)
    t.match(used.get('Læsning: erfaring-opgjort-i'), /^aarsvaerk: /)
    t.match(used.get('Tal: mindsteBorgere'), /^3 \(/)
    t.strictSame(
      ['Filer', 'Rækker', 'Afviste rækker'].map((name) => used.get(name)),
      [1, 3, 1],
    )
  }
  const english = join(folder, 'en.xlsx')
  await command(['screen', 'tilbud', csv, '--kolonner', 'uden', '--ud', english, '--sprog', 'en'])
  t.match(await readWorkbook(await readFile(english)), [{ navn: 'Answers' }, {}, { navn: 'Used' }])
})

t.test('Parquet: typed columns, and what was used in the file’s metadata', async (t) => {
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
    t.ok(notes.getRows().some(([key, value]) => key === 'Regelsæt' && value === rulesets[0].id))
  }
  connection.closeSync()
})

t.test('compressed with gzip, in and out', async (t) => {
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
  for (const ud of ['x.xlsx.gz', 'x.parquet.gz'] as const) {
    const found = await command(['screen', 'tilbud', plain, '--ud', join(folder, ud)])
    const path = join(folder, ud)
    const said = { 'x.xlsx.gz': 'XLSX', 'x.parquet.gz': 'Parquet' }[ud]
    const detail = `--ud ${path}: ${said} er pakket i forvejen og bliver ikke pakket med gzip. Skriv ${path.slice(0, -3)}.\n`
    t.match(found, { status: 2, err: detail })
  }
  const sheet = await file('e.xlsx.gz', gzipSync('PK'))
  const columns = await file('e.parquet.gz', gzipSync('PAR1'))
  t.match(await command(['screen', 'tilbud', sheet]), { status: 2, err: /pak regnearket/ })
  for (const motor of motors) {
    const found = await command(['screen', 'tilbud', columns, '--motor', motor])
    t.match(
      found,
      { status: 2, err: /e\.parquet\.gz: pak regnearket eller Parquet-filen ud/ },
      motor,
    )
  }
})

t.test('an unknown extension is an error, and a file that is read is left alone', async (t) => {
  const place = join(folder, 'sted')
  await mkdir(place)
  const csv = join(place, 'tal.csv')
  await writeFile(csv, table)
  await symlink(csv, join(place, 'link.csv'))
  await link(csv, join(place, 'haard.csv'))
  const odd = await command(['screen', 'tilbud', csv, '--ud', join(place, 'svar.docx')])
  t.match(odd, { status: 2, err: /svar\.docx: endelsen .*\.ndjson, \.csv, .*--format/ })
  const before = await readdir(place)
  const inFolder = join(place, 'mappe.csv')
  await mkdir(inFolder)
  for (const ud of [place, `${place}/`, inFolder]) {
    const found = await command(['screen', 'tilbud', csv, '--ud', ud])
    t.strictSame(found, {
      status: 2,
      out: '',
      err: `--ud ${ud}: det er en mappe. Skriv navnet på en fil.\n`,
    })
  }
  await rmdir(inFolder)
  for (const ud of ['-', '']) {
    const found = await command(['screen', 'tilbud', csv, '--ud', ud, '--format', 'csv'])
    t.match(found, { status: 2, out: '', err: /^--ud: skriv navnet på en fil, eller udelad --ud/ })
  }
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
})

t.test('answers as lines of JSON and as one array are the same answers', async (t) => {
  const csv = await file('f.csv', table)
  for (const motor of motors) {
    const argv = ['screen', 'tilbud', csv, '--kolonner', 'med', '--motor', motor]
    const array = await command([...argv, '--format', 'json'])
    t.strictSame(JSON.parse(array.out), lines((await command(argv)).out))
  }
})

t.test('standard output that is closed or full: reported once, and exit 2', async (t) => {
  const csv = await file('full.csv', table)
  const rows = ['screen', 'tilbud', csv, '--kolonner', 'uden']
  for (const argv of [
    rows,
    [...rows, '--motor', 'duckdb'],
    [...rows, '--format', 'xlsx'],
    ['kapacitet', '--kvinder', '6', '--tilbud', '2'],
    ['rulesets', 'list'],
    ['--help'],
    ['--version'],
  ]) {
    let err = ''
    const status = await run(argv, {
      stdin: Readable.from([]),
      stdout: new Writable({
        write: (_chunk, _encoding, done) => {
          done(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        },
      }),
      stderr: new Writable({
        write(chunk: Buffer, _encoding, done) {
          err += chunk.toString()
          done()
        },
      }),
    })
    t.equal(status, 2, argv.join(' '))
    t.equal(err.split('ikke skrives helt ud').length, 2, err)
  }
})

t.test('a full disk: nothing is lost silently', async (t) => {
  const csv = await file('many.csv', `reference;borgere\n${'T;4\n'.repeat(400)}`)
  const svar = join(folder, 'svar.ndjson')
  const bin = fromSource(new URL('../src/bin.ts', import.meta.url))
  const limited = 'ulimit -f 8; answers=$1; shift; exec "$@" > "$answers"'
  const arguments_ = [process.execPath, ...bin, 'screen', 'tilbud', csv]
  const { status, stderr } = spawnSync('bash', ['-c', limited, 'bash', svar, ...arguments_])
  t.match(stderr.toString(), /ikke skrives helt ud/)
  t.equal(status, 2)
})

t.test('unreadable input is named, also a folder or a file without permission', async (t) => {
  for (const argv of [
    ['screen', 'tilbud'],
    ['screen', 'tilbud', '--motor', 'duckdb'],
    ['afrapportering', '--region', 'Syddanmark'],
  ]) {
    t.match(await command([...argv, folder]), { status: 2, err: /: det er en mappe\./ })
  }
  const closed = await file('closed.csv', table)
  await chmod(closed, 0)
  await chmod(folder, 0o755)
  // Root may read everything, so it becomes another user meanwhile.
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    const error = await sizeOf(closed).catch((thrown: unknown) => thrown)
    t.match(error, { text: { da: /closed\.csv: .*kan ikke læses/ } })
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
})

t.test('no input file is overwritten, in any role', async (t) => {
  const id = 'hoejt-specialiseret-tilbud'
  const own = await file('eget.json', (await command(['rulesets', 'show', id])).out)
  const csv = await file('d.csv', table)
  const document = await readFile(own, 'utf8')
  for (const argv of [
    ['screen', csv, '--ruleset', own, '--kolonner', 'uden'],
    ['rulesets', 'show', own],
    ['rulesets', 'diff', id, own],
    ['rulesets', 'graf', own, '--format', 'svg'],
  ]) {
    t.match(await command([...argv, '--ud', own]), { status: 2, err: /af de filer, der læses/ })
    t.equal(await readFile(own, 'utf8'), document, argv.join(' '))
  }
  const handle = await open(csv)
  const stdin = Object.assign(handle.createReadStream(), { fd: handle.fd })
  let err = ''
  const stderr = new Writable({
    write(chunk: Buffer, _encoding, done) {
      err += chunk.toString()
      done()
    },
  })
  const io = { stdin, stdout: new Writable(), stderr }
  t.equal(await run(['screen', 'tilbud', '--ud', csv], io), 2, 'standard input too')
  t.match(err, /af de filer, der læses/)
  stdin.destroy()
})

t.test('a place that cannot be written to is named, whatever the reason', async (t) => {
  const csv = await file('p.csv', table)
  const before = await readdir(folder)
  for (const ud of [
    join(csv, 'svar.csv'),
    join(folder, 'findes-ikke', 'svar.csv'),
    join(folder, `${'x'.repeat(250)}.csv`),
  ]) {
    const { status, err } = await command([
      'screen',
      'tilbud',
      csv,
      '--kolonner',
      'uden',
      '--ud',
      ud,
    ])
    t.equal(status, 2, ud)
    t.ok(
      err.endsWith(
        `${ud}: kan ikke skrives. Findes mappen, er der plads, og må du skrive i den?\n`,
      ),
      err,
    )
  }
  t.strictSame(await readdir(folder), before)
})

t.test('rules as SQL and as JSON can be written to a file too', async (t) => {
  for (const [argv, name] of [
    [['sql', '--tabel', 'tilbud'], 'regler.sql'],
    [['rulesets', 'show', 'indsatsniveau'], 'regler.json'],
  ] as const) {
    const ud = join(folder, name)
    t.strictSame(await command([...argv, '--ud', ud]), { status: 0, out: '', err: '' })
    t.equal(await readFile(ud, 'utf8'), (await command(argv)).out)
    const { status, err } = await command([...argv, '--ud', join(folder, 'regler.txt')])
    t.equal(status, 2)
    t.notMatch(err, '--format', 'there is nothing to choose')
  }
})

t.test('a named pipe is written to, and not replaced', async (t) => {
  const place = await mkdtemp(join(folder, 'pipe-'))
  for (const [name, unpacked] of [
    ['regler.sql', (bytes: Buffer) => bytes],
    ['regler.sql.gz', gunzipSync],
  ] as const) {
    const pipe = join(place, name)
    spawnSync('mkfifo', [pipe])
    // Opened for both, so that neither end waits for the other.
    const reader = await open(pipe, constants.O_RDWR | constants.O_NONBLOCK)
    const argv = ['sql', '--tabel', 't']
    t.strictSame(await command([...argv, '--ud', pipe]), { status: 0, out: '', err: '' })
    const buffer = Buffer.alloc(65_536)
    const { bytesRead } = await reader.read(buffer)
    await reader.close()
    t.equal(unpacked(buffer.subarray(0, bytesRead)).toString(), (await command(argv)).out)
    t.ok((await lstat(pipe)).isFIFO(), name)
  }
  t.strictSame(await readdir(place), ['regler.sql', 'regler.sql.gz'])
})

t.test('a reading or a parameter can be given only once', async (t) => {
  const twice = (flag: string, ...values: string[]) => values.flatMap((value) => [flag, value])
  for (const [flags, told] of [
    [twice('--parameter', 'mindsteBorgere=2', 'mindsteBorgere=3'), '--parameter mindsteBorgere: '],
    [
      twice('--laesning', 'erfaring-opgjort-i=hoveder', 'erfaring-opgjort-i=aarsvaerk'),
      '--laesning erfaring-opgjort-i: ',
    ],
  ] as const) {
    const { status, err } = await command(['sql', '--tabel', 't', ...flags])
    t.equal(status, 2)
    t.match(err, told)
  }
  const same = twice('--parameter', 'mindsteBorgere=2', 'mindsteBorgere=2,0')
  t.equal((await command(['sql', '--tabel', 't', ...same])).status, 0)
})
