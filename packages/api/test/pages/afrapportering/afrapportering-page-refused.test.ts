/** What the page of the report refuses: rows, cells, files and fields, and what it says about each. */
import { xlsxTemplate } from '@screeningsmodel/rows/opgoerelser'
import { parse } from 'node-html-parser'
import t from 'tap'
import { uploadLimits } from '../../../src/limits.js'
import { xlsx } from '../../../../rows/test/support/layouts.js'
import { shared } from '../../support/app.js'
import { loose, oneLine, toldAt, type Shown } from '../../support/pages.js'
import { postable, reportPages, reportUrl, type Fields } from '../../support/report-page.js'
import { header, csv, complaints } from '../../support/report-input.js'

const { app, lines } = await shared(t)
const url = reportUrl
const { send, report, post } = reportPages(app)

t.test('refused rows: by line and column, also in the files', async (t) => {
  const bad = `${header}\nAby;2017;3;1\nBoby;2017;-71;0\nCedby;2017;1,71;0\nDoby;2017;1;71\nAby;2017;71;1\n`
  const page = await report({ region: 'Nordby' }, bad)
  t.equal(page.status, 200)
  t.match(page.text('.report-read p'), /^Fem rækker er læst\. Ingen af dem er med i rapporten/)
  t.match(
    page.all('.report-read tbody tr').map(({ textContent }) => oneLine(textContent)),
    [
      /^2 ?B: År ?Kommunen har flere rækker for det år/,
      /^3 ?C: Behandling ?Antallet kan ikke være negativt\.$/,
      /^4 ?C: Behandling ?Skriv et helt tal, for eksempel 3\.$/,
      /^5 ?D: Døgnbehandling ?Flere er visiteret/,
      /^6 ?B: År ?Kommunen har flere rækker for det år/,
    ],
  )
  t.notMatch(page.text('main'), /71/, 'no value is repeated')
  const { body } = await send({ ...postable(page), handling: 'hent:md' })
  t.match(body, 'Række 3 i filen er ikke med (kolonne C): Antallet kan ikke være negativt.')
  t.match(body, 'ikke oplyst')
})

t.test('refused rows are listed in the order of the file, each error once', async (t) => {
  const told = async (file: string) =>
    (await report({ region: 'Nordby' }, file))
      .all('.report-read tbody tr')
      .map(({ textContent }) => /^\d+/.exec(oneLine(textContent))?.[0])
  // Rows that cannot be read, between rows that the report refuses.
  const mixed = `${header}\nAby;2017;-1;0\nBoby;2017/18;1;0\nCedby;2017;1,5;0\n;2017;1;0\nDoby;2017;1;2\n`
  t.strictSame(await told(mixed), ['2', '3', '4', '5', '6'])
  // A row of a wide table is refused for each year, at the column that names it.
  const wide =
    'Kommune;Behandling 2018;Behandling 2019;Døgn 2018;Døgn 2019\nAby;3;2;0;1\nBoby;1;2;0;1\nAby;1;1;1;1\n'
  t.strictSame(await told(wide), ['2', '2', '4', '4'])
})

