/** Cases, tilbud and interpretations on the page of the report: a whole report from the page alone. */
import { afrapportering, type AfrapporteringInput } from '@screeningsmodel/core/afrapportering'
import { writeReport } from '@screeningsmodel/reports'
import { packedSheets, readList, sheetsOf } from '@screeningsmodel/rows/opgoerelser'
import { readWorkbook } from '@screeningsmodel/rows/workbooks'
import t from 'tap'
import { aflaesningTexts } from '../../../src/pages/afrapportering/aflaesning-texts.js'
import { shared } from '../../support/app.js'
import { get, loose, oneLine, type Shown } from '../../support/pages.js'
import { postable, reportPages } from '../../support/report-page.js'

const { app, lines } = await shared(t)
const { send, report, post, press } = reportPages(app)
const region = 'Syddanmark'
const counts = 'Kommune;År;Behandling;Døgnbehandling\nOdense;2018;3;1\nVejle;2018;2;0\n'

const ambulant = [
  'fastholdesIRusmiddelbehandling',
  'profitererAfRusmiddelbehandling',
  'fastholdesISvangreomsorg',
  'profitererAfSvangreomsorg',
]
/** Two women in Esbjerg were referred; for the second, outpatient treatment is enough. */
const cases = [
  `reference;kommune;aar;visiteret;gravid;skadeligtForbrug.stoffer;Hjemløshed;behovForDoegnbehandling;${ambulant.map((name) => `ambulant.${name}`).join(';')};Bemærkning`,
  'a;Esbjerg;2018;døgn;ja;ja;ja;ja;nej;nej;nej;nej;talt i hånden',
  'b;Esbjerg;2018;ambulant;ja;ja;ja;nej;ja;ja;ja;ja;',
  'c;Esbjerg;2018;ingen;ja;ja;ja;ja;nej;nej;nej;nej;',
].join('\r\n')
const tilbud = [
  'reference;kommune;aar;anvendelse;borgere;aarsvaerk',
  'T-17;Odense;2018;benyttet;2;4,5',
  'T-18;Vejle;2018;forventet;5;2,5',
].join('\r\n')

const complaints = ({ all }: Shown) =>
  all('.error-summary li').map(({ textContent }) => oneLine(textContent))
const counted = ({ all }: Shown) =>
  (all('.report table')[0]?.querySelectorAll('tbody tr') ?? []).map((row) =>
    row.querySelectorAll('td').map(({ textContent }) => textContent),
  )

t.test('counts, cases, tilbud and answers: the same report as the rows give', async (t) => {
  const fields = { region, 'tekst.3.1': 'Vi mødes.', kommuner: 'Odense\nVejle\nEsbjerg' }
  const files = { fil: counts, sagerFil: cases, tilbudFil: tilbud }
  const aflaesning = await post(fields, files)
  t.same(loose(aflaesning), [])
  t.match(aflaesning.text('section[aria-labelledby=liste-sager]'), 'Tre sager er læst.')
  t.match(aflaesning.text('section[aria-labelledby=liste-sager] ul'), 'M: Bemærkning')
  const nameless = await post({ region }, { sagerFil: cases.replace('Hjemløshed', '') })
  const told = nameless.all('section[aria-labelledby=liste-sager] li')
  t.ok(told.some(({ textContent }) => textContent === 'G'))
  const marked = await post({ region }, { sagerFil: cases.replace('b;Esbjerg', 'b;Esbjerg*') })
  t.match(
    marked.text('section[aria-labelledby=liste-sager]'),
    'Tre sager er læst. »Esbjerg*« (række 3) læses som Esbjerg.',
  )
  const misspelt = await post(
    { region },
    { ...files, tilbudFil: tilbud.replace('borgere', 'borgre') },
  )
  t.match(
    misspelt.text('section[aria-labelledby=liste-tilbud]'),
    'E: borgre. Måske er det »Borgere i målgruppen«.',
  )
  t.match(aflaesning.text('section[aria-labelledby=liste-tilbud]'), 'To rækker om tilbud er læst.')
  const page = await press(aflaesning, 'vis')
  t.same(loose(page), [])
  // 3 and 2 women, and two referred cases; one of each in residential treatment.
  t.same(counted(page), [['7'], ['2']])
  t.match(page.text('.report-read'), 'Tre sager er læst og er med i rapporten.')
  const wanted: AfrapporteringInput = {
    region,
    aar: [2018],
    kommuner: ['Odense', 'Vejle', 'Esbjerg'],
    opgoerelser: [
      { kommune: 'Odense', aar: 2018, behandling: 3, doegn: 1 },
      { kommune: 'Vejle', aar: 2018, behandling: 2, doegn: 0 },
    ],
    sager: (['doegn', 'ambulant', 'ingen'] as const).map((visiteret, i) => ({
      reference: 'abc'.charAt(i),
      kommune: 'Esbjerg',
      aar: 2018,
      visiteret,
      gravid: true,
      skadeligtForbrug: { stoffer: true },
      socialeProblemstillinger: { hjemloeshed: true },
      behovForDoegnbehandling: i !== 1,
      ambulant: Object.fromEntries(ambulant.map((name) => [name, i === 1])),
    })),
    tilbud: [
      {
        reference: 'T-17',
        kommune: 'Odense',
        aar: 2018,
        anvendelse: 'benyttet',
        borgere: 2,
        aarsvaerk: 4.5,
      },
      {
        reference: 'T-18',
        kommune: 'Vejle',
        aar: 2018,
        anvendelse: 'forventet',
        borgere: 5,
        aarsvaerk: 2.5,
      },
    ],
    tekster: { '3.1': 'Vi mødes.' },
  }
  const file = await send({ ...postable(page), handling: 'hent:md' })
  t.equal(file.body, await writeReport(afrapportering(wanted), 'md', 'da'))
})

