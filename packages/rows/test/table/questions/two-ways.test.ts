/** Ambiguous tables: the questions, and the answers to choose from. */
import t from 'tap'
import { summaryOf, type Valg } from '../../../src/opgoerelser.js'
import { fromText, spurgt, told } from '../../support/reading.js'

t.test('ambiguous content leads to a question', async (t) => {
  const tables: [
    name: string,
    text: string | Record<string, string>,
    question: string,
    answers: readonly string[],
  ][] = [
    [
      'a heading with a slip',
      'Kommune;Behandling 2017;Døgn 2017;Behandlng 2018;Døgn 2018 | Odense;3;1;2;0',
      'hvad-er-kolonnen',
      ["--kolonne 'D=behandling:2018'", "--kolonne 'D=doegn:2018'", "--kolonne 'D=-'"],
    ],
    [
      'a part, a part and a sum',
      'Kommune;År;Ambulant;Døgn;I alt | Odense;2017;2;1;3 | Vejle;2017;1;1;2',
      'hvad-er-kolonnen',
      ["--kolonne 'E=behandling'", "--kolonne 'E=doegn'", "--kolonne 'E=-'"],
    ],
    [
      'residential beside treatment',
      'Kommune;År;Behandling;Døgn;I alt | Odense;2017;2;1;3 | Vejle;2017;1;1;2',
      'i-alt-kolonnen',
      ["--kolonne 'E=-'", "--kolonne 'C=-' --kolonne 'E=behandling'"],
    ],
    [
      'a sum in place of treatment',
      'Kommune;År;I alt;Heraf døgn | Odense;2017;3;1',
      'hvad-er-kolonnen',
      ["--kolonne 'C=behandling'", "--kolonne 'C=doegn'", "--kolonne 'C=-'"],
    ],
    [
      'two groups of women',
      'Kommune;Under 18;;Over 18; | ;Behandling;Døgn;Behandling;Døgn | Odense;3;1;2;0',
      'hvad-er-kolonnen',
      [
        "--kolonne 'B=behandling:del' --kolonne 'D=behandling:del'",
        "--kolonne 'B=behandling'",
        "--kolonne 'B=doegn'",
        "--kolonne 'B=-'",
      ],
    ],
    [
      'what is expected beside what was',
      'Kommune;Visiteret;;Forventet; | ;2017;2018;2019;2020 | Odense;3;1;2;0',
      'hvad-er-kolonnen',
      [
        "--kolonne 'D=behandling:2019' --kolonne 'E=behandling:2020'",
        "--kolonne 'D=doegn:2019' --kolonne 'E=doegn:2020'",
        "--kolonne 'D=-' --kolonne 'E=-'",
      ],
    ],
    [
      'a heading in the middle of its group',
      'Kommune;;Behandling;;;Døgn; | ;2017;2018;2019;2017;2018;2019 | Odense;1;2;3;0;1;1',
      'hvad-er-kolonnen',
      ["--kolonne 'B=behandling:2017'", "--kolonne 'B=doegn:2017'", "--kolonne 'B=-'"],
    ],
    [
      'years twice, below an empty row that parts them from the two kinds of count',
      'Visiteret;Behandling;;Heraf døgn; | ;;;; | Kommune;2017;2018;2017;2018 | Odense;3;2;1;0',
      'hvad-er-kolonnen',
      [
        "--kolonne 'tal!B3=behandling:2017'",
        "--kolonne 'tal!B3=doegn:2017'",
        "--kolonne 'tal!B3=-'",
      ],
    ],
    [
      'halves of a year',
      'Kommune;1. halvår 2017;2. halvår 2017 | Odense;3;1',
      'hvad-er-kolonnen',
      [
        "--kolonne 'B=behandling:2017:del' --kolonne 'C=behandling:2017:del'",
        "--kolonne 'B=doegn:2017:del' --kolonne 'C=doegn:2017:del'",
        "--kolonne 'B=behandling:2017'",
        "--kolonne 'B=doegn:2017'",
        "--kolonne 'B=-'",
      ],
    ],
    [
      'a number of what?',
      'Kommune;År;Antal | Odense;2017;3',
      'hvilken-indsats',
      ["--kolonne 'C=behandling'", "--kolonne 'C=doegn'"],
    ],
    [
      'a sum of the kinds in the rows',
      'Kommune;Indsats;2017 | Odense;Ambulant;2 | Odense;Døgn;1 | Odense;I alt;3',
      'hvad-er-raekken',
      ["--raekke 'I alt=behandling'", "--raekke 'I alt=doegn'", "--raekke 'I alt=-'"],
    ],
    [
      'a sum by another name',
      'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Vejle;2017;2;0 | Billund;2017;1;0 | Syd;2017;6;1',
      'er-raekken-en-sum',
      ["--raekke 'Syd=total'", "--raekke 'Syd=kommune'"],
    ],
    [
      'no year',
      { Ark1: 'Opgørelse fra 2020 | Kommune;Behandling;Døgn | Odense;3;1' },
      'hvilket-aar',
      ["--ark 'Ark1=2020'"],
    ],
    [
      'two sheets that disagree',
      {
        2017: 'Kommune;År;Behandling;Døgn | Odense;2017;3;1',
        Samlet: 'Kommune;År;Behandling;Døgn | Odense;2017;2;1',
      },
      'samme-tal-to-steder',
      ["--ark '2017'", "--ark 'Samlet'"],
    ],
    [
      'a sheet for each year, by more than its name',
      {
        'Data 2017': 'Kommune;Behandling;Døgn | Odense;3;1',
        'Data 2018': 'Kommune;Behandling;Døgn | Odense;2;1',
      },
      'hvilket-aar',
      [
        "--ark 'Data 2017=2017' --ark 'Data 2018=2018'",
        "--ark 'Data 2017=2017'",
        "--ark 'Data 2018'",
      ],
    ],
    ['no heading', 'Odense;2017;3;1 | Vejle;2017;2;0', 'ingen-tabel', ['--overskrift 0']],
    [
      'a heading that no word shows',
      'Kommune;17;18;5 | Odense;3;1;2',
      'ingen-tabel',
      ['--overskrift 1'],
    ],
    [
      'the same column twice',
      'Kommune;År;Behandling;Døgn;Heraf døgn | Odense;2017;3;1;2',
      'to-ens-kolonner',
      ["--kolonne 'E=-'", "--kolonne 'D=-'"],
    ],
    [
      'a year in two places',
      'Kommune;År;Behandling 2018;Døgn 2018 | Odense;2017;3;1',
      'to-steder',
      ["--kolonne 'B=-'", "--kolonne 'C=behandling' --kolonne 'D=doegn'"],
    ],
    [
      'a sheet that says another kind',
      { Døgn: 'Kommune;År;Behandling | Odense;2017;3' },
      'ark-uenigt',
      ["--ark 'Døgn=antal' --kolonne 'C=behandling'"],
    ],
  ]
  for (const [name, text, question, answers] of tables) {
    const { spoergsmaal, redegoerelse } = spurgt(await fromText(text))
    t.equal(spoergsmaal.kode, question, name)
    t.strictSame(
      spoergsmaal.muligheder.map(({ flag }) => flag),
      answers,
      name,
    )
    t.match(spoergsmaal.tekst, /\?( |$)/, name)
    if (question !== 'ingen-tabel')
      t.ok(redegoerelse.tabeller.length > 0, 'what is known so far can be shown')
  }
})

