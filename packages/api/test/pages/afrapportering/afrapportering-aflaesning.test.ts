/** “Sådan læser vi dit ark”: every layout is shown as it was read, can be corrected, and gives its figures. */
import { kommuner } from '@screeningsmodel/kommuner'
import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import t from 'tap'
import { sixLayouts } from '../../../../fixtures/test/cases.js'
import { shared } from '../../support/app.js'
import { loose, oneLine, type Shown } from '../../support/pages.js'
import { columnsShown, postable, reportPages } from '../../support/report-page.js'

const { app, lines } = await shared(t)
const { send, report, post, press } = reportPages(app)
const cases = new URL('../../../../fixtures/cases/', import.meta.url)
const file = (name: string) => readFileSync(new URL(name, cases))
const region = 'Syddanmark'

/** The first table of a report: the two counts by year. */
function figures({ all }: Shown) {
  const [table] = all('.report table').filter((one) => one.textContent.includes('Visiteret til'))
  const cells = (row: string) =>
    (table?.querySelectorAll(row) ?? []).map(({ textContent }) => textContent.trim())
  return {
    years: cells('thead th').slice(1),
    counts: (table?.querySelectorAll('tbody tr') ?? []).map((row) =>
      row.querySelectorAll('td').map(({ textContent }) => textContent),
    ),
  }
}
const header = ['Kommune', 'År', 'Behandling', 'Døgn']
const packed = (content: unknown) => deflateRawSync(JSON.stringify(content)).toString('base64url')
const isAflaesning = ({ text }: Shown) => text('h1') === 'Sådan læser vi dit ark'
const question = (page: Shown) => page.text('.aflaesning-question legend')

t.test('six layouts of the same counts', async (t) => {
  for (const name of sixLayouts) {
    const page = await post({ region }, file(`${name}.xlsx`))
    t.equal(page.status, 200)
    t.ok(isAflaesning(page), name)
    t.same(loose(page), [], name)
    t.match(page.text('.report-read'), /22 kommuner, 2017, 2018 og 2019/, name)
    const made = await press(page, 'vis')
    t.same(
      figures(made),
      {
        years: ['2017', '2018', '2019'],
        counts: [
          ['10', '8', '8'],
          ['2', '2', '2'],
        ],
      },
      name,
    )
    t.match(made.text('main'), '18 af 22 kommuner har ikke visiteret')
  }
})

t.test('a total, one sheet per year, a hidden sheet, years as dates', async (t) => {
  const total = await post({ region }, file('F01-i-alt-raekke-taelles-som-kommune.csv'))
  t.match(total.text('.report-read'), /»I alt« \(række \d+\) er en sum og tælles ikke med/)
  t.same(figures(await press(total, 'vis')), { years: ['2017'], counts: [['5'], ['1']] })

  let years = await post({ region }, file('F03-et-ark-pr-aar-kun-foerste-laeses.xlsx'))
  if (question(years) !== '') {
    const [first] = years.all('.aflaesning-question input')
    years = await press(years, 'laes', { svar: first?.getAttribute('value') ?? '' })
  }
  t.same(figures(await press(years, 'vis')).years, ['2017', '2018', '2019'])

  const dates = await post({ region }, file('F09-alle-aar-som-dato-vildledende-fejl.xlsx'))
  t.match(dates.text('.report-read tbody'), /2B: ÅrCellen indeholder en dato/)
  const slash = await report({ region }, file('F09b-aar-2017-18-vildledende-fejl.csv'))
  t.match(slash.text('.report-read tbody'), /2B: År.*årstal/i)
  t.notMatch(slash.text('.report-read'), /for kort|»aar/)
})

