import { compileRuleset, rulesets, splitPath } from '@screeningsmodel/core'
import { toDmn } from '@screeningsmodel/core/dmn'
import { grafOf, markedGrafOf, toMermaid } from '@screeningsmodel/core/graf'
import { generateTilbud } from '@screeningsmodel/fixtures'
import { svgOf } from '@screeningsmodel/reports/graf'
import { DuckDBInstance } from '@duckdb/node-api'
import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import t from 'tap'
import writeXlsxFile from 'write-excel-file/node'
import { run } from '../src/run.js'
import manifest from '../package.json' with { type: 'json' }
import { fromSource } from '../../api/test/support/from-source.js'
import { command, lines } from './support/command.js'

const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const file = async (name: string, content: string | Uint8Array) => {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}
const bin = fromSource(new URL('../src/bin.ts', import.meta.url))

const good = 'reference;borgere\nT-1;4\nT-2;1\n'
const bad = 'reference;borgere\nT-1;4\nT-2;x\nT-3;1\n'

t.test('the forms that answers can take', async (t) => {
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

t.test('standard input in any form that is recognised', async (t) => {
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

t.test('refused rows stand in their place, are told by line and column, and counted', async (t) => {
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

t.test('a file that cannot be read at all: told by its name, and 2', async (t) => {
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
    [cut, /cut\.parquet:1: Filen er ikke en Parquet-fil, eller den er afbrudt/],
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

t.test('Parquet: the same answers as from the rows it was made of', async (t) => {
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

t.test(
  '--ud: the file appears when it is complete, and nothing is left when it is not',
  async (t) => {
    const place = await mkdtemp(join(folder, 'ud-'))
    const csv = await file('a.csv', good)
    for (const motor of ['node', 'duckdb']) {
      const out = join(place, `${motor}.csv`)
      const done = await command(['screen', 'tilbud', csv, '--ud', out, '--motor', motor])
      t.strictSame([done.status, done.out, done.err], [0, '', ''])
      t.match(await readFile(out, 'utf8'), /^reference,aar,/)
      await rm(out)
      const failed = await command([
        'screen',
        'tilbud',
        await file('empty.csv', ''),
        '--ud',
        out,
        '--motor',
        motor,
      ])
      t.equal(failed.status, 2)
      const nowhere = join(place, 'x', 'y.csv')
      t.match(await command(['screen', 'tilbud', csv, '--ud', nowhere, '--motor', motor]), {
        status: 2,
        err: /kan ikke skrives/,
      })
    }
    t.strictSame(await readdir(place), [])
  },
)

t.test('interrupted, it leaves nothing', async (t) => {
  const place = await mkdtemp(join(folder, 'stop-'))
  const child = spawn(
    process.execPath,
    [...bin, 'screen', 'tilbud', '-', '--ud', join(place, 'svar.ndjson')],
    { stdio: ['pipe', 'ignore', 'ignore'] },
  )
  // It waits for more rows when the signal comes: its input is not closed, nor perhaps read to its end.
  child.stdin.on('error', () => undefined)
  child.stdin.write('{"borgere":1}\n'.repeat(20_000))
  while ((await readdir(place)).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 20))
  t.match(await readdir(place), [/^\.svar\.ndjson\..*\.del$/])
  child.kill('SIGTERM')
  const status = await new Promise((resolve) => child.on('close', resolve))
  t.equal(status, 130)
  t.strictSame(await readdir(place), [])
})

t.test('a reader that goes away ends the work without an error', async (t) => {
  const child = spawn(process.execPath, [...bin, 'screen', 'tilbud', '-'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin.on('error', () => undefined)
  Readable.from(endless()).pipe(child.stdin)
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.stdout.destroy()
  const status = await new Promise((resolve) => child.on('close', resolve))
  t.strictSame([status, err], [0, ''])
})

t.test('progress on a terminal, silence elsewhere', async (t) => {
  const path = await file('many.ndjson', '{"borgere":1}\n'.repeat(5000))
  const shown = async (isTTY: boolean) => {
    let err = ''
    const stderr = Object.assign(
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          err += chunk.toString()
          done()
        },
      }),
      { isTTY, cursorTo: () => true, clearLine: () => true, columns: 80 },
    )
    const argv = ['screen', 'tilbud', path, '--ud', join(folder, 'many.answers.ndjson')]
    await run(argv, { stdin: Readable.from([]), stdout: new Writable(), stderr })
    return err
  }
  t.match(await shown(true), /100 %.*5\.000 rækker, .*\/s, 0 s tilbage/)
  t.equal(await shown(false), '')
})

t.test('wrong use: what is wrong, where the help is, and 2', async (t) => {
  for (const [argv, da, en] of [
    [[], /Angiv en kommando/, /Give a command/],
    [['foo'], /ingen kommando, der hedder »foo«/, /unknown command 'foo'/],
    [['screen'], /»emne« mangler/, /missing required argument 'emne'/],
    [['screen', 'hund'], /»hund« er ikke en af de mulige/, /'hund' is invalid/],
    [['screen', 'tilbud', '--foo'], /intet tilvalg, der hedder »--foo«/, /unknown option '--foo'/],
    [['screen', 'tilbud', '--ud'], /»--ud <fil>« mangler sin værdi/, /argument missing/],
    [
      ['screen', 'tilbud', '--fuldt', '--excel'],
      /Hele svar kan ikke stå i en tabel/,
      /do not fit in a table/,
    ],
    [['screen', 'tilbud', '--ruleset', 'x'], /Regelsættet findes ikke/, /no such ruleset/],
    [['screen', 'tilbud', '--laesning', 'x=y'], /Feltet findes ikke/, /no such field/],
    [['screen', 'tilbud', '--laesning', 'x'], /--laesning: skriv navn/, /--laesning: write a name/],
    [
      ['screen', 'tilbud', '--parameter', 'mindsteborgere=2'],
      /--parameter mindsteborgere: .*Mente du »mindsteBorgere«\? Mulige: mindsteBorgere, mindste/,
      /--parameter mindsteborgere: .*Did you mean “mindsteBorgere”\? There are: mindsteBorgere, /,
    ],
    [
      ['screen', 'tilbud', '--parameter', 'mindsteBorgere=0'],
      /--parameter mindsteBorgere: Tallet skal være mindst 1/,
      /--parameter mindsteBorgere: The number must be at least 1/,
    ],
    [
      ['sql', '--tabel', 't', '--parameter', 'mindsteAarsvaerk=99999'],
      /--parameter mindsteAarsvaerk: Tallet må højst være/,
      /--parameter mindsteAarsvaerk: The number must be at most/,
    ],
    [
      ['screen', 'case', '--parameter', 'mindsteBorgere=2'],
      /--parameter mindsteBorgere: .*har ingen/,
      /has none/,
    ],
    [['screen', 'tilbud', '--parameter', 'mindsteBorgere=to'], /ikke et tal/, /not a number/],
    [['screen', 'tilbud', '--parameter', '2'], /--parameter: skriv navn/, /--parameter: write/],
    [['screen', 'tilbud', '--format', 'x'], /De mulige er: ndjson, csv/, /Allowed choices/],
    [['kapacitet', '--tilbud', '-1'], /--tilbud: .*negativt/, /--tilbud: .*negative/],
    [['kapacitet', '--tilbud', '1,5'], /et helt tal, uden decimaler/, /a whole number, without/],
    [['kapacitet', '--tilbud', 'to'], /ikke et tal/, /not a number/],
    [['kapacitet', '--tilbud', '1000000'], /for stort/, /too large/],
    [['kapacitet', '--tilbud', '2', '--sandsynlighed', '95%'], /50 % er 0,5/, /50% is 0\.5/],
    [['kapacitet', '--tilbud', '2', '--sandsynlighed', '1,5'], /fra 0 til 1/, /from 0 to 1/],
    [['afrapportering', '--aar', '2019-2017'], /--aar: det første år/, /--aar: the first year/],
    [['afrapportering', '--aar', '19'], /fire cifre/, /four digits/],
    [['afrapportering', '--overskrift', 'x'], /--overskrift: skriv/, /--overskrift: write/],
    [['serve', '--port', 'x'], /--port: en port er/, /--port: a port is/],
    [['screen', '--ruleset', 'x.json', 'a.csv'], /x\.json: kan ikke læses/, /cannot be read/],
    [['screen', 'tilbud', '-', '--fra', 'xlsx'], /fra standard-ind/, /from standard input/],
    [['screen', 'tilbud', '-', '--motor', 'duckdb'], /CSV- og Parquet/, /CSV and Parquet/],
    [['sql'], /»--tabel <navn>« skal angives/, /required option/],
    ...['', '.t', 'region.', 'a..b'].map(
      (name) =>
        [['sql', '--tabel', name], /--tabel: skriv et navn/, /--tabel: write a name/] as const,
    ),
    [['sql', '--tabel', 't', '--ruleset', 'x'], /intet regelsæt/, /no ruleset/],
    [['sql', '--tabel', 't', '--kolonne', 'borgre=x'], /Mente du »borgere«/, /Did you mean/],
    [['rulesets', 'show', 'x'], /intet regelsæt/, /no ruleset/],
    [['rulesets', 'dmn', 'x'], /intet regelsæt/, /no ruleset/],
    [['rulesets', 'graf', 'x'], /intet regelsæt/, /no ruleset/],
    [['rulesets', 'graf', 'indsatsniveau', '--ud', 'x.png'], /endelsen/, /ending/],
    [['rulesets', 'check', 'x.json'], /x\.json: kan ikke læses/, /cannot be read/],
  ] as const) {
    for (const [sprog, told] of [
      ['da', da],
      ['en', en],
    ] as const) {
      const { status, out, err } = await command(['--sprog', sprog, ...argv])
      t.strictSame([status, out], [2, ''], argv.join(' '))
      t.match(err, told, argv.join(' '))
    }
  }
})

t.test('the version is the package’s', async (t) => {
  const { version } = manifest
  for (const flag of ['--version', '-V']) {
    t.same(await command([flag]), { status: 0, out: `${version}\n`, err: '' })
  }
})

t.test('help in both languages, with examples', async (t) => {
  const all = [
    ...[[], ['screen'], ['afrapportering'], ['kapacitet'], ['rulesets'], ['rulesets', 'list']],
    ...[
      ['rulesets', 'show'],
      ['rulesets', 'check'],
      ['rulesets', 'diff'],
      ['rulesets', 'graf'],
      ['rulesets', 'dmn'],
      ['sql'],
      ['serve'],
      ['mcp'],
      ['completion'],
    ],
  ]
  for (const argv of all) {
    const da = await command([...argv, '--help'])
    const en = await command([...argv, '--help', '--sprog', 'en'])
    t.strictSame([da.status, da.err, en.status, en.err], [0, '', 0, ''])
    t.match(da.out, /^Brug: screeningsmodel/)
    t.notMatch(da.out, /Usage|Options:|choices|default|\[options\]|\[command\]|display|output/)
    t.match(en.out, /^Usage: screeningsmodel/)
    // The names of options are Danish; what stands between brackets is not.
    const given = [...en.out.matchAll(/[<[]([^>\]\n]+)[>\]]/g)].map(([, what]) => what)
    t.notMatch(
      given.join(' '),
      /[æøå]|\b(?:fil|filer|antal|navn|andel|sti|valg|sprog|dialekt|emne|mappe)\b/,
    )
    t.notMatch(en.out, /^ {2}(?:emne|filer|fil) /m)
  }
  t.match((await command(['screen', '--help'])).out, 'Eksempler:')
})

t.test('rulesets graf: Mermaid text, or a drawing by the name of the file', async (t) => {
  const screener = compileRuleset(rulesets[2])
  const asked = await command(['rulesets', 'graf', 'indsatsniveau'])
  t.strictSame(asked, { status: 0, out: toMermaid(grafOf(screener)), err: '' })
  const english = grafOf(screener, { sprog: 'en' })
  const own = await file('own.json', JSON.stringify(rulesets[2]))
  const drawing = await file('rules.svg', '')
  await command(['rulesets', 'graf', own, '--ud', drawing, '--sprog', 'en'])
  t.equal(await readFile(drawing, 'utf8'), `${await svgOf(english)}\n`)
  const { out } = await command(['rulesets', 'graf', own, '--format', 'svg', '--sprog', 'en'])
  t.equal(out, `${await svgOf(english)}\n`)

  const facts = { tilstraekkeligtUdbytte: false, stabilitetHjemmeMedStoette: true }
  const marked = markedGrafOf(screener, facts)
  t.ok(marked.boxes.every(({ mark }) => mark))
  const data = await file('sag.json', JSON.stringify(facts))
  const told = await command(['rulesets', 'graf', 'indsatsniveau', '--data', data])
  t.strictSame(told, { status: 0, out: toMermaid(marked), err: '' })
  t.match(told.out, /✓ Konklusionen.*\n[^]*class \S+ (?:yes|no|neutral)\n/)
  const svg = await command([
    'rulesets',
    'graf',
    'indsatsniveau',
    '--data',
    data,
    '--format',
    'svg',
  ])
  t.equal(svg.out, `${await svgOf(marked)}\n`)
  const laesninger = { 'fx-fordi': 'hver-for-sig' }
  const chosen = ['--laesning', 'fx-fordi=hver-for-sig']
  t.equal(
    (await command(['rulesets', 'graf', 'indsatsniveau', '--data', data, ...chosen])).out,
    toMermaid(markedGrafOf(screener, { ...facts, laesninger })),
  )
  const other = (await command(['rulesets', 'graf', 'indsatsniveau', ...chosen])).out
  t.equal(other, toMermaid(grafOf(screener, { laesninger })))
  t.notSame(other, asked.out)
  const two = ['rulesets', 'graf', 'hoejt-specialiseret-tilbud', '--parameter', 'mindsteBorgere=2']
  t.match((await command(two)).out, 'mindst 2 borgere')
  for (const [wrong, text] of [
    ['[]', /ét sæt oplysninger/],
    ['{', /ikke gyldig JSON/],
    ['{"borgere":1}', /\/borgere: Feltet findes ikke her/],
  ] as const) {
    const bad = await file('forkert.json', wrong)
    t.match(await command(['rulesets', 'graf', 'indsatsniveau', '--data', bad]), {
      status: 2,
      err: text,
    })
  }
})

t.test('rulesets dmn: a model under readings, of either edition', async (t) => {
  const asked = await command(['rulesets', 'dmn', 'indsatsniveau'])
  t.strictSame(asked, { status: 0, out: toDmn(rulesets[2]), err: '' })
  const model = await file('rules.dmn', '')
  const chosen = ['--laesning', 'fx-fordi=hver-for-sig', '--udgave', '1.3', '--sprog', 'en']
  await command(['rulesets', 'dmn', 'indsatsniveau', ...chosen, '--ud', model])
  const laesninger = { 'fx-fordi': 'hver-for-sig' }
  const expected = toDmn(rulesets[2], { laesninger, udgave: '1.3', sprog: 'en' })
  t.equal(await readFile(model, 'utf8'), expected)
})

t.test('rulesets: list, show and check', async (t) => {
  const listed = await command(['rulesets', 'list'])
  for (const { id, version, title } of rulesets) {
    t.ok(listed.out.includes(`${id}@${version}`) && listed.out.includes(title.da))
  }
  const shown = await command(['rulesets', 'show', 'indsatsniveau@2022-09'])
  const document = JSON.parse(shown.out) as (typeof rulesets)[number]
  t.equal(document.id, 'indsatsniveau')

  const sound = await file('sound.json', shown.out)
  const checked = await command(['rulesets', 'check', sound])
  t.match(checked, {
    status: 0,
    out: '',
    err: /\. Ingen fejlede\.\n\d+ små ændringer .*\. Uopdagede: 0\. /,
  })
  const fewer = { ...document, cases: document.cases.slice(0, 1) }
  const weak = await command(['rulesets', 'check', await file('weak.json', JSON.stringify(fewer))])
  t.match(weak, { status: 0, err: /\. Uopdagede: [1-9]/ })
  t.match(weak.out, /^\/[a-z]+\/.* {2}.+\n {2}Denne sag ville vise det: .+: (?:ja|nej)/)
  const [first, ...rest] = document.cases
  const wrong = {
    ...document,
    cases: [{ ...first, expected: { konklusion: 'faglig-vurdering' } }, ...rest],
  }
  const failed = await command([
    'rulesets',
    'check',
    await file('wrong.json', JSON.stringify(wrong)),
  ])
  t.match(failed, { status: 1, err: /\. Ét fejlede/ })
  t.match(
    failed.out,
    /^\/cases\/0 {2}.*\n {2}Ventet .*faglig-vurdering.*\n {2}Screeningsmodellen .*\n {2}json-rules-engine /,
  )
  const broken = await file('broken.json', JSON.stringify({ ...document, criteria: [] }))
  t.match(await command(['rulesets', 'check', broken]), { status: 2, err: /criteria/ })
  for (const [text, err] of [
    ['{', /no\.json:1:2: er ikke gyldig JSON herfra/],
    ['{\n  "id": "x",,\n}', /no\.json:2:13: er ikke gyldig JSON herfra/],
    ['[\n  1,\n]', /no\.json:3:1: er ikke gyldig JSON herfra/],
  ] as const) {
    t.match(await command(['rulesets', 'check', await file('no.json', text)]), { status: 2, err })
  }
})

t.test('another number of a rule holds for all rows, and every answer says so', async (t) => {
  const csv = await file('numbers.csv', 'reference,borgere\nT-1,2\nT-2,1\nT-3,3\n')
  const argv = ['screen', 'tilbud', csv, '--parameter', 'mindsteBorgere=2']
  const node = await command([...argv, '--parameter', 'mindsteAarsvaerk=2,5'])
  t.strictSame(
    lines(node.out).map((answer) => {
      const { kriterier, parametre } = answer as {
        kriterier: { udfald: string }[]
        parametre: object
      }
      return [kriterier[0]?.udfald, parametre]
    }),
    ['opfyldt', 'ikke-opfyldt', 'opfyldt'].map((udfald) => [
      udfald,
      { mindsteBorgere: 2, mindsteAarsvaerk: 2.5 },
    ]),
  )
  const numbers = ['--parameter', 'mindsteAarsvaerk=2,5', '--motor', 'duckdb']
  t.strictSame(await command([...argv, ...numbers]), node)
  const whole = lines((await command([...argv, '--fuldt'])).out)
  t.match(whole[0], {
    parametre: { mindsteBorgere: 2 },
    kriterier: [{ udfald: 'opfyldt', begrundelse: /kræves mindst 2|mindst to|2 borgere/ }],
  })
  // The source's own number is no variant.
  const plain = await command(['screen', 'tilbud', csv])
  t.strictSame(await command(['screen', 'tilbud', csv, '--parameter', 'mindsteBorgere=3']), plain)
  // A row that gives its own keeps it.
  const own = '{"borgere":2,"parametre":{"mindsteBorgere":4}}\n{"borgere":2}\n'
  const rows = await file('numbers.ndjson', own)
  t.match(
    lines((await command(['screen', 'tilbud', rows, '--parameter', 'mindsteBorgere=2'])).out),
    [
      { kriterier: [{ udfald: 'ikke-opfyldt' }], parametre: { mindsteBorgere: 4 } },
      { kriterier: [{ udfald: 'opfyldt' }], parametre: { mindsteBorgere: 2 } },
    ],
  )
  const { out } = await command(['sql', '--tabel', 't', '--parameter', 'mindsteBorgere=7'])
  t.match(out, / >= 7 /)
})

t.test('rulesets diff: in words, over all cases, and on rows', async (t) => {
  const id = 'hoejt-specialiseret-tilbud'
  const rows = await file('diff.csv', 'reference,borgere\nT-1,2\nT-2,4\nT-3,-1\n')
  const argv = ['rulesets', 'diff', id, id, '--parameter', 'mindsteBorgere=2', '--data', rows]
  const told = await command(argv)
  t.match(told, { status: 1, err: /Én af tre rækker får en anden konklusion\. Én blev afvist/ })
  t.match(told.out, /Kriterier\n-+\nKriterium 1 \(Borgerflow\) \(ændret\)\n {2}- .*3.*\n {2}\+ .*2/)
  t.match(told.out, 'Den mindste sag, der viser det:')
  const alone = await file('one.csv', 'reference,borgere\nT-1,4\n')
  t.match(
    (await command([...argv.slice(0, -1), alone])).err,
    /^Ingen rækker får en anden konklusion/,
  )
  const reading = ['rulesets', 'diff', id, id, '--laesning', 'kompetencer-fra=eget-personale']
  const more = await file(
    'diff.json',
    JSON.stringify([
      { reference: 'T-9', kompetencer: { psykologbehandling: 'indgaar-via-samarbejde' } },
    ]),
  )
  const json = await command([...reading, '--data', more, '--format', 'json', '--sprog', 'en'])
  const answer = JSON.parse(json.out) as {
    regler: { id: string }[]
    alleSager: { gaelder: boolean }[]
    raekker: { linje: number; kriterier: unknown[] }[]
  }
  t.equal(answer.regler[0]?.id, 'kompetencer')
  t.same(
    answer.alleSager.map(({ gaelder }) => gaelder),
    [false, false, true],
  )
  t.match(answer.raekker, [
    { linje: 1, kriterier: [{ id: 'kompetencer', foer: 'uafklaret', efter: 'ikke-opfyldt' }] },
  ])
  t.match(await command([...reading, '--data', more]), {
    status: 0,
    out: /Linje 1 \(T-9\): Uafklaret → Ikke højt specialiseret\n.*: uafklaret → ikke opfyldt/,
  })
  for (const wrong of [
    ['--laesning', 'x=y'],
    ['--laesning', 'kompetencer-fra=y'],
    ['--parameter', 'x=1'],
    ['--parameter', 'mindsteBorgere=mange'],
  ]) {
    t.match(await command(['rulesets', 'diff', id, id, ...wrong]), { status: 2, err: wrong[0] })
  }
})

t.test('sql: the SELECT on standard output', async (t) => {
  const argv = [
    'sql',
    '--dialect',
    'postgres',
    '--tabel',
    'region.tilbud',
    '--kolonne',
    'borgere=antal',
    '--kolonne',
    'aar=',
  ]
  const { status, out } = await command([...argv, '--laesning', 'kompetencer-fra=eget-personale'])
  t.equal(status, 0)
  t.match(out, 'FROM "region"."tilbud"')
  t.match(out, '"antal"')
  t.match(out, /IN \('indgaar'\)/)
  t.notMatch(out, '"aar"')
})

async function parquetFile(name: string): Promise<string> {
  const path = join(folder, name)
  const rows = [...generateTilbud({ antal: 100 })].map((row) => JSON.stringify(row)).join('\n')
  const json = await file(`${name}.ndjson`, rows)
  const connection = await (await DuckDBInstance.create()).connect()
  const kompetencer = rulesets[0]!.facts.flatMap(({ path: fact }) => splitPath(fact)[1] ?? [])
  const nested = kompetencer.map((id) => `kompetencer."${id}" AS "kompetencer.${id}"`).join(', ')
  await connection.run(
    `COPY (SELECT * EXCLUDE (kompetencer), ${nested} FROM read_json('${json}', format = 'newline_delimited')) TO '${path}' (FORMAT parquet)`,
  )
  connection.closeSync()
  return path
}

async function* endless() {
  const line = Buffer.from('{"borgere":1}\n'.repeat(1000))
  for (;;) {
    yield line
    await Promise.resolve()
  }
}

t.test('columns of one’s own, sheets, and references of any size', async (t) => {
  const cases = (name: string) => new URL(`../../fixtures/cases/${name}`, import.meta.url).pathname
  const first = join(folder, 'egne.csv')
  await writeFile(first, 'reference;Team;borgere\nT-1;Nord;4\nT-2;Syd;x\n')
  const refused = await command(['screen', 'tilbud', first])
  t.same([refused.status, refused.out], [2, ''])
  t.match(refused.err, /Kolonne B \(»Team«\) er ikke en oplysning/)
  t.match(refused.err, /\nEgne kolonner: --kolonner med tager dem med til svarene, /)
  for (const motor of ['node', 'duckdb']) {
    const { err } = await command(['screen', 'tilbud', first, '--motor', motor, '--sprog', 'en'])
    t.match(err, /\nColumns of your own: --kolonner med carries them to the answers, /, motor)
  }
  const without = await command([
    'screen',
    'tilbud',
    first,
    '--kolonner',
    'uden',
    '--format',
    'csv',
  ])
  t.notMatch(without.out, /Nord|egen/)
  const carried = await command(['screen', 'tilbud', first, '--kolonner', 'med', '--format', 'csv'])
  const [header, ...rows] = carried.out.split('\n')
  t.match(header, /,egen\.Team$/)
  t.match(rows, [/^T-1,.*,Nord$/, /^T-2,.*,Syd$/, ''])
  const other = join(folder, 'andre.csv')
  await writeFile(other, 'reference;Afdeling;borgere\nT-3;A;4\n')
  const both = await command(['screen', 'tilbud', first, other, '--kolonner', 'med'])
  t.match(both, { status: 2, err: /andre\.csv: filen har egne kolonner/ })
  const argv = ['screen', 'tilbud', first, '--kolonner', 'med', '--format', 'csv']
  t.strictSame(await command([...argv, '--motor', 'duckdb']), carried)

  const hidden = await command(['screen', 'tilbud', cases('F04-skjult-foerste-ark-laeses.xlsx')])
  t.match(hidden, {
    status: 0,
    out: /"reference":"T-1"/,
    err: /kun arket »Data« er læst, ikke »GammelData«/,
  })
  const inEnglish = await command([
    ...['screen', 'tilbud', cases('F04-skjult-foerste-ark-laeses.xlsx'), '--sprog', 'en'],
  ])
  t.match(inEnglish.err, 'only the sheet “Data” is read, not “GammelData”.')
  const chosen = await command([
    'screen',
    'tilbud',
    cases('F04-skjult-foerste-ark-laeses.xlsx'),
    '--ark',
    'GammelData',
  ])
  t.match(chosen.out, /"reference":"GAMMEL"/)

  const large = await command(['screen', 'tilbud', cases('F12-int64-reference-over-2-53.parquet')])
  t.match(large.out, /"reference":"9007199254740993"/)
  const double = await command([
    'screen',
    'tilbud',
    cases('F13-reference-som-double-17.0-i-duckdb.parquet'),
  ])
  t.match(double.out, /"reference":"17"/)
})

t.test('a fact whose column is misspelt is not lost among columns of one’s own', async (t) => {
  const misspelt = await file(
    'stavefejl.csv',
    'reference;Nr;Team;Borgre i målgruppn;Medarbejdre\nT-1;7;Nord;4;3\n',
  )
  const told = ['Borgre i målgruppn', 'borgere', 'Medarbejdre', 'medarbejdere']
  for (const kolonner of ['med', 'uden'])
    for (const motor of ['node', 'duckdb']) {
      const { err, status } = await command([
        ...['screen', 'tilbud', misspelt, '--kolonner', kolonner, '--motor', motor],
      ])
      t.equal(status, 0)
      const lines = err.split('\n').filter((line) => line.includes('egen kolonne'))
      t.same(
        lines.flatMap((line) => [...line.matchAll(/»(.+?)«/g)].map(([, name]) => name)),
        told,
        `${kolonner} ${motor}`,
      )
    }
  // One that is called nearly so beside the fact itself is something else.
  const other = await file('andet.csv', 'reference;borgere;borgere i\nT-1;4;3\n')
  const { err } = await command(['screen', 'tilbud', other, '--kolonner', 'med', '--sprog', 'en'])
  t.equal(err, '')
  const inEnglish = ['screen', 'tilbud', misspelt, '--kolonner', 'med', '--sprog', 'en']
  t.match((await command(inEnglish)).err, 'the column “Medarbejdre” is read as one of your own')
})

t.test('nothing is said of own columns where they are not what is wrong', async (t) => {
  const twice = await file('to-gange.csv', 'reference;borgere;borgere\nT-1;4;5\n')
  const { err, status } = await command(['screen', 'tilbud', twice])
  t.equal(status, 2)
  t.notMatch(err, /--kolonner/)
})

t.test('a terminal is told what is waited for; a pipe is not', async (t) => {
  const asked = async (isTTY: boolean) => {
    let err = ''
    const into = (write: (text: string) => void) =>
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          write(chunk.toString())
          done()
        },
      })
    const stdin = Object.assign(Readable.from([Buffer.from(good)]), { isTTY })
    await run(['screen', 'tilbud'], {
      stdin,
      stdout: into(() => undefined),
      stderr: into((text) => (err += text)),
    })
    return err
  }
  t.match(await asked(true), /^Venter på rækker fra standard-ind: .*Ctrl-D/)
  t.equal(await asked(false), '')
})

t.test(
  'a ruleset of one’s own: screened, written as SQL and shown; its subject is told',
  async (t) => {
    const shown = await command(['rulesets', 'show', 'hoejt-specialiseret-tilbud'])
    const document = JSON.parse(shown.out) as { id: string; title: object; outcomes: object[] }
    const own = await file('eget.json', JSON.stringify({ ...document, id: 'eget-regelsaet' }))
    const csv = await file('own.csv', good)
    const expected = await command(['screen', 'tilbud', csv])
    for (const argv of [
      ['screen', 'tilbud', csv, '--ruleset', own],
      ['screen', csv, '--ruleset', own],
      ['screen', csv, '--ruleset', own, '--motor', 'duckdb'],
    ]) {
      const { status, out } = await command(argv)
      t.equal(status, 0)
      t.equal(out.replaceAll('eget-regelsaet', document.id), expected.out)
      t.match(out, '"id":"eget-regelsaet"')
    }
    t.match(await command(['screen', csv, '--ruleset', 'hoejt-specialiseret-tilbud']), expected)
    t.match(await command(['screen', 'case', csv, '--ruleset', own]), {
      status: 2,
      err: /handler om »tilbud«/,
    })
    const sql = await command(['sql', '--tabel', 't', '--ruleset', own])
    t.equal(sql.out, (await command(['sql', '--tabel', 't'])).out)
    const broken = await file('defekt.json', JSON.stringify({ ...document, criteria: [] }))
    t.match(await command(['screen', csv, '--ruleset', broken]), {
      status: 2,
      err: /defekt\.json#\/criteria: /,
    })
  },
)

t.test('both engines say in a table that an exclusion applies, and that it does not', async (t) => {
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

t.test('completion: bash completes commands, options and values', async (t) => {
  const { status, out } = await command(['completion', 'bash'])
  t.equal(status, 0)
  const script = await file('completion.bash', out)
  const completed = (...words: string[]) =>
    execFileSync('bash', [
      '--norc',
      '-c',
      `source ${script}; COMP_WORDS=(screeningsmodel "$@"); COMP_CWORD=$#; _screeningsmodel; echo "\${COMPREPLY[*]}"`,
      'bash',
      ...words,
    ])
      .toString()
      .trim()
      .split(' ')
  t.strictSame(completed('scr'), ['screen'])
  t.strictSame(completed('screen', ''), ['tilbud', 'case'])
  t.strictSame(completed('rulesets', 'sh'), ['show'])
  t.strictSame(completed('completion', 'f'), ['fish'])
  t.strictSame(completed('screen', 'tilbud', 'a.csv', '--mo'), ['--motor'])
  t.strictSame(completed('screen', 'tilbud', '--format', 'p'), ['parquet'])
  t.strictSame(completed('afrapportering', '--format', 'd'), ['docx'])
  t.strictSame(completed('--sprog', 'e'), ['en'])
  t.strictSame(completed('screen', 'tilbud', '--ud', ''), [''])
  for (const shell of ['zsh', 'fish']) {
    const other = await command(['completion', shell])
    t.equal(other.status, 0)
    for (const word of ['afrapportering', 'rulesets', 'check', 'motor', 'parquet']) {
      t.ok(other.out.includes(word), `${shell}: ${word}`)
    }
  }
})
