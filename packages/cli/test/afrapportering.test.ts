/** `screeningsmodel afrapportering`: files in, a report out. */
import { afrapportering, type Afrapportering } from '@screeningsmodel/core/afrapportering'
import { writeReport } from '@screeningsmodel/reports'
import { stringify } from 'csv-stringify/sync'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import writeXlsxFile from 'write-excel-file/node'
import opgoerelser from '../../fixtures/data/syddanmark-2020/opgoerelser.json' with { type: 'json' }
import { sixLayouts } from '../../fixtures/test/cases.js'
import { command } from './support/command.js'
import { scratch } from './support/folder.js'

const { folder, file } = await scratch()
const syddanmark = opgoerelser.input
const rows = syddanmark.opgoerelser
const region = ['--region', 'Syddanmark']

t.test('rows in any format give the published figures', async (t) => {
  const cells = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
  const sheet = join(folder, 'tal.xlsx')
  await writeXlsxFile(cells.map((row) => row.map((value) => ({ value })))).toFile(sheet)
  const files = [
    await file('tal.csv', stringify(rows, { header: true, delimiter: ';', bom: true })),
    await file('tal.ndjson', rows.map((row) => JSON.stringify(row)).join('\n')),
    await file('tal.json', JSON.stringify(rows)),
    await file('anmodning.json', JSON.stringify(syddanmark)),
    sheet,
  ]
  const expected = afrapportering(syddanmark)
  // The municipalities of the sample do not have real names.
  const ukendteKommuner = rows.map(({ kommune }) => kommune)
  const ofTable = afrapportering({ ...syddanmark, ukendteKommuner })
  for (const path of files) {
    const { status, out, err } = await command(['afrapportering', path, ...region])
    t.equal(status, 0, path)
    t.match(
      err,
      /\.(?:csv|xlsx)$/.test(path) ? /^Læst af .*: 22 kommuner, 2017, 2018 og 2019\.\n/ : /^$/,
    )
    t.same(JSON.parse(out), /\.(?:csv|xlsx)$/.test(path) ? ofTable : expected, path)
  }
  const csv = await readFile(files[0] ?? '', 'utf8')
  const half = csv.split('\n')
  const two = await command([
    'afrapportering',
    await file('a.csv', half.slice(0, 30).join('\n')),
    await file('b.csv', [half[0], ...half.slice(30)].join('\n')),
    ...region,
  ])
  t.same(JSON.parse(two.out), ofTable, 'in two files')
  t.same(
    JSON.parse((await command(['afrapportering', ...region], csv)).out),
    ofTable,
    'from a pipe',
  )
})

t.test('every format, by the name of the file or --format; masked; in English', async (t) => {
  const path = await file('s.json', JSON.stringify(syddanmark))
  const report = afrapportering({ ...syddanmark, taerskel: 5 }, { sprog: 'en' })
  const options = ['--taerskel', '5', '--sprog', 'en']
  for (const format of ['json', 'md', 'html'] as const) {
    const expected = await writeReport(report, format, 'en')
    const ud = join(folder, `rapport.${format}`)
    t.equal((await command(['afrapportering', path, ...options, '--ud', ud])).status, 0)
    t.equal(await readFile(ud, 'utf8'), expected)
    t.equal((await command(['afrapportering', path, ...options, '--format', format])).out, expected)
  }
  const ud = join(folder, 'rapport.docx')
  t.equal((await command(['afrapportering', path, '--ud', ud])).status, 0)
  t.equal((await readFile(ud)).subarray(0, 2).toString(), 'PK')
  const years = await command(['afrapportering', path, '--aar', '2017-2018,2019'])
  t.same(JSON.parse(years.out), afrapportering(syddanmark))
})

t.test('refused rows: reported by line, counted, in the report; exit 1', async (t) => {
  const path = await file(
    'fejl.csv',
    'kommune;aar;behandling;doegn\nAby;2017;3;1\nBoby;2017;-71;0\nCedby;2017;1,71;0\nDoby;2017;1;71\nEby;2017;71;0\nEby;2017;71;0\nFby;1871;1;0\n',
  )
  const { status, out, err } = await command([
    'afrapportering',
    path,
    '--region',
    'Nordby',
    '--aar',
    '2017',
  ])
  t.equal(status, 1)
  const told = err.replaceAll(path, 'fejl.csv').split('\n')
  t.match(told.slice(0, 3), [
    /^Læst af fejl\.csv: 5 kommuner, 2017\.$/,
    /^Overskrift i række 1, tal i række 2–8\. A »kommune«/,
    /»Aby« \(række 2\)/,
  ])
  t.same(told.slice(3), [
    'fejl.csv:3:3: Antallet kan ikke være negativt.',
    'fejl.csv:4:3: Skriv et helt tal, for eksempel 3.',
    'fejl.csv:5:4: Flere er visiteret til døgnbehandling end til behandling i alt. Døgnbehandling er en del af behandlingen. Ret et af tallene.',
    'fejl.csv:6:2: Kommunen har flere rækker for det år, og ingen af dem er talt med. Saml tallene i én række.',
    'fejl.csv:7:2: Kommunen har flere rækker for det år, og ingen af dem er talt med. Saml tallene i én række.',
    'fejl.csv:8:2: Årstallet mangler i rækken, eller det er ikke et enkelt årstal. Skriv for eksempel 2019.',
    'Seks rækker er afvist. Rapporten er lavet af de andre og siger, hvilke der mangler.',
    '',
  ])
  const { tema1, noter } = JSON.parse(out) as Afrapportering
  t.match(tema1.tabel[0], { behandling: null, uoplyst: true })
  t.equal(noter.filter(({ kode }) => kode === 'raekke-afvist').length, 6)
  t.notMatch(out + err, /71(?!\d*:)/, 'no value of a row')
  const many = `kommune;aar;behandling\n${'Aby;2017;x\n'.repeat(50)}`
  const short = await command(['afrapportering', '--region', 'Nordby', '--sprog', 'en'], many)
  t.equal(short.err.match(/^standard input:\d+:3: /gm)?.length, 10)
  t.match(short.err, '50 rows were refused.')
})