t.test('a correction is shown as read again before the report', async (t) => {
  const page = await post({ region }, 'Kommune;År;Beh;Heraf d\nOdense;2017;3;1\nVejle;2017;2;0\n')
  t.match(question(page), /Hvad er tallene i kolonne D/)
  t.equal(page.all('button[value="vis"]').length, 0, 'nothing to confirm yet')
  const answers = page.all('.aflaesning-question input')
  t.same(
    page.all('.aflaesning-question label').map(({ textContent }) => oneLine(textContent)),
    ['visiteret til behandling i alt', 'visiteret til døgnbehandling', 'bruges ikke'],
  )
  // Without an answer the question is asked again.
  t.match(question(await press(page, 'vis')), /kolonne D/)
  const answered = await press(page, 'vis', { svar: answers[1]?.getAttribute('value') ?? '' })
  t.ok(isAflaesning(answered), 'a new choice is shown first')
  t.match(answered.text('.font-lead'), 'læst igen med dine ændringer')
  t.match(columnsShown(answered), {
    'C: Beh': 'Behandling i alt',
    'D: Heraf d': 'Døgnbehandling',
  })
  t.same(figures(await press(answered, 'vis')), { years: ['2017'], counts: [['5'], ['1']] })

  const swapped = await press(answered, 'laes', { 'kolonne.1.D': '-' })
  const without = await press(swapped, 'vis')
  t.same(figures(without).counts, [['5'], ['ikke oplyst']])
  const back = await press(without, 'laes')
  t.equal(columnsShown(back)['D: Heraf d'], 'Bruges ikke', 'what was chosen is kept')
  t.match(question(await press(back, 'nulstil')), /kolonne D/)
})

t.test('sums of parts, and possible estimates, are reservations of the report', async (t) => {
  const halves = 'Kommune;1. halvår 2017;2. halvår 2017\nOdense;2;1\nVejle;1;0\n'
  const asked = await post({ region }, halves)
  const [first] = asked.all('.aflaesning-question input')
  const answered = await press(asked, 'laes', { svar: first?.getAttribute('value') ?? '' })
  const made = await press(answered, 'vis')
  t.same(figures(made).counts, [['4'], ['ikke oplyst']])
  t.match(made.text('main'), 'En kvinde, der indgår i flere af delene, er talt med flere gange.')
  t.notMatch(made.text('main'), 'kan være skøn')
  const about = await post({ region }, 'Kommune;År;Behandling;Døgn\nOdense;2017;ca. 4;1\n')
  t.match(about.text('.report-read'), 'ca. 4')
  const estimated = await press(about, 'vis')
  t.same(figures(estimated).counts, [['4'], ['1']])
  t.match(estimated.text('main'), 'De er talt med som tal, men kan være skøn.')
})

t.test('corrections of rows, sheets, the heading row and the subject of a sheet', async (t) => {
  const table = 'Kommune;År;Behandling;Døgn\nNordby;2017;3;1\nVejle;2017;2;0\n'
  const page = await post({ region }, table)
  t.match(page.text('.report-read'), 'Ikke navne på danske kommuner: »Nordby« (række 2')
  const left = await press(page, 'vis', { 'raekke.0': '-' })
  t.ok(isAflaesning(left))
  t.same(figures(await press(left, 'vis')).counts, [['2'], ['0']])

  const misspelt = await post(
    { region },
    'Kommune;År;Behandling;Døgn\nOdenese;2017;3;1\nVejle;2017;2;0\nOdenese;2018;1;0\n',
  )
  const options = misspelt
    .all('select[name="raekke.0"] option')
    .map((one) => one.getAttribute('value'))
  t.same(options.slice(0, 2), ['kommune', 'kommune:Odense'], 'offered, and not taken')
  t.ok(options.includes('kommune:Svendborg') && !options.includes('kommune:Vejle'))
  const chosen = await press(misspelt, 'vis', { 'raekke.0': 'kommune:Odense' })
  t.match(
    chosen.text('.report-read'),
    '»Odenese« (række 2 og 4) læses som Odense, som du har valgt.',
  )
  t.match((await press(chosen, 'vis')).text('main'), 'Odense')
  const undone = await press(chosen, 'vis', { 'raekke.0': 'kommune' })
  t.match(undone.text('.report-read'), 'Ikke navne på danske kommuner: »Odenese«')

  const noHeading = await post({ region }, 'Odense;2017;3;1\nVejle;2017;2;0\n')
  t.match(noHeading.text('.aflaesning-question'), 'Vi kan ikke finde en tabel')
  t.ok(
    noHeading.all('.aflaesning-columns select').length >= 4,
    'the columns can be told all the same',
  )
  const told = await press(noHeading, 'laes', {
    overskrift: '0',
    'kolonne.1.A': 'kommune',
    'kolonne.1.B': 'aar',
    'kolonne.1.C': 'behandling',
    'kolonne.1.D': 'doegn',
  })
  t.same(figures(await press(told, 'vis')).counts, [['5'], ['1']])

  const noYear = await post({ region }, 'Kommune;Behandling;Døgn\nOdense;3;1\nVejle;2;0\n')
  t.match(noYear.text('.aflaesning-question'), 'Hvilket år')
  const of2018 = await press(noYear, 'laes', { 'arkaar.1': '2018' })
  t.same(figures(await press(of2018, 'vis')), { years: ['2018'], counts: [['5'], ['1']] })

  const sheet = (count: number) => [header, ['Odense', 2017, count, 0]]
  const hidden = await post({
    region,
    kilde: packed([
      ['Gammelt', true, sheet(9), [], [], []],
      ['Nyt', false, sheet(3), [], [], []],
    ]),
  })
  t.match(hidden.text('.report-read'), 'Ikke læst: »Gammelt« (skjult)')
  t.same(figures(await press(hidden, 'laes')).counts, [])
  const unticked = Object.entries(postable(hidden)).filter(([name]) => name !== 'ark.2')
  const old = await post({ ...Object.fromEntries(unticked), 'ark.1': 'ja', handling: 'laes' })
  t.match(old.text('.report-read'), 'Ikke læst: »Nyt« (fravalgt)')
  t.same(figures(await press(old, 'vis')).counts, [['9'], ['0']], 'a hidden sheet, if she says so')
})

