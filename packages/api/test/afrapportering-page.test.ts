/** The report's pages, as a browser without a script would use them. */
import { languages } from '@screeningsmodel/core'
import { afrapportering } from '@screeningsmodel/core/afrapportering'
import { writeReport } from '@screeningsmodel/reports'
import { xlsxTemplate } from '@screeningsmodel/rows/opgoerelser'
import { unzipSync } from 'fflate'
import { parse } from 'node-html-parser'
import t from 'tap'
import { pageTexts } from '../src/pages/afrapportering/texts.js'
import { both, inEachLanguage } from '../src/pages/kit/texts/both.js'
import { uploadLimits } from '../src/limits.js'
import opgoerelser from '../../fixtures/data/syddanmark-2020/opgoerelser.json' with { type: 'json' }
import { sealer } from '../src/pages/kit/sealed.js'
import { xlsx } from '../../rows/test/layouts.js'
import { shared, start } from './support/app.js'
import { get, loose, oneLine, toldAt, type Shown } from './support/pages.js'
import { postable, reportPages, reportUrl, type Fields } from './support/report-page.js'

const { app, lines } = await shared(t)
const syddanmark = opgoerelser.input
const header = 'Kommune;År;Behandling;Døgnbehandling'
const csv = [header, ...syddanmark.opgoerelser.map((row) => Object.values(row).join(';'))].join(
  '\r\n',
)
const ukendteKommuner = syddanmark.opgoerelser.map(({ kommune }) => kommune)
const url = reportUrl
const { send, report, post, press } = reportPages(app)

const complaints = ({ all }: Shown) =>
  all('.error-summary li').map(({ textContent }) => oneLine(textContent))

t.test('the form hangs together, in both languages', async (t) => {
  for (const address of ['/afrapportering', '/afrapportering?sprog=en', url]) {
    const page = await get(app, address)
    t.equal(page.status, 200)
    t.same(loose(page), [], address)
    t.equal(page.headers['cache-control'], 'no-cache')
  }
  t.equal((await get(app, '/afrapportering')).text('h1'), 'Lav afrapporteringen')
  t.equal((await get(app, '/afrapportering?sprog=en')).text('h1'), 'Make the report')
})

t.test('each page is asked for with GET; its address says nothing, and ends', async (t) => {
  const answerKey = 'k'.repeat(32)
  const { app, lines } = await start(t, { answerKey })
  const posted = async (fields: Fields) => {
    const body = new Response(
      Object.entries(fields).reduce((form, [name, value]) => {
        form.append(name, value)
        return form
      }, new FormData()),
    )
    const headers = { 'content-type': body.headers.get('content-type') ?? '' }
    const payload = Buffer.from(await body.arrayBuffer())
    return app.inject({ method: 'POST', url: `${url}?sprog=en`, headers, payload })
  }
  const text = { region: 'Syddanmark', 'tekst.3.1': 'Kommunerne mødes.' }
  const sent = await posted({ ...text, 'tekst.3.2': 'Ring 010190-1234', handling: 'laes' })
  t.equal(sent.statusCode, 303)
  t.equal(sent.headers['cache-control'], 'no-store')
  const address = String(sent.headers.location)
  t.match(address, /^\/afrapportering\/rapport\?svar=[\w-]+&sprog=en$/)
  const { svar = '' } = Object.fromEntries(new URL(address, 'http://x').searchParams)
  const carried = sealer(answerKey).open(svar) ?? ''
  t.match(carried, 'Kommunerne mødes.')
  t.notMatch(carried, '010190', 'a CPR number is carried nowhere, not even sealed')
  const shown = await get(app, address)
  t.equal(shown.status, 422)
  t.notMatch(shown.body, /010190|010101/)
  const form = await get(app, String((await posted({ ...text, handling: 'ret' })).headers.location))
  t.equal(form.headers['cache-control'], 'private, no-cache', 'a browser may keep what is typed')
  t.equal(postable(form)['tekst.3.1'], text['tekst.3.1'])
  const gone = await get(app, `${url}?svar=gammelt&sprog=en`)
  t.equal(gone.status, 410)
  t.equal(gone.page.querySelector('main a')?.getAttribute('href'), '/afrapportering?sprog=en')
  t.notMatch(lines.join('\n'), /svar=|Syddanmark|mødes/)
})

