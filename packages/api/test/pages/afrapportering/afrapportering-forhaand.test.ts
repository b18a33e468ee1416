/** What the report will say about the rows is shown before it is made, in the same words, and turns out to be true. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import { shared } from '../../support/app.js'
import { loose, oneLine, type Shown } from '../../support/pages.js'
import { postable, reportPages, reportUrl } from '../../support/report-page.js'

const { app } = await shared(t)
const { send, post, press } = reportPages(app)
const region = 'Syddanmark'
const header = 'Kommune;År;Behandling;Døgn'

/** Each problem as row, column and sentence. */
const refused = ({ all }: Shown) =>
  all('.refused-rows tbody tr').map((row) =>
    ['th', 'td:nth-of-type(1)', 'td:nth-of-type(2)'].map((cell) =>
      oneLine(row.querySelector(cell)?.textContent ?? ''),
    ),
  )
const canConfirm = ({ all }: Shown) => all('button[value="vis"]').length > 0
const negative = 'Antallet kan ikke være negativt.'
const whole = 'Skriv et helt tal, for eksempel 3.'
const twice = /^Kommunen har flere rækker for det år, og ingen af dem er talt med/
const more = /^Flere er visiteret til døgnbehandling end til behandling i alt/
const other = /^En anden række for samme kommune og år er afvist/

interface Case {
  readonly file: string
  /** Row, column as in the sheet, and the error: read off the file by hand. */
  readonly told: readonly (readonly [row: string, column: string, detail: string | RegExp])[]
  /** How many rows were read and left out. */
  readonly sentence: RegExp
  readonly fields?: Readonly<Record<string, string>>
}

const cases: readonly Case[] = [
  {
    file: `${header}\nOdense;2017;-3;1\nVejle;2017;1,5;0\nNyborg;2017;2;3\nAssens;2017;2;1\nAssens;2017;2;0\nKolding;2017;4;1\nVarde;2017;ti;-1\nOdense;2017;1;0\n`,
    told: [
      ['2', 'C: Behandling', negative],
      ['3', 'C: Behandling', whole],
      ['4', 'D: Døgn', more],
      ['5', 'B: År', twice],
      ['6', 'B: År', twice],
      ['8', 'C: Behandling', whole],
      ['8', 'D: Døgn', negative],
      ['9', 'B: År', other],
    ],
    sentence: /Otte rækker er læst\. Syv af dem er ikke med i rapporten/,
  },
  {
    // A wide table: an error about a year is placed at the column that names it, and no column is called »År«.
    file: 'Kommune;Behandling 2017;Behandling 2018;Døgn 2017;Døgn 2018\nOdense;3;2;1;1\nVejle;2;1;0;2\nOdense;1;4;0;1\n',
    told: [
      ['2', 'B: Behandling 2017', twice],
      ['2', 'C: Behandling 2018', twice],
      ['3', 'E: Døgn 2018', more],
      ['4', 'B: Behandling 2017', twice],
      ['4', 'C: Behandling 2018', twice],
    ],
    sentence: /Seks opgørelser .* er læst\. Fem af dem er ikke med i rapporten/,
  },
  {
    // The year stands above the table, so the error is about the whole row.
    file: 'Visiteret i 2017\nKommune;Behandling;Døgn\nOdense;3;1\nVejle;2;0\nOdense;1;0\n',
    told: [
      ['3', 'Hele rækken', twice],
      ['5', 'Hele rækken', twice],
    ],
    sentence: /Tre rækker er læst\. To af dem er ikke med i rapporten/,
  },
  {
    file: `${header}\nOdense;2016;3;1\nVejle;2017;2;0\n`,
    told: [['2', 'B: År', /^Året er ikke et af rapportens år\. Tag det med i rapportens år/]],
    sentence: /To rækker er læst\. Én af dem er ikke med i rapporten/,
    fields: { foersteAar: '2017', sidsteAar: '2017' },
  },
  {
    file: `${header}\nOdense;2017;3;1\nAalborg;2017;2;0\n`,
    told: [['3', 'A: Kommune', /^Kommunen står ikke på listen over regionens kommuner\./]],
    sentence: /To rækker er læst\. Én af dem er ikke med i rapporten/,
    fields: { kommuner: 'Odense\nVejle' },
  },
]