t.test('two columns of a list for the same fact: the reader chooses one', async (t) => {
  const rows = cases
    .split('\r\n')
    .map((row, i) => `${row};${['kommune', 'Odense', 'Vejle', 'Vejle'][i] ?? ''}`)
  const aflaesning = await post({ region }, { sagerFil: rows.join('\n') })
  t.same(loose(aflaesning), [])
  const section = 'section[aria-labelledby=liste-sager]'
  t.match(aflaesning.text(section), aflaesningTexts.da.listQuestion['dobbelte-kolonner'])
  t.match(oneLine(aflaesning.text(`${section} fieldset`)), 'B: kommune N: kommune')
  t.notOk(aflaesning.page.querySelector('button[value="vis"]'), 'not before one is chosen')
  for (const [letters, other, kommune] of [
    ['B', 'N', 'Esbjerg'],
    ['N', 'B', 'Odense'],
  ] as const) {
    const chosen = await press(aflaesning, 'laes', { 'sagerBruges.kommune': letters })
    t.same(loose(chosen), [])
    const value = (column: string) =>
      chosen.page
        .querySelector(`select[name="sagerKolonne.${column}"] option[selected]`)
        ?.getAttribute('value')
    t.same([value(letters), value(other)], ['kommune', '-'])
    const page = await press(chosen, 'vis')
    t.match(page.text('.report'), kommune)
  }
  const unchanged = await press(aflaesning, 'vis')
  t.match(unchanged.text(section), aflaesningTexts.da.listQuestion['dobbelte-kolonner'])
})

t.test(
  'the columns of a list are corrected on the page, without sending the file again',
  async (t) => {
    const file = cases.replace('kommune', 'By').replace('Bemærkning', 'kommune')
    const column = (page: Shown, letters: string) =>
      page.page
        .querySelector(`select[name="sagerKolonne.${letters}"] option[selected]`)
        ?.getAttribute('value')
    const aflaesning = await post({ region }, { sagerFil: file })
    t.same(
      ['A', 'B', 'C', 'D', 'M'].map((letters) => column(aflaesning, letters)),
      ['reference', '-', 'aar', 'visiteret', 'kommune'],
    )
    t.notOk(aflaesning.page.querySelector('button[value="nulstil"]'))
    // The municipality is in B; the column that was read as it is no longer used.
    const changed = await press(aflaesning, 'vis', { 'sagerKolonne.B': 'kommune' })
    t.same(loose(changed), [])
    t.match(changed.text('h1'), 'Sådan læser vi dit ark', 'shown before it counts')
    t.same(
      ['B', 'M'].map((letters) => column(changed, letters)),
      ['kommune', '-'],
    )
    t.match(changed.text('.font-lead'), aflaesningTexts.da.changed)
    const page = await press(changed, 'vis')
    t.same(counted(page), [['2'], ['1']])
    const back = await press(page, 'laes')
    t.equal(column(back, 'B'), 'kommune', 'kept from page to page')
    const left = await press(back, 'laes', { 'sagerKolonne.D': '-' })
    t.equal(column(left, 'D'), '-')
    t.equal(column(left, 'B'), 'kommune')
    const swapped = await press(left, 'laes', {
      'sagerKolonne.B': 'visiteret',
      'sagerKolonne.M': 'kommune',
    })
    t.same(
      ['B', 'D', 'M'].map((letters) => column(swapped, letters)),
      ['visiteret', '-', 'kommune'],
    )
    const undone = await press(swapped, 'nulstil')
    t.equal(column(undone, 'B'), '-')
    const other = await post({ ...postable(swapped), handling: 'laes' }, { sagerFil: file })
    t.equal(column(other, 'B'), '-', 'another file has no choices yet')
    const wrong = await press(aflaesning, 'laes', {
      'sagerKolonne.B': 'hjem',
      sagerValg: '{"kolonner":{"B":"hjem"}}',
    })
    t.equal(column(wrong, 'B'), '-')
    t.equal(
      column(await press(aflaesning, 'laes', { sagerValg: '[', sagerVist: '3' }), 'D'),
      'visiteret',
    )
  },
)