t.test('each refused cell has its sheet, row and column, and its value is not shown', async (t) => {
  const region = 'Nordby'
  const head = 'Kommune;År;I alt i behandling;Heraf døgn'
  const told = (page: Shown) =>
    page.all('.report-read tbody tr').map(({ textContent }) => oneLine(textContent))
  // Two cells of one row with the same error.
  const row = `${head}\nAby;2017;-71;-72\nBoby;2017;3;1\n`
  const page = await report({ region }, row)
  t.strictSame(told(page), [
    '2C: I alt i behandlingAntallet kan ikke være negativt.',
    '2D: Heraf døgnAntallet kan ikke være negativt.',
  ])
  const notes = page.all('.report li').map(({ textContent }) => oneLine(textContent))
  for (const column of ['C', 'D'])
    t.ok(
      notes.includes(
        `Række 2 i filen er ikke med (kolonne ${column}): Antallet kan ikke være negativt.`,
      ),
    )
  const english = `${url}?sprog=en`
  const other = await report({ region }, row, english)
  t.match(other.text('.report:last-of-type'), 'Row 2 of the file is left out (column C)')
  // The same row in two sheets.
  const sheet = (name: string, ...rows: (string | number)[][]) => ({
    ...{ name, merges: [], rows: [head.split(';'), ...rows] },
  })
  const two = await xlsx([
    sheet('Nord', ['Aby', 2017, -71, 0], ['Boby', 2017, 3, 1]),
    sheet('Syd', ['Cedby', 2017, -71, 0], ['Doby', 2017, 3, 1]),
  ])
  const sheets = await report({ region }, two)
  t.strictSame(told(sheets), [
    'Arket »Nord«, række 2C: I alt i behandlingAntallet kan ikke være negativt.',
    'Arket »Syd«, række 2C: I alt i behandlingAntallet kan ikke være negativt.',
  ])
  for (const name of ['Nord', 'Syd'])
    t.match(
      sheets.text('.report:last-of-type'),
      `Række 2 i arket »${name}« i filen er ikke med (kolonne C)`,
    )
  t.strictSame(told(await report({ region }, two, english)), [
    'Sheet “Nord”, row 2C: I alt i behandlingThe number cannot be negative.',
    'Sheet “Syd”, row 2C: I alt i behandlingThe number cannot be negative.',
  ])
  // If there are no years, only unreadable rows are listed.
  const dates = await xlsx(
    ['Nord', 'Syd'].map((name) => sheet(name, ['Aby', '2017/18', 3, 1], ['Boby', '2018/19', 1, 0])),
  )
  const read = await post({ region }, dates)
  t.match(
    told(read),
    ['Nord', 'Syd'].flatMap((name) =>
      [2, 3].map((number) => `Arket »${name}«, række ${String(number)}B: ÅrÅrstallet mangler`),
    ),
  )
  for (const shown of [page, sheets]) t.notMatch(shown.text('main'), /7[12]\b|2017\/18/)
})

t.test('an unusable file is reported as such, with how to mend it', async (t) => {
  const region = 'Syddanmark'
  const title = ({ text }: Shown) => text('.error-summary h2')
  const mend = 'Skriv mindst én række under kolonnenavnene, og gem den igen.'
  const onlyHeadings = await report({ region }, header)
  t.equal(title(onlyHeadings), 'Filen kunne ikke bruges')
  t.strictSame(complaints(onlyHeadings), [
    `Regneark med kommunernes tal: Filen har kolonnenavne, men ingen rækker. ${mend}`,
  ])
  const english = await report({ region }, header, `${url}?sprog=en`)
  t.equal(title(english), 'The file could not be used')
  t.match(complaints(english).join(), 'Write at least one row below the column names')
  t.equal(title(await report({ region }, '')), 'Filen kunne ikke bruges')
  const both = await report({ region }, { fil: header, sagerFil: 'Reference;Kommune;År' })
  t.equal(title(both), 'Filerne kunne ikke bruges')
  t.equal(complaints(both).length, 2)
  // If something else is wrong too, or nothing is wrong with a file.
  t.equal(title(await report({}, '')), 'Der er fejl i svarene')
  t.equal(title(await report({ region })), 'Der er en fejl i svarene')
  t.equal(title(await report({ region: '=1' }, csv)), 'Der er en fejl i svarene')
})

t.test('a field lists all its errors with their places, as the summary does', async (t) => {
  const region = 'Syddanmark'
  const forventede = 'T-1; Odense; 1800\nT-2; Odense; 2019\n<b>; Odense\nT-3; Odense; 1801'
  const page = await report({ region, forventede }, `${header}\nOdense;2019;3;1\n`)
  const label = '2.2 Tilbud, som kommunerne forventer at bruge'
  const year = 'Skriv et årstal fra 1990 til 2100.'
  t.match(complaints(page), [
    `${label}, linje 1: ${year}`,
    `${label}, linje 3: `,
    `${label}, linje 4: ${year}`,
  ])
  t.equal(complaints(page).length, 3)
  t.match(toldAt(page.page, 'f-forventede'), [
    `Fejl: Linje 1: ${year}`,
    'Fejl: Linje 3: ',
    `Fejl: Linje 4: ${year}`,
  ])
  t.equal(page.all('.form-error-message').length, 3)
  t.same(loose(page), [])

  // Otherwise a reader who mends the first error of a line would meet the next one; equal texts are listed once.
  for (const [fields, field, messages] of [
    [
      { benyttede: '<b>; Odense; 1800' },
      'f-benyttede',
      ['Fejl: Linje 1: Brug 1–64 tegn', `Fejl: Linje 1: ${year}`],
    ],
    [{ kommuner: '<a>\n<b>' }, 'f-kommuner', ['Fejl: Et navn er 1–64 tegn']],
  ] as const) {
    const several = await report({ region, ...fields }, `${header}\nOdense;2019;3;1\n`)
    t.match(toldAt(several.page, field), messages)
    t.equal(complaints(several).length, messages.length)
    t.same(loose(several), [])
  }
})