t.test(
  'every error in the rows is shown before the report, and is the same after it',
  async (t) => {
    for (const { file, told, sentence, fields } of cases) {
      const before = await post({ region, ...fields }, file)
      t.same(loose(before), [])
      t.equal(refused(before).length, told.length, file)
      t.match(refused(before), told, file)
      t.match(before.text('.report-read'), sentence, file)
      const after = await press(before, 'vis')
      t.strictSame(refused(after), refused(before), file)
      const [said] = sentence.exec(before.text('.report-read')) ?? []
      t.match(after.text('.report-read'), said ?? 'nothing', file)
      // Each problem is a note of the report, and there are no others.
      const { body } = await send({ ...postable(after), handling: 'hent:md' })
      t.equal([...body.matchAll(/^- Række \d+ i filen er ikke med/gm)].length, told.length, file)
      // The reader sees a form, not the fields of a request.
      for (const text of [before.text('.report-read'), after.text('main'), body])
        t.notMatch(text, /»(?:aar|kommuner)«/)
    }
  },
)

t.test('an unlisted name is shown once, with a suggestion', async (t) => {
  const file = `${header}\nOdnse;2017;3;1\nVejle;2017;2;0\n`
  const page = await post({ region, kommuner: 'Odense\nVejle' }, file)
  t.match(refused(page), [['2', 'A: Kommune', /^Kommunen står ikke/]])
  t.notMatch(page.text('.report-read'), /Odnse|Tallene kan ikke bruges/)
  const choice = 'details[open] select[name="raekke.0"]'
  t.match(page.page.querySelector(choice)?.textContent, 'Læs det som Odense')
  const chosen = await press(page, 'vis', { 'raekke.0': 'kommune:Odense' })
  t.strictSame(refused(chosen), [])
  t.notOk(chosen.page.querySelector(choice), 'nothing is left to look at')
})

t.test('a name with a footnote mark is read without it, shown, and can be corrected', async (t) => {
  const page = await post(
    { region },
    `${header}\nOdense1);2017;3;1\nVejle*;2017;2;0\n1) foreløbige tal;;;\n`,
  )
  t.match(page.text('.report-read'), 'Navne i arket')
  t.match(page.text('.report-read'), '»Odense1)« (række 2) læses som Odense.')
  t.match(page.text('.report-read'), '»Vejle*« (række 3) læses som Vejle.')
  t.strictSame(refused(page), [])
  const made = await press(page, 'vis')
  // By hand: 3 + 2 women, in two municipalities by their own names.
  t.match(made.text('main'), 'Visiteret til behandling (døgn eller ambulant): 5 i 2017')
  t.notMatch(made.text('main'), /Odense1\)|Vejle\*/)
  const otherwise = await press(page, 'vis', { 'raekke.0': 'kommune' })
  t.match(otherwise.text('.report-read'), 'Ikke navne på danske kommuner: »Odense1)« (række 2')
})

t.test('columns are chosen as before, and errors are updated', async (t) => {
  const file = 'Kommune;År;Behandling;Døgn;Andet\nOdense;2017;2;3;1\nVejle;2017;2;0;0\n'
  const read = await post({ region }, file)
  t.match(refused(read), [['2', 'D: Døgn', more]])
  const chosen = await press(read, 'vis', { 'kolonne.1.D': '-', 'kolonne.1.E': 'doegn' })
  t.equal(chosen.text('h1'), 'Sådan læser vi dit ark')
  t.strictSame(refused(chosen), [])
  t.match((await press(chosen, 'vis')).text('.report-read'), 'To rækker er læst og er med')
})