t.test('sheet, heading row and columns of a list that cannot be recognised', async (t) => {
  const own =
    'Oversigt over sager;;\nSted;Hvornår;Hvortil\nOdense;2018;doegn\nVejle;2018;ambulant\n'
  const open = await post({ region }, { sagerFil: own })
  t.same(loose(open), [])
  t.match(open.text('#liste-sager ~ p'), aflaesningTexts.da.listQuestion['ukendte-kolonner'])
  t.notOk(open.page.querySelector('button[value="vis"]'), 'nothing can be confirmed yet')
  t.match((await press(open, 'vis')).text('h1'), aflaesningTexts.da.title, 'nor posted')
  const headed = await press(open, 'laes', { sagerOverskrift: '2' })
  t.match(headed.text('.aflaesning-columns'), 'B: Hvornår')
  const chosen = await press(headed, 'laes', {
    'sagerKolonne.A': 'kommune',
    'sagerKolonne.B': 'aar',
    'sagerKolonne.C': 'visiteret',
  })
  t.match(chosen.text('#liste-sager ~ p'), 'To sager er læst. Overskriften står i række 2.')
  t.match(postable(chosen), { sagerOverskrift: '2', 'sagerKolonne.A': 'kommune' })
  t.match((await press(chosen, 'vis')).text('.report-read'), 'To sager er læst')
  const again = await press(chosen, 'laes', { sagerOverskrift: '' })
  t.ok(
    again.page.querySelector('.aflaesning-table strong'),
    'columns below another heading are others',
  )

  const two = (
    await sheetsOf(Buffer.from('kommune;aar;visiteret\nOdense;2018;doegn\n'), '2018')
  ).flatMap(({ csv: _csv, ...sheet }) => [
    sheet,
    { ...sheet, navn: '2019', rows: [...sheet.rows, ['Vejle', 2019, 'doegn']] },
  ])
  const several = await post({ region, sagerKilde: packedSheets(two) })
  t.match(
    several.text('#liste-sager ~ .form-group legend'),
    aflaesningTexts.da.listQuestion['flere-ark'],
  )
  t.same(several.all('#svar select'), [], 'no columns before the sheet is chosen')
  t.same(
    several.all('[name=sagerArk] + label').map(({ textContent }) => textContent),
    ['Arkene »2018« og »2019« sammen', 'Kun arket »2018«', 'Kun arket »2019«'],
  )
  const together = await press(several, 'laes', { sagerArk: '*' })
  t.match(
    together.text('#liste-sager ~ p'),
    'Tre sager er læst. Arkene er læst sammen: »2018« (1) og »2019« (2). Overskriften står i række 1.',
  )
  t.match(postable(together), { sagerArk: '*' })
  t.match((await press(together, 'vis')).text('.report-read'), 'Tre sager er læst')
  const picked = await press(several, 'laes', { sagerArk: '2019' })
  t.match(picked.text('#liste-sager ~ p'), 'To sager er læst')
  const first = await press(several, 'laes', { sagerArk: '2018', sagerOverskrift: '1' })
  t.match(first.text('#liste-sager ~ p'), 'sag er læst', 'the one that was shown may be meant too')
})

t.test('only cases; the choice of who is counted, and back again', async (t) => {
  const page = await report({ region }, { sagerFil: cases })
  t.same(counted(page), [['2'], ['1']], 'years from the cases')
  const form = await press(page, 'ret')
  t.match(form.text('#f-sagerFil-beholdt'), 'Den forrige fil er stadig med')
  const narrow = await report({
    ...postable(form),
    'fortolkning.tema1-kreds': 'snaever',
    handling: 'laes',
  })
  t.same(counted(narrow), [['1'], ['1']])
  const without = await press(form, 'laes', { sagerUden: 'ja' })
  t.match(complaints(without), [/Vælg en fil med tallene eller en fil med anonyme sager/])
  const both = await report({ ...postable(form), handling: 'laes' }, { fil: counts })
  t.same(counted(both), [['7'], ['2']], 'counts beside the cases that were kept')
  const [replaced] = [await post(postable(form), { sagerFil: cases.replace('døgn', 'ambulant') })]
  t.ok(replaced.page.querySelector('button[value="vis"]'), 'a new file is shown before it counts')
  t.same(counted(await press(replaced, 'vis')), [['2'], ['0']])
})