t.test('what prevents a report is shown at its field', async (t) => {
  const region = 'Nordby'
  const good = `${header}\nAby;2017;3;1\n`
  const cases: [Fields, string | Uint8Array | undefined, RegExp[]][] = [
    [{}, undefined, [/^Regneark .*: Vælg en fil/, /^Region: Skriv regionens navn/]],
    [{ region }, '', [/Filen er tom/]],
    [{ region }, `${header}\n`, [/ingen rækker/]],
    [{ region }, await xlsxTemplate(), [/ingen rækker/]],
    [{ region }, 'PK\u0003\u0004 nothing', [/ikke en XLSX-fil/]],
    [{ region }, new Uint8Array(uploadLimits.fileSize + 1), [/Filen er for stor/]],
    [{ region: '=1+1' }, good, [/^Region: Et navn er/]],
    [{ region, foersteAar: '17' }, good, [/^Fra år: Skriv et årstal/]],
    [{ region, foersteAar: '2019', sidsteAar: '2017' }, good, [/^Til og med år: /]],
    [{ region, foersteAar: '1990', sidsteAar: '2019' }, good, [/^Til og med år: /]],
    [{ region, taerskel: '2' }, good, [/^Små tal: Tærsklen skal være/]],
    [{ region, taerskel: 'x' }, good, [/^Små tal: /]],
    [{ region, kommuner: '<script>' }, good, [/^Regionens kommuner/]],
    [{ region, kilde: 'AAAA' }, undefined, [/Vælg en fil/]],
    [{ region, kilde: 'not packed' }, undefined, [/Vælg en fil/]],
  ]
  for (const [fields, file, told] of cases) {
    const page = await report(fields, file)
    t.equal(page.status, 422, String(told[0]))
    t.match(complaints(page), told)
    t.equal(complaints(page).length, told.length)
    t.same(loose(page), [])
    t.match(page.text('title'), /^Fejl: /)
  }
  const huge = await send({ region, kilde: 'x'.repeat(6 * 1024 * 1024) })
  t.equal(huge.statusCode, 413)
  t.match(parse(huge.body).textContent, 'for stort')
  const form = await app.inject({
    method: 'POST',
    url,
    payload: 'region=Nordby',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  t.equal(form.statusCode, 415)
  const cutOff = '--x\r\nContent-Disposition: form-data; name="region"\r\n\r\nNordby'
  for (const boundary of ['; boundary=x', '; boundary=y', '']) {
    const headers = { 'content-type': `multipart/form-data${boundary}` }
    const broken = await app.inject({ method: 'POST', url, payload: cutOff, headers })
    t.equal(broken.statusCode, 400, `cut off ${boundary}`)
  }
})

t.test('a CPR number in any cell or field is refused and never shown', async (t) => {
  const region = 'Nordby'
  const good = `${header}\nAby;2017;3;1\n`
  const cases: [Fields, string][] = [
    [{ region }, `${header}\n010190-1234;2017;3;1\n`],
    [{ region }, `${header}\nAby;2017;0101901234;1\n`],
    [{ region }, `${header}\nAby;2017;3;1;010190-1234\n`],
    [{ region }, `Kommune;År;010190-1234\nAby;2017;3\n`],
    [{ region: '010190-1234' }, good],
    [{ region, kommuner: 'Aby\n0101901234' }, good],
    [{ region, 'tekst.3.1': 'Ring om 010190-1234 i dag' }, good],
    [{ region, foersteAar: '0101901234' }, good],
  ]
  lines.length = 0
  for (const [fields, file] of cases) {
    for (const handling of ['vis', 'ret', 'hent:md']) {
      const page = await post({ ...fields, handling }, file)
      t.notMatch(page.body, /010190/, `${handling} ${Object.keys(fields).at(-1) ?? ''}`)
      if (handling === 'vis' && !file.includes(';1;')) t.equal(page.status, 422)
    }
  }
  t.notMatch(lines.join(''), /010190|Nordby|Aby/, 'nor logged')
})
