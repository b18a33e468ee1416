/** The pages of the report as a browser without scripts uses them, from form to files. */
import { languages } from '@screeningsmodel/core'
import { afrapportering } from '@screeningsmodel/core/afrapportering'
import { writeReport } from '@screeningsmodel/reports'
import { unzipSync } from 'fflate'
import t from 'tap'
import { pageTexts } from '../../../src/pages/afrapportering/texts.js'
import { both, inEachLanguage } from '../../../src/pages/kit/texts/both.js'
import { sealer } from '../../../src/pages/kit/sealed.js'
import { shared, start } from '../../support/app.js'
import { get, loose } from '../../support/pages.js'
import { postable, reportPages, reportUrl, type Fields } from '../../support/report-page.js'
import { syddanmark, header, csv, complaints } from '../../support/report-input.js'

const { app, lines } = await shared(t)
const ukendteKommuner = syddanmark.opgoerelser.map(({ kommune }) => kommune)
const url = reportUrl
const { send, report, post, press } = reportPages(app)

t.test('the form is consistent, in both languages', async (t) => {
  for (const address of ['/afrapportering', '/afrapportering?sprog=en', url]) {
    const page = await get(app, address)
    t.equal(page.status, 200)
    t.same(loose(page), [], address)
    t.equal(page.headers['cache-control'], 'no-cache')
  }
  t.equal((await get(app, '/afrapportering')).text('h1'), 'Lav afrapporteringen')
  t.equal((await get(app, '/afrapportering?sprog=en')).text('h1'), 'Make the report')
})

t.test('each page is a GET; its address reveals nothing, and expires', async (t) => {
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

t.test('without a chosen file a browser sends a part without a name', async (t) => {
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

t.test('a file in, the published figures out, on the page and as files', async (t) => {
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

t.test('how much was read and how much counts, whatever the rows hold', async (t) => {
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
    // Two rows with two years each, and two years of one unusable row.
    [`${wide}Aby;3;2;0;1\nBoby;1;2;0;1\n`, `Fire opgørelser${each} er læst og er med i rapporten.`],
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
})

t.test('an unknown name is counted as a municipality, and this is said everywhere', async (t) => {
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
  // One name. It is not shown if municipalities are not named; its row is refused if they are listed.
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
})

t.test('messages about a CSV file do not mention sheets', async (t) => {
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

t.test('used and expected tilbud; a report for publication', async (t) => {
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

t.test('templates, and the content of the log', async (t) => {
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

t.test('98 municipalities and three years', async (t) => {
  const rows = Array.from({ length: 98 }, (_, i) =>
    [2017, 2018, 2019].map((aar) => `Kommune ${String(i + 1)};${String(aar)};1;0`),
  ).flat()
  const page = await report({ region: 'Danmark' }, [header, ...rows].join('\n'))
  t.match(page.text('.report-read'), '294 rækker er læst')
  t.match(page.text('main'), '98 kommuner har visiteret en eller flere kvinder i alle tre år.')
  t.equal((await send({ ...postable(page), handling: 'hent:docx' })).statusCode, 200)
})

t.test('headings are words, and no two texts of a page have the same name', async (t) => {
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