t.test('what cannot be read is shown at its own file; what is refused, by row', async (t) => {
  const told = async (files: Readonly<Record<string, string>>) =>
    complaints(await post({ region, fil: '' }, { fil: counts, ...files }))
  t.match(await told({ tilbudFil: 'reference;borgere\n' }), [
    /^Regneark med oplysninger.*ingen rækker/,
  ])
  t.match(await told({ sagerFil: 'kommune;aar\n010190-1234;2018' }), [/CPR-nummer/])
  t.match(await told({ tilbudFil: 'PK\u0003\u0004 nothing' }), [/ikke en XLSX-fil/])

  const page = await report(
    { region, benyttede: 'T-20;Odense' },
    {
      fil: counts,
      sagerFil: cases.replace('b;Esbjerg;2018', 'b;Esbjerg;18'),
      tilbudFil: tilbud.replace(';5;', ';-5;'),
    },
  )
  t.match(
    page.all('.report-read tbody tr').map(({ textContent }) => oneLine(textContent)),
    [
      /^Sager, række 3 ?C: aar ?.*årstal/,
      /^Tilbud, række 3 ?E: borgere ?Antallet kan ikke være negativt/,
    ],
  )
  t.match(page.text('.report-read'), 'Tre sager er læst. Én af dem er ikke med i rapporten')
  t.match(page.text('main .report:last-of-type'), 'Række 3 i filen med sager er ikke med')
  const typed = await report({ region, benyttede: 'T-20\n<b>' }, { fil: counts, tilbudFil: tilbud })
  t.match(
    complaints(typed),
    [/^2\.1 .*, linje 2: /],
    'a line of the page, after the rows of the file',
  )
  t.notMatch(lines.join(''), /Esbjerg|T-17|010190-/)
})

t.test('filled-in templates are read', async (t) => {
  for (const list of ['sager', 'tilbud'] as const) {
    const { rawPayload, headers } = await app.inject(`/afrapportering/skabelon-${list}.xlsx`)
    t.match(headers['content-disposition'], `filename="${list}.xlsx"`)
    const [rows] = await readWorkbook(rawPayload)
    const heading = (rows?.rows[0] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''))
    t.match(heading.slice(0, 4), [
      'reference',
      'kommune',
      'aar',
      list === 'sager' ? 'visiteret' : 'anvendelse',
    ])
    const filled = `${heading.join(';')}\nA-1;Odense;2018;${list === 'sager' ? 'doegn' : 'benyttet'}\n`
    const read = readList(await sheetsOf(Buffer.from(filled), 'x'), list, { fil: 'x' })
    t.match(read.raekker[0]?.input, { reference: 'A-1', kommune: 'Odense', aar: 2018 })
    t.ok(read.kolonner.every(({ betydning }) => betydning !== undefined))
  }
  t.equal((await get(app, '/afrapportering?sprog=en')).all('a[href*="skabelon-"]').length, 2)
})

t.test('a reader who marks yes with a cross is told that an empty cell is not »nej«', async (t) => {
  const crossed = cases.replaceAll(';ja', ';x').replaceAll(';nej', ';')
  const page = await report({ region }, { sagerFil: crossed })
  t.match(page.text('.report-read'), 'Tre sager er læst og er med i rapporten.')
  // Both are counted, whether or not outpatient offers are enough.
  t.same(counted(page), [['2'], ['1']])
  t.match(
    (await get(app, '/afrapportering')).text('#svar'),
    'En tom celle betyder »ikke oplyst« og ikke nej.',
  )
})

t.test('errors in a file of cases are shown at that file, with their place', async (t) => {
  const [header = '', first = ''] = cases.split('\r\n')
  const many = Array.from({ length: 6000 }, (_, i) => first.replace('a;', `n${String(i)};`))
  const page = await report({ region }, { sagerFil: [header, ...many].join('\n') })
  t.same(loose(page), [])
  t.match(
    page.text('.report-form'),
    'Regneark med anonyme sager: Indholdet er for stort. Højst 50.000 værdier er tilladt.',
  )
  t.same(page.all('button[value="vis"]').length, 0, 'there is no report to see')
  const number = await report(
    { region },
    { sagerFil: `${cases}\r\nd;Esbjerg;2018;Ring 010190-1234` },
  )
  t.match(
    complaints(number)[0],
    'Regneark med anonyme sager: Teksten ligner et CPR-nummer (række 5, kolonne D).',
  )
  t.notMatch(number.body, '010190')
})