t.test('where no file is chosen a browser sends a part without a name', async (t) => {
  const part = (name: string, rest: string, text: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n${text}\r\n`
  const unchosen = '; filename=""\r\nContent-Type: application/octet-stream'
  const { headers } = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: `${part('fil', unchosen, '')}${part('region', '', 'Nordby')}--x--\r\n`,
  })
  const told = complaints(await get(app, headers.location ?? ''))
  t.match(told.join(), 'Vælg en fil med tallene')
})

t.test('a file in, the published figures out, and the same to take along', async (t) => {
  const page = await report({ region: 'Syddanmark' }, csv)
  t.equal(page.status, 200)
  t.same(loose(page), [])
  t.equal(page.text('h1'), afrapportering(syddanmark).titel)
  t.match(page.text('.report-read'), '66 rækker er læst og er med i rapporten.')
  t.match(page.text('main'), '15 af 22 kommuner har ikke visiteret')
  t.match(page.text('main'), '18 af 22 kommuner har ikke visiteret')
  const rows = page.all('table')[0]?.querySelectorAll('tbody tr') ?? []
  t.same(
    rows.map((row) => row.querySelectorAll('td').map(({ textContent }) => textContent)),
    [
      ['10', '8', '8'],
      ['2', '2', '2'],
    ],
  )
  t.notMatch(page.body, 'Jens Hansen', 'the name of the file is not repeated')

  for (const sprog of languages) {
    const report = afrapportering({ ...syddanmark, ukendteKommuner }, { sprog })
    for (const format of ['md', 'html', 'docx'] as const) {
      const fields = { ...postable(page), handling: `hent:${format}` }
      const file = await send(fields, undefined, `${url}?sprog=${sprog}`)
      t.equal(file.statusCode, 200)
      t.match(
        file.headers['content-disposition'],
        `filename="afrapportering-syddanmark-2017-2019.${format}"`,
      )
      if (format === 'docx') t.equal(file.rawPayload.subarray(0, 2).toString(), 'PK')
      else t.equal(file.body, await writeReport(report, format, sprog))
    }
  }
})

t.test('a spreadsheet, a threshold, years, municipalities and texts', async (t) => {
  const page = await report(
    {
      region: 'Syddanmark',
      foersteAar: '2017',
      sidsteAar: '2018',
      taerskel: '5',
      kommuner: 'Kommune 01\r\nKommune 02\nTavs Kommune\n',
      'tekst.3.1': 'Vi mødes.\n<b>Tit</b>',
    },
    `${header}\nKommune 01;2017;3;1\nKommune 01;2018;7;0\nKommune 02;2017;9;0\nKommune 02;2018;8;\n`,
  )
  t.equal(page.status, 200)
  t.match(page.text('h1'), /Syddanmark 2017–2018$/)
  t.match(page.text('main'), 'Antal fra 1 til 4 er skjult af hensyn til diskretion.')
  t.match(page.text('main'), 'Én kommune har ikke svaret: Tavs Kommune.')
  t.match(page.text('main'), '<b>Tit</b>')
  t.equal(page.all('main b').length, 0)

  const again = await press(page, 'ret')
  t.equal(again.status, 200)
  t.match(again.text('#f-fil-beholdt'), 'Den forrige fil er stadig med')
  t.equal(again.page.querySelector('#f-region')?.getAttribute('value'), 'Syddanmark')
  t.ok(again.page.querySelector('input[value="5"]')?.hasAttribute('checked'))
  t.match(again.page.querySelector('#f-kommuner')?.textContent, /Kommune 01\r?\nKommune 02/)
  t.ok(
    again.page.querySelector('#svar > details:last-of-type')?.hasAttribute('open'),
    'what was written is seen',
  )
  const read = await press(again, 'laes', { region: 'Nordjylland', taerskel: '0' })
  const changed = await press(read, 'vis')
  t.match(changed.text('h1'), 'Nordjylland')
  t.notMatch(changed.text('main'), 'skjult')
})

t.test(
  'how much was read, and how much of it counts, whatever a row of the file holds',
  async (t) => {
    const wide = 'Kommune;Behandling 2018;Behandling 2019;Døgn 2018;Døgn 2019\n'
    const long = 'Kommune;År;Indsats;Antal\n'
    const each = ' (én for hver kommune og hvert år)'
    const rest = (they: string) =>
      ` i rapporten, og det, der står i ${they}, regnes for »ikke oplyst«. Ret filen, og upload den igen.`
    const cases: readonly (readonly [file: string, told: string])[] = [
      [`${header}\nAby;2017;3;1\n`, 'Én række er læst og er med i rapporten.'],
      [`${header}\nAby;2017;-3;1\n`, `Én række er læst. Den er ikke med${rest('den')}`],
      [
        `${header}\nAby;2017;-3;1\nBoby;2017;1;0\n`,
        `To rækker er læst. Én af dem er ikke med${rest('den')}`,
      ],
      [
        `${header}\nAby;2017;-3;1\nBoby;2017;1,5;0\n`,
        `To rækker er læst. Ingen af dem er med${rest('dem')}`,
      ],
      // Two rows with two years each, and two years of one row that cannot be used.
      [
        `${wide}Aby;3;2;0;1\nBoby;1;2;0;1\n`,
        `Fire opgørelser${each} er læst og er med i rapporten.`,
      ],
      [
        `${wide}Aby;-3;-2;0;1\nBoby;1;2;0;1\n`,
        `Fire opgørelser${each} er læst. To af dem er ikke med${rest('dem')}`,
      ],
      // Four rows with the figures of two.
      [
        `${long}Aby;2019;Behandling;-3\nAby;2019;Døgn;1\nBoby;2019;Behandling;2\nBoby;2019;Døgn;0\n`,
        `To opgørelser${each} er læst. Én af dem er ikke med${rest('den')}`,
      ],
    ]
    for (const [file, told] of cases) {
      const page = await report({ region: 'Nordby' }, file)
      t.equal(page.text('.report-read p'), told, file)
    }
    const english = '/afrapportering/rapport?sprog=en'
    const [one] = cases[1]!
    t.match(
      (await report({ region: 'Nordby' }, one, english)).text('.report-read p'),
      'One row read. It is left out of the report, and what it holds counts',
    )
    t.match(
      (await report({ region: 'Nordby' }, cases[3]![0], english)).text('.report-read p'),
      'Two rows read. All of them are left out of the report, and what they hold counts',
    )
    t.match(
      (await report({ region: 'Nordby' }, cases[5]![0], english)).text('.report-read p'),
      'Four sets of figures (one for each municipality and year) read. Two of them are left out',
    )
    const read = await post({ region: 'Nordby' }, cases[4]![0], english)
    t.match(read.text('main'), 'Headings in row 1, numbers in rows 2–3.')
    const single = await post({ region: 'Nordby' }, cases[0]![0], english)
    t.match(single.text('main'), 'Headings in row 1, numbers in row 2.')
  },
)

t.test('rows that are refused: by line and column, also in what is taken along', async (t) => {
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

t.test('refused rows are told in the order of the file, and each thing once', async (t) => {
  const told = async (file: string) =>
    (await report({ region: 'Nordby' }, file))
      .all('.report-read tbody tr')
      .map(({ textContent }) => /^\d+/.exec(oneLine(textContent))?.[0])
  // What cannot be read as a row, between rows that the report refuses.
  const mixed = `${header}\nAby;2017;-1;0\nBoby;2017/18;1;0\nCedby;2017;1,5;0\n;2017;1;0\nDoby;2017;1;2\n`
  t.strictSame(await told(mixed), ['2', '3', '4', '5', '6'])
  // A row of a wide table is refused for each year, at the column that names it.
  const wide =
    'Kommune;Behandling 2018;Behandling 2019;Døgn 2018;Døgn 2019\nAby;3;2;0;1\nBoby;1;2;0;1\nAby;1;1;1;1\n'
  t.strictSame(await told(wide), ['2', '2', '4', '4'])
})

t.test('each refused cell has its sheet, row and column, and is told by no value', async (t) => {
  const region = 'Nordby'
  const head = 'Kommune;År;I alt i behandling;Heraf døgn'
  const told = (page: Shown) =>
    page.all('.report-read tbody tr').map(({ textContent }) => oneLine(textContent))
  // Two cells of one row, with the same fault.
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
  // The same row of two sheets.
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
  // What cannot be read is all there is where no year is.
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

t.test('a file that cannot be used is said to be one, and how it is mended', async (t) => {
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
  // Where something else is wrong too, or nothing is wrong with a file.
  t.equal(title(await report({}, '')), 'Der er fejl i svarene')
  t.equal(title(await report({ region })), 'Der er en fejl i svarene')
  t.equal(title(await report({ region: '=1' }, csv)), 'Der er en fejl i svarene')
})

t.test(
  'a name of no municipality is counted as one, and that is said wherever it is told',
  async (t) => {
    const region = 'Syddanmark'
    const file = `${header}\nOdnse;2017;3;1\nVejle;2017;3;1\nTavs By;2017;1;0\nOdnse;2018;2;0\n`
    const read = await post({ region }, file)
    t.match(
      read.text('.report-read'),
      'Ikke navne på danske kommuner: »Odnse« (række 2 og 5; måske Odense), »Tavs By« (række 4). Hvert navn er talt med som en kommune for sig.',
    )
    // By hand: three municipalities, 3 + 3 + 1 women in 2017.
    const page = await press(read, 'vis')
    const note =
      '»Odnse« (række 2 og 5 i filen) samt »Tavs By« (række 4 i filen) er ikke navne på danske kommuner, men er talt med som hver sin kommune.'
    t.match(page.text('main'), note)
    t.match(page.text('main'), 'Visiteret til behandling (døgn eller ambulant): 7 i 2017')
    const taken = await send({ ...postable(page), handling: 'hent:md' })
    t.match(taken.body, note)
    const docx = await send({ ...postable(page), handling: 'hent:docx' })
    const text = unzipSync(docx.rawPayload)['word/document.xml']
    t.match(Buffer.from(text ?? []).toString(), 'er ikke navne på danske kommuner')
    const english = await press(read, 'vis', {}, `${url}?sprog=en`)
    t.match(
      english.text('main'),
      '“Odnse” (rows 2 and 5 of the file) as well as “Tavs By” (row 4 of the file) are not names of Danish municipalities, but each is counted as one.',
    )
    // One name; where municipalities are not named neither is it; where they are listed its row is refused.
    const one = `${header}\nOdnse;2017;3;1\nVejle;2017;3;1\n`
    t.match(
      (await report({ region }, one)).text('main'),
      '»Odnse« (række 2 i filen) er ikke navnet på en dansk kommune, men er talt med som en kommune.',
    )
    const unnamed = (await report({ region, navngivKommuner: 'nej' }, one)).text(
      '.report:last-of-type',
    )
    t.match(unnamed, 'Ét navn i tallene er ikke navnet på en dansk kommune')
    t.notMatch(unnamed, 'Odnse')
    const listed = await post({ region, kommuner: 'Vejle' }, one)
    t.match(listed.text('.report-read tbody'), /2 ?A: Kommune ?Kommunen står ikke/)
    t.notMatch(listed.text('.report-read'), 'Odnse', 'told once')
    const refused = await press(listed, 'vis')
    t.notMatch(refused.text('main'), 'talt med som')
    t.match(refused.text('main'), 'Visiteret til behandling (døgn eller ambulant): 3 i 2017')
  },
)

t.test('a CSV file has no sheets, and is told of as a file', async (t) => {
  const pages = await Promise.all(
    [
      'Kommune;År;Beh;Heraf d\nOdense;2017;3;1\nVejle;2017;2;0\n',
      'Kommune;Behandling;Døgn\nOdense;3;1\nVejle;2;0\n',
      `${header}\nOdense;2017;ca. 4;1\n;2018;3;1\n`,
      `${header}\nOdense;2017;4;1\n\n${header}\nOdense;2017;5;1\n`,
    ].flatMap((file) =>
      languages.map((sprog) => post({ region: 'Fyn' }, file, `${url}?sprog=${sprog}`)),
    ),
  )
  for (const page of pages) {
    t.equal(page.status, 200)
    t.notMatch(page.text('main'), /»CSV«|“CSV”|CSV!|heet “|rket »/)
  }
  t.match(pages[0]?.text('.aflaesning-question legend'), 'kolonne D (»Heraf d«) i filen?')
})

t.test('used and expected tilbud; a report that is published', async (t) => {
  const good = `${header}\nOdense;2019;3;1\nVejle;2019;7;0\n`
  const fields = {
    region: 'Syddanmark',
    benyttede: 'T-1; Odense; 2019\r\n\r\nT-2;Vejle',
    forventede: 'T-3',
  }
  const page = await report(fields, good)
  t.same(complaints(page), [])
  const [used, expected] = page
    .all('table')
    .filter((table) => table.textContent.includes('Tilbud, som kommunerne'))
    .map((table) =>
      table
        .querySelectorAll('tbody tr')
        .map((row) => row.childNodes.map(({ textContent }) => textContent.trim()).filter(Boolean)),
    )
  t.same(used, [
    ['T-1', '2019', 'Odense'],
    ['T-2', 'uden år', 'Vejle'],
  ])
  t.same(expected, [['T-3', 'ikke oplyst']])

  const published = await report({ ...fields, offentliggoeres: 'ja' }, good)
  t.match(published.text('main'), 'Antal fra 1 til 4 er skjult')
  t.notMatch(published.text('main .report:last-of-type'), /Odense|Vejle/)
  const named = await report(
    { ...fields, offentliggoeres: 'ja', navngivKommuner: 'ja', taerskel: '0' },
    good,
  )
  t.match(named.text('main'), /Odense/)
  t.notMatch(named.text('main'), 'er skjult')

  const wrong = await report({ ...fields, forventede: '\n<b>; Odense' }, good)
  t.equal(wrong.status, 422)
  t.match(complaints(wrong), [/^2\.2 Tilbud, som .*, linje 2: /])
  t.ok(wrong.page.querySelector('#f-forventede'))

  const whole = await report({ region: 'Syddanmark', kommuner: 'Region Syddanmark' }, good)
  t.match(whole.text('main'), /Tyve|20 kommuner har ikke svaret/)
})

t.test(
  'a field tells all that is wrong with it, each by its place, as the summary does',
  async (t) => {
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

    // Whoever mends the first thing in a line would else meet the next; what reads alike is told once.
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
  },
)

t.test('what keeps a report from being made is told at its field', async (t) => {
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

t.test('templates, and what the log tells', async (t) => {
  const template = await app.inject('/afrapportering/skabelon.csv')
  t.equal(template.body, `\uFEFF${header}\r\n`)
  const sheet = await app.inject('/afrapportering/skabelon.xlsx')
  t.equal(sheet.rawPayload.subarray(0, 2).toString(), 'PK')
  for (const { headers } of [template, sheet]) t.match(headers['content-disposition'], 'attachment')
  lines.length = 0
  await report({ region: 'Hemmeligby' }, csv)
  t.match(JSON.parse(lines.filter((line) => line.includes(url)).at(-1) ?? '{}'), {
    route: url,
    status: 200,
    kommuner: 22,
    aar: 3,
    afviste: 0,
  })
  t.notMatch(lines.join(''), /Hemmeligby|Kommune 0|Hansen/)
})

t.test('98 municipalities by three years', async (t) => {
  const rows = Array.from({ length: 98 }, (_, i) =>
    [2017, 2018, 2019].map((aar) => `Kommune ${String(i + 1)};${String(aar)};1;0`),
  ).flat()
  const page = await report({ region: 'Danmark' }, [header, ...rows].join('\n'))
  t.match(page.text('.report-read'), '294 rækker er læst')
  t.match(page.text('main'), '98 kommuner har visiteret en eller flere kvinder i alle tre år.')
  t.equal((await send({ ...postable(page), handling: 'hent:docx' })).statusCode, 200)
})

t.test('headings are words, and no two texts of a page have one name', async (t) => {
  for (const [sprog, figures, column] of [
    ['da', 'Tallene', 'Kolonne'],
    ['en', 'The figures', 'Column'],
  ] as const) {
    const page = await app.inject(`/afrapportering?sprog=${sprog}`)
    t.match(page.body, `<h2>${figures}</h2>`)
    t.equal(pageTexts[sprog].columnHeading, column)
  }
  t.throws(() => inEachLanguage({ a: both('a', 'a') }, { a: both('b', 'b') }), {
    message: 'two texts are called a',
  })
})