t.test(
  'a table without a heading that is known: each answer leads on, and no row is lost',
  async (t) => {
    const next = async (text: string | Record<string, string>, valg: Valg) => {
      const one = spurgt(await fromText(text, valg)).spoergsmaal
      return [one.kode, ...one.muligheder.map(({ flag }) => flag)]
    }
    const none = 'Odense;2017;3;1 | Vejle;2017;2;0'
    t.strictSame(await next(none, {}), ['ingen-tabel', '--overskrift 0'])
    const [kode, ...answers] = await next(none, { overskrift: [0] })
    t.equal(kode, 'hvad-er-kolonnen')
    t.ok(answers.includes("--kolonne 'C=behandling'"), String(answers))
    const kolonner = { C: 'behandling', D: 'doegn' }
    t.equal(await told(none, { overskrift: [0], kolonner }), 'Odense 2017: 3/1, Vejle 2017: 2/0')
    const whole = await fromText(none, { overskrift: [0], kolonner })
    const rows = ['A: kommunens navn', 'B: året', 'C: visiteret til behandling i alt']
    t.match(
      summaryOf(whole.redegoerelse, 'da')[1],
      `Ingen overskrift, tal i række 1–2. ${rows.join('; ')}`,
    )
    t.match(summaryOf(whole.redegoerelse, 'en')[1], /^No headings, numbers in rows 1–2\. A: /)
    // The first of two municipalities is not lost without a word.
    const first = await fromText(none, { overskrift: [1], kolonner: { ...kolonner, B: 'aar' } })
    t.match(
      first.redegoerelse.bemaerkninger.filter(({ kode }) => kode === 'overskrift-med-tal'),
      [{ vaerdier: { raekke: 1 } }],
    )
    t.strictSame(await next('Kommune;17;18;5 | Odense;3;1;2', { overskrift: [1] }), [
      'hvad-er-kolonnen',
      "--kolonne 'B=behandling:2017' --kolonne 'C=behandling:2018'",
      "--kolonne 'B=doegn:2017' --kolonne 'C=doegn:2018'",
      "--kolonne 'B=-' --kolonne 'C=-'",
    ])
    const same = { A: none, B: 'Assens;2017;1;1' }
    t.strictSame(await next(same, {}), ['ingen-tabel', '--overskrift 0'])
    const unlike = { A: none, B: 'Kommune;17;18;5 | Odense;3;1;2' }
    t.strictSame(await next(unlike, {}), ['ingen-tabel'], 'one answer does not fit both')
    t.strictSame(await next('By A;3;1 | By B;2;0', {}), ['ingen-tabel'], 'names that are unknown')
    t.strictSame(
      await next('Tal for 2017 | Odense;3;1 | Vejle;2;0', {}),
      ['ingen-tabel'],
      'a title is no row of data',
    )
  },
)