t.test('no confirmation if no row can be used, and the file is not said to count', async (t) => {
  const files: readonly (readonly [file: string, told: number])[] = [
    [`${header}\nOdense;x;1;0\nVejle;y;1;0\n`, 2],
    [`${header}\nOdense;2017/18;-1;0\n`, 1],
    [`${header}\nI alt;2017;3;1\n`, 0],
    // More than are listed; the others are counted.
    [`${header}\n${Array.from({ length: 52 }, (_, i) => `K ${String(i)};x;1;0`).join('\n')}\n`, 50],
  ]
  for (const [file, told] of files) {
    const page = await post({ region }, file)
    t.equal(page.status, 200)
    t.same(loose(page), [])
    t.equal(refused(page).length, told)
    t.match(page.text('.report-read'), told === 0 ? 'ingen rækker, der kan bruges' : 'er læst.')
    t.notOk(canConfirm(page))
    t.equal((await press(page, 'vis')).text('h1'), 'Sådan læser vi dit ark', 'nor posted')
    t.match((await press(page, 'ret')).text('#f-fil-beholdt'), 'ingen af dens rækker kan bruges')
    if (told === 50) t.match(page.text('.report-read'), 'Der er to fejl mere.')
  }
  // With years from the form there is a report, but no row is part of it.
  const typed = { region, foersteAar: '2017', sidsteAar: '2018' }
  const page = await post(typed, files[0]?.[0])
  t.ok(canConfirm(page))
  const made = await press(page, 'vis')
  t.match(made.text('.report-read'), 'Ingen af dem er med i rapporten')
  t.match((await press(made, 'ret')).text('#f-fil-beholdt'), 'ingen af dens rækker kan bruges')
  // One usable row is enough.
  const some = await post({ region }, `${header}\nOdense;x;1;0\nVejle;2017;1;0\n`)
  t.match((await press(some, 'ret')).text('#f-fil-beholdt'), /^Den forrige fil er stadig med\. /)
  // The choice on the page may be the error, so going back is not reported as an error.
  const back = await press(some, 'ret', { overskrift: '3' })
  t.equal(back.all('.error-summary').length, 0)
})

t.test('cases and tilbud: errors stand beside their own file', async (t) => {
  const good = `${header}\nNyborg;2017;3;1\n`
  const sager =
    'reference;kommune;aar;visiteret;gravid\na;Odense;2017;doegn;ja\na;Odense;2017;doegn;ja\nb;Odense;2017;bil;ja\nc;Vejle;2017;doegn;ja\n'
  const tilbud = 'reference;aar;borgere\nT-1;2017;-1\nT-2;2017;3\n'
  const read = await post({ region }, { fil: good, sagerFil: sager, tilbudFil: tilbud })
  t.same(loose(read), [])
  const of = (list: string) =>
    read
      .all(`[aria-labelledby="liste-${list}"] .refused-rows tbody th`)
      .map((row) => row.textContent)
  t.strictSame(of('sager'), ['Sager, række 2', 'Sager, række 3', 'Sager, række 4'])
  t.strictSame(of('tilbud'), ['Tilbud, række 2'])
  t.match(
    read.text('#liste-sager ~ p'),
    /^Fire sager er læst\. Tre af dem er ikke med .* Overskriften står i række 1\.$/,
  )
  t.equal(read.all('.report-read .refused-rows').length, 0, 'the counts are good')
  const made = await press(read, 'vis')
  t.strictSame(
    refused(made)
      .map(([row]) => row)
      .sort(),
    [...of('sager'), ...of('tilbud')].sort(),
  )
  const alone = await post({ region }, { sagerFil: sager.replaceAll(';2017;', ';atten;') })
  t.notOk(canConfirm(alone))
  t.match(
    (await press(alone, 'ret')).text('#f-sagerFil-beholdt'),
    'ingen af dens rækker kan bruges',
  )
})

t.test('errors in the form are shown before the file is read', async (t) => {
  const page = await post(
    { region, foersteAar: '2019', sidsteAar: '2017' },
    `${header}\nOdense;2017;3;1\n`,
  )
  t.match(page.text('.error-summary'), 'Det sidste år kan ikke ligge før det første')
  // Errors of the whole file are shown beside how it is read, so that this can be corrected.
  const many = Array.from({ length: 3001 }, (_, i) => `K ${String(i)};2017;1;0`).join('\n')
  const large = await post({ region }, `${header}\n${many}`)
  t.equal(large.text('h1'), 'Sådan læser vi dit ark')
  t.match(large.text('main'), 'Rapporten kan højst have 2500 tal')
  t.notOk(canConfirm(large))
})

t.test('errors in a workbook, also in English', async (t) => {
  const cases = new URL('../../../../fixtures/cases/', import.meta.url)
  const dates = readFileSync(new URL('F09-alle-aar-som-dato-vildledende-fejl.xlsx', cases))
  const page = await post({ region }, dates, `${reportUrl}?sprog=en`)
  t.match(refused(page), [
    ['2', 'B: År', /^The cell holds a date/],
    ['3', 'B: År', /^The cell holds a date/],
  ])
  t.match(page.text('.report-read'), 'Two rows read. All of them are left out of the report')
})