t.test('sums and rows without facts are not cases, and are shown as what they are', async (t) => {
  const more = `${cases}\r\nI alt;;;3;3;3;3;3;3;3;3;3\r\n4;;;;;;;;;;;\r\n5;;;;;;;;;;;`
  const read = await post({ region }, { sagerFil: more })
  t.match(
    read.text('section[aria-labelledby=liste-sager]'),
    'Tre sager er læst. Række 5 er en sum og tæller ikke med som en sag. Række 6 og 7 har ingen oplysninger om en sag og er sprunget over. Overskriften står i række 1.',
  )
  const page = await report({ region }, { sagerFil: more })
  t.match(page.text('.report-read'), 'Tre sager er læst og er med i rapporten.')
  t.match(
    page.text('.report'),
    '»I alt« (række 5 i filen med sager) blandt sagerne er en sum og tæller ikke med som en sag.',
  )
  t.same(counted(page), counted(await report({ region }, { sagerFil: cases })))
  const english = await post({ region }, { sagerFil: more }, '/afrapportering/rapport?sprog=en')
  t.match(
    english.text('section[aria-labelledby=liste-sager]'),
    'Row 5 is a sum and is not counted as a case. Rows 6 and 7 hold no facts of a case and are passed over.',
  )
})

t.test(
  'a refused case without a municipality is reported in words, and opens the totals',
  async (t) => {
    const lost = `${cases}\r\nd;;2018;døgn;ja;ja;ja;ja;nej;nej;nej;nej;`
    const page = await report({ region }, { sagerFil: lost })
    t.match(page.text('.report-read'), 'Fire sager er læst. Én af dem er ikke med i rapporten')
    t.match(page.text('#afviste, .report-read'), 'Kommunen mangler.')
    t.notMatch(page.text('.report-read'), 'Feltet')
    const told = page.text('main')
    for (const least of ['2', '1']) {
      t.match(told, `mindst ${least} (1 række uden kendt kommune er ikke talt med)`)
    }
  },
)

t.test('an unknown name of a municipality is reported for cases too, with its row', async (t) => {
  const slip = cases.replace('b;Esbjerg', 'b;Esbjrg')
  const told =
    '»Esbjrg« (række 3 i filen med sager) er ikke navnet på en dansk kommune, men er talt med som en kommune.'
  t.match((await report({ region }, { sagerFil: slip })).text('main'), told)
  t.notMatch((await report({ region }, { sagerFil: cases })).text('main'), 'navnet på en dansk')
  const listed = await report({ region, kommuner: 'Esbjerg' }, { sagerFil: slip })
  t.notMatch(
    listed.text('main'),
    'navnet på en dansk kommune',
    'where they are listed it is refused',
  )
})

t.test('sheets that lack the year are named; so is a missing column', async (t) => {
  const sheets = async (text: string, navn: string) =>
    (await sheetsOf(Buffer.from(text), navn)).map(({ csv: _csv, ...sheet }) => ({
      ...sheet,
      navn,
    }))
  const of = async (...texts: (readonly [string, string])[]) => {
    const all = await Promise.all(texts.map(([navn, text]) => sheets(text, navn)))
    const page = await post({ region, sagerKilde: packedSheets(all.flat()) })
    return press(page, 'laes', { sagerArk: '*' })
  }
  const bare = 'Kommune;Visiteret til\nOdense;døgn\n'
  const whole = 'Kommune;Årstal;Visiteret til\nOdense;2019;døgn\n'
  const words = async (page: Promise<Shown>) => (await page).text('#liste-sager ~ p')
  t.match(
    await words(of(['2018', bare], ['2019', whole])),
    'To sager er læst. Arkene er læst sammen: »2018« (1) og »2019« (1). Året er taget fra arkets navn, fordi der ingen kolonne er med det i »2018«. Overskriften',
  )
  t.match(await words(of(['2018', bare], ['2019', bare])), 'ingen kolonne er med det. Overskriften')
  t.notMatch(await words(of(['2018', whole], ['2019', whole])), 'taget fra')
  const page = await report({ region }, { sagerFil: 'Årstal;Visiteret til\n2018;døgn\n' })
  t.match(page.text('#afviste, main'), /række 2 ?Kommune ?Kommunen mangler\./)
})