t.test('columns that differ only by year are asked about once', async (t) => {
  const text =
    'Kommune;Beh. 2017;Heraf d 2017;Beh. 2018;Heraf d 2018 | Odense;3;1;2;0 | Vejle;2;0;1;1'
  const { spoergsmaal } = spurgt(await fromText(text))
  const [behandling, doegn] = spoergsmaal.muligheder
  t.match(doegn, {
    tekst: 'visiteret til døgnbehandling i 2017 (og det samme for kolonne E med dens eget år)',
    flag: "--kolonne 'C=doegn:2017' --kolonne 'E=doegn:2018'",
  })
  t.equal(
    await told(text, doegn?.valg),
    'Odense 2017: 3/1, Odense 2018: 2/0, Vejle 2017: 2/0, Vejle 2018: 1/1',
  )
  t.match(behandling?.flag, "'E=behandling:2018'")
})

t.test(
  'a year may be written in two digits, as two halves, or as a number in a row of years',
  async (t) => {
    const asks = async (text: string | Record<string, string>) =>
      spurgt(await fromText(text)).spoergsmaal.muligheder.map(({ flag }) => flag)
    const rows = ' | Odense;3;1;2;0 | Vejle;2;0;1;1'
    const two = (c: string, first: string, second: string) =>
      `--kolonne 'C=${c}:${first}' --kolonne 'E=${c}:${second}'`
    const [short] = await asks(`Kommune;Beh. 17;Heraf d 17;Beh. 18;Heraf d 18${rows}`)
    t.equal(short, two('behandling', '2017', '2018'))
    const halves = await asks(`Kommune;Beh.;Dg. 2017/18;;Dg. 2018/19${rows}`)
    t.same(halves, [
      two('behandling', '2017', '2018'),
      two('behandling', '2018', '2019'),
      two('doegn', '2017', '2018'),
      two('doegn', '2018', '2019'),
      "--kolonne 'C=-' --kolonne 'E=-'",
    ])
    const numbers = 'Kommune;Beh. år 1;Døgn år 1;Beh. år 2;Døgn år 2'
    const titled = await asks(`Tal for 2017-2018 | ${numbers}${rows}`)
    t.equal(titled[0], "--kolonne 'B=behandling:2017' --kolonne 'D=behandling:2018'")
    const [unknown] = await asks(`${numbers}${rows}`)
    t.equal(unknown, "--kolonne 'B=behandling'", 'which year is not known')
    const [single] = await asks('Kommune;År;Spm. 17;Døgn | Odense;2017;3;1')
    t.equal(single, "--kolonne 'C=behandling'", 'one number is no year')
  },
)

t.test('years twice: an answer for each column gives both counts', async (t) => {
  const text =
    'Visiteret;Behandling;;Heraf døgn; | ;;;; | Kommune;2017;2018;2017;2018 | Odense;3;2;1;0'
  const kolonner: Record<string, string> = {}
  for (const [column, indsats] of ['behandling', 'behandling', 'doegn', 'doegn'].entries()) {
    const { kode, muligheder } = spurgt(await fromText(text, { kolonner })).spoergsmaal
    t.equal(kode, 'hvad-er-kolonnen')
    const answer = muligheder.find(({ flag }) => flag.includes(`=${indsats}:`))
    t.same(Object.keys(answer?.valg.kolonner ?? {}), [`tal!${'BCDE'.charAt(column)}3`])
    Object.assign(kolonner, answer?.valg.kolonner)
  }
  t.equal(await told(text, { kolonner }), 'Odense 2017: 3/1, Odense 2018: 2/0')
})