t.test('two tables in one sheet have separate columns to correct', async (t) => {
  const page = await post(
    { region },
    'Visiteret til behandling;\nKommune;2017\nOdense;3\nVejle;2\n\nVisiteret til døgnbehandling;\nKommune;2017\nOdense;1\nVejle;0\n',
  )
  t.match(postable(page), {
    'kolonne.1.A2': 'kommune',
    'kolonne.1.B2': '2017',
    'kolonne.1.A7': 'kommune',
    'kolonne.1.B7': '2017',
  })
  const without = await press(page, 'laes', { 'kolonne.1.B7': '-' })
  t.same(figures(await press(without, 'vis')).counts, [['5'], ['ikke oplyst']])
})

t.test('the state of the page may have been tampered with', async (t) => {
  const page = await post({ region }, 'Kommune;År;Behandling;Døgn\nOdense;2017;3;1\n')
  const fields = postable(page)
  const kilde = packed
  lines.length = 0
  for (const changed of [
    { kilde: kilde([['Ark', false, [header, ['010190-1234', 2017, 1, 0]], [], [], []]]) },
    { kilde: kilde([['010190-1234', false, [header, ['Odense', 2017, 1, 0]], [], [], []]]) },
    { kilde: kilde([['Ark', false, Array.from({ length: 20_001 }, () => ['x']), [], [], []]]) },
    { kilde: kilde('x'.repeat(20 * 1024 * 1024)) },
    { kilde: 'x' },
  ]) {
    for (const handling of ['laes', 'vis', 'hent:md']) {
      const answer = await send({ ...fields, ...changed, handling })
      t.equal(answer.statusCode, 422)
      t.notMatch(answer.body, '010190')
    }
  }
  for (const changed of [
    { valg: '{"__proto__":{"kolonner":{"A":"-"}}}' },
    { valg: '{"kolonner":5}' },
    { valg: '[' },
    { valg: '{"raekker":{"010190-1234":"-"}}' },
    { vist: '{"felter":{"kolonne.1.A":"-"},"raekker":[]}', 'kolonne.1.A': 'vrøvl' },
    { vist: '{"felter":5}' },
    { vist: 'null' },
    { svar: '{"overskrift":[-1]}' },
  ]) {
    const answer = await post({ ...fields, ...changed, handling: 'laes' })
    t.equal(answer.status, 200)
    t.match(
      answer.text('.report-read'),
      'Én kommune, 2017'.replace('Én', '1'),
      JSON.stringify(changed),
    )
    t.notMatch(answer.body, '010190')
  }
  t.notMatch(lines.join(''), /010190|Odense/, 'nor logged')
})