t.test('refused rows of a whole request: reported by pointer, counted; exit 1', async (t) => {
  const request = {
    region: 'Nordby',
    aar: [2017],
    opgoerelser: [
      { kommune: 'Aby', aar: 2017, behandling: 3, doegn: 1 },
      { kommune: 'Boby', aar: 2017, behandling: -71, doegn: 'x' },
    ],
    sager: [{ kommune: 'Aby', aar: 2017, gravid: 71 }],
  }
  const path = await file('fejl.json', JSON.stringify(request))
  const { status, out, err } = await command(['afrapportering', path])
  t.equal(status, 1)
  t.same(err.split('\n'), [
    '/sager/0/gravid: Svar ja eller nej (i JSON true eller false).',
    '/opgoerelser/1/behandling: Antallet kan ikke være negativt.',
    '/opgoerelser/1/doegn: Skriv et helt tal, for eksempel 3.',
    'To rækker er afvist. Rapporten er lavet af de andre og siger, hvilke der mangler.',
    '',
  ])
  t.notMatch(out + err, /71/, 'no value of a row')
  const only = { ...request, sager: [] }
  const counts = await file('fejl-tal.json', JSON.stringify(only))
  t.match(await command(['afrapportering', counts]), { status: 1, err: /^\/opgoerelser\/1\// })
})

t.test('wrong use, and unusable files: exit 2, and nothing is written', async (t) => {
  const good = await file('god.csv', 'kommune;aar;behandling\nAby;2017;3\n')
  const cpr = await file('cpr.csv', 'kommune;aar\nAby;2017\n010190-1234;2017\n')
  const ud = join(folder, 'intet.docx')
  const cases: [argv: string[], told: RegExp][] = [
    [[good], /--region/],
    [[good, ...region, '--aar', '17'], /--aar/],
    [[good, ...region, '--aar', '2019-2017'], /--aar/],
    [[good, ...region, '--taerskel', '-1'], /--taerskel/],
    [[good, ...region, '--taerskel', '2'], /\n--taerskel: Tærsklen skal være 0/],
    [[good, ...region, '--format', 'pdf'], /--format/],
    [[good, '--region', '=1+1'], /\n--region: Et navn er/],
    [[join(folder, 'findes-ikke.csv'), ...region], /findes ikke/],
    [[await file('tom.csv', ''), ...region], /tom\.csv:1: Filen er tom/],
    [[await file('h.csv', 'kommune;aar\n'), ...region], /h\.csv:1: .*ingen rækker/],
    [
      [await file('k.csv', 'kommune;borgere\nA;1\n'), ...region],
      /finde en tabel .*A \(kommune\), B \(borgere\)/,
    ],
    [
      [await file('r.json', '{"region":"A"'), ...region],
      /r\.json:1: Filen skal være en JSON-liste/,
    ],
    [[await file('o.json', '{"regioner":1}')], /\/region: /],
    [[cpr, ...region], /cpr\.csv:3:1: .*CPR-nummer/],
  ]
  for (const [argv, told] of cases) {
    const { status, out, err } = await command(['afrapportering', ...argv, '--ud', ud])
    t.same([status, out], [2, ''], argv.join(' '))
    t.match(err, told)
    t.notMatch(err, /010190/)
  }
  t.notOk((await readdir(folder)).some((name) => name.includes('intet')))
})

t.test('what a masked report must not say is said to its writer', async (t) => {
  const counts = [3, 2, 5].map((behandling, i) => ({
    kommune: ['Aby', 'Boby', 'Fyn samlet set'][i],
    aar: 2017,
    behandling,
  }))
  const request = { region: 'Nordby', aar: [2017], taerskel: 9, opgoerelser: counts }
  const path = await file('sum.json', JSON.stringify(request))
  const { status, out, err } = await command(['afrapportering', path, '--format', 'md'])
  t.equal(status, 0)
  t.match(err, 'Fyn samlet set er lig med summen af alle de andre')
  t.notMatch(out, 'lig med summen')
})

t.test('a table in any layout: the reading is reported; ambiguities are asked about', async (t) => {
  const cases = new URL('../../fixtures/cases/', import.meta.url)
  const given = (name: string) => [
    'afrapportering',
    fileURLToPath(new URL(name, cases)),
    '--region',
    'S',
  ]
  for (const name of sixLayouts) {
    const { status, out, err } = await command(given(`${name}.xlsx`))
    t.equal(status, 0, name)
    t.match(err, /^Læst af .*: 22 kommuner, 2017, 2018 og 2019\.\nArket »/)
    const { tabel } = (JSON.parse(out) as Afrapportering).tema1
    t.match(tabel, [
      { aar: 2017, behandling: 10, doegn: 2 },
      { aar: 2018, behandling: 8, doegn: 2 },
      { aar: 2019, behandling: 8, doegn: 2 },
    ])
  }
  t.match(
    (await command(given('lang-titel.xlsx'))).err,
    /»I alt« \(række 70\) .* C70 er 25, men rækkerne giver 26\./,
  )
  t.match(
    (await command([...given('bred.xlsx'), '--sprog', 'en'])).err,
    /^Read from .*: 22 municipalities/,
  )

  const slip = await file(
    'slip.csv',
    'Kommune;Beh. 2017;Døgn 2017;Behandlng 2018;Døgn 2018\nOdense;3;1;2;0\n',
  )
  const asked = await command(['afrapportering', slip, ...region])
  t.same([asked.status, asked.out], [2, ''])
  t.match(
    asked.err,
    /kolonne D \(»Behandlng 2018«\).*\nSvar med:\n {2}--kolonne 'D=behandling:2018' {2}visiteret til behandling i alt i 2018\n/,
  )
  const answered = await command([
    'afrapportering',
    slip,
    ...region,
    '--kolonne',
    'D=behandling:2018',
  ])
  t.match((JSON.parse(answered.out) as Afrapportering).tema1.tabel, [
    {},
    { aar: 2018, behandling: 2, doegn: 0 },
  ])
  const byName = await command([
    'afrapportering',
    slip,
    ...region,
    '--kolonne',
    'Behandlng 2018=-',
    '--overskrift',
    '1',
  ])
  t.match((JSON.parse(byName.out) as Afrapportering).tema1.tabel, [
    {},
    { behandling: null, uoplyst: true, doegn: 0 },
  ])
  const sheets = given('F03-et-ark-pr-aar-kun-foerste-laeses.xlsx')
  const one = await command([...sheets, '--ark', '2018'])
  t.same((JSON.parse(one.out) as Afrapportering).aar, [2018])
  t.match(one.err, /Ikke læst: »2017« \(fravalgt\) og »2019« \(fravalgt\)\./)
  t.match(await command([...sheets, '--ark', '2020']), {
    status: 2,
    err: /»2020« er ikke i filen.*2017, 2018, 2019/,
  })
  t.match(await command([...sheets, '--kolonne', 'X=behandling']), {
    status: 2,
    err: /»X« er ikke i filen/,
  })
  t.match(await command([...sheets, '--kolonne', 'C=behandlig']), { status: 2, err: /--kolonne/ })
  for (const name of [
    'F09-alle-aar-som-dato-vildledende-fejl.xlsx',
    'F09b-aar-2017-18-vildledende-fejl.csv',
  ]) {
    t.match(await command(given(name)), {
      status: 2,
      err: /:2:2: (?:Cellen indeholder en dato|Årstallet mangler)/,
    })
  }

  const all = await command([
    'afrapportering',
    slip,
    '--region',
    'Syddanmark',
    '--kommuner',
    'Syddanmark',
    '--kolonne',
    'D=-',
  ])
  t.match(all.out, /"Ærø"|22/)
  const names = await file('kommuner.csv', 'Kommune\nOdense\nNyborg\n')
  const listed = await command([
    'afrapportering',
    slip,
    ...region,
    '--kommuner',
    names,
    '--kolonne',
    'D=-',
    '--format',
    'md',
  ])
  t.equal(listed.status, 0)
  t.match(await command(['afrapportering', slip, ...region, '--kommuner', 'Vestdanmark']), {
    status: 2,
    err: /--kommuner: »Vestdanmark«/,
  })
})

t.test('without input, a valid empty report', async (t) => {
  const path = await file('tom.json', '{"region":"Nordby","aar":[2017]}')
  const { status, out } = await command(['afrapportering', path, '--format', 'md'])
  t.equal(status, 0)
  t.match(out, 'Der er ingen tal fra kommunerne')
})

t.test('errors of each cell in a line with several years', async (t) => {
  const table = 'Kommune;Behandling 2018;Behandling 2019;Døgn 2018;Døgn 2019\nVejle;-1;-2;0;0\n'
  const { status, out } = await command([
    ...['afrapportering', await file('aar.csv', table), ...region],
    ...['--format', 'md'],
  ])
  t.equal(status, 1)
  for (const column of ['B', 'C']) {
    const note = `Række 2 i aar.csv er ikke med (kolonne ${column}): Antallet kan ikke være negativt.`
    t.equal(out.split(note).length, 2, column)
  }
})