t.test('the columns of a wide table are folded, and can still be corrected', async (t) => {
  const kommuner = [
    'Odense',
    'Vejle',
    'Nyborg',
    'Assens',
    'Kolding',
    'Tønder',
    'Varde',
    'Vejen',
    'Esbjerg',
  ]
  const row = (cells: (kommune: string) => readonly unknown[]) => kommuner.flatMap(cells).join(';')
  const sheet = [
    `;${row((kommune) => [kommune, '', '', '', '', ''])}`,
    `;${row(() => [2017, '', 2018, '', 2019, ''])}`,
    `Region;${row(() => ['Behandling', 'Døgn', 'Behandling', 'Døgn', 'Behandling', 'Døgn'])}`,
    `Antal;${row(() => [3, 1, 2, 1, 1, 0])}`,
  ].join('\n')
  const aflaesning = await post({ region }, sheet)
  t.same(loose(aflaesning), [])
  const folds = aflaesning.all('.aflaesning-table details')
  t.same(
    folds.map((fold) => fold.querySelector('summary')?.textContent),
    [
      'Kolonne A til Y: Odense til Assens',
      'Kolonne Z til AW: Kolding til Vejen',
      'Kolonne AX til BC: Esbjerg',
    ],
  )
  t.equal(
    aflaesning.all('.aflaesning-table select').length,
    0,
    'told in words until they are asked for',
  )
  t.match(
    oneLine(folds[0]?.querySelector('li:nth-child(2)')?.textContent ?? ''),
    /^B: Odense 2017 Behandling: Visiteret til behandling i alt i 2017$/,
  )
  const open = (page: Shown) =>
    page.all('.aflaesning-table details').map((fold) => fold.hasAttribute('open'))
  t.same(open(aflaesning), [false, false, false])
  const first = await press(aflaesning, 'kolonner:0.0')
  t.same(open(first), [true, false, false], 'what was asked for stands open')
  t.same(loose(first), [])
  t.equal(first.all('.aflaesning-table select').length, 25)
  t.ok(Buffer.byteLength(aflaesning.body) < Buffer.byteLength(first.body) / 2)
  const changed = await press(first, 'laes', { 'kolonne.1.A': 'total' })
  t.notOk(changed.page.querySelector('.aflaesning-question'))
  t.same(open(changed), [true, false, false], 'what the reader has chosen stands open')
  // Nothing is certain any more, and every column has its suggestion.
  const third = await press(aflaesning, 'kolonner:0.2')
  const asked = await press(third, 'laes', { 'kolonne.1.BB': '-' })
  t.match(question(asked), 'dækker ikke de samme år')
  t.same(open(asked), [false, false, true])
  const answer = asked.text('.aflaesning-question .form-group-radio')
  t.match(answer, /^\s*ja: B Odense behandling 2017, .* og 29 til/)
  const narrow = await post({ region }, 'Kommune;År;Behandling;Døgn\nOdense;2017;3;1\n')
  t.equal(narrow.all('.aflaesning-table details').length, 0)
})

t.test('588 columns give a page of limited size', async (t) => {
  const row = (cells: (kommune: string) => readonly unknown[]) =>
    kommuner.flatMap(({ navn }) => cells(navn)).join(';')
  const sheet = [
    `;${row((kommune) => [kommune, '', '', '', '', ''])}`,
    `;${row(() => [2017, '', 2018, '', 2019, ''])}`,
    `;${row(() => ['Behandling', 'Døgn', 'Behandling', 'Døgn', 'Behandling', 'Døgn'])}`,
    `Antal;${row(() => [3, 1, 2, 1, 1, 0])}`,
  ].join('\n')
  const page = await post({ region }, sheet)
  t.equal(page.all('.aflaesning-table details li').length, 6 * kommuner.length + 1)
  t.equal(page.all('.aflaesning-table select').length, 0)
  t.ok(Buffer.byteLength(page.body) < 200_000)
})

t.test('the columns of a wide list are folded too', async (t) => {
  const own = Array.from({ length: 30 }, (_, i) => `Egen ${String(i)}`)
  const csv = `reference;aar;borgere;${own.join(';')}\nT-1;2017;2;${own.map(() => 'x').join(';')}\n`
  const aflaesning = await post(
    { region },
    { tilbudFil: csv, fil: 'Kommune;År;Behandling;Døgn\nOdense;2017;3;1\n' },
  )
  t.same(loose(aflaesning), [])
  const list = '[aria-labelledby="liste-tilbud"]'
  const folds = (page: Shown) => page.all(`${list} details`)
  t.same(
    folds(aflaesning).map((fold) => fold.querySelector('summary')?.textContent),
    ['Kolonne A til X', 'Kolonne Y til AG'],
  )
  t.equal(aflaesning.all(`${list} details select`).length, 0)
  const asked = await press(aflaesning, 'kolonner:tilbud.1')
  t.equal(asked.all(`${list} details select`).length, 9)
  const chosen = await press(asked, 'laes', { 'tilbudKolonne.AG': 'nyeBorgere' })
  t.same(
    folds(chosen).map((fold) => fold.hasAttribute('open')),
    [false, true],
    'what the reader has chosen stands open',
  )
  t.equal(columnsShown(chosen)['AG: Egen 29'], 'Nye borgere i året')
})
