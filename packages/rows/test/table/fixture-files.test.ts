/** Fixture files, each with a result worked out by hand; and errors in files. */
import { afrapporteringAfGodeRaekker, type Opgoerelse } from '@screeningsmodel/core/afrapportering'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { refusalsOf, summaryOf, type Laest } from '../../src/opgoerelser.js'
import { sixLayouts } from '../../../fixtures/test/cases.js'
import { anyChoices, keyOf, make, ways, xlsx, type Choices } from '../support/layouts.js'
import { brief, fromText, laest, read, told } from '../support/reading.js'

const fixtures = new URL('../../../fixtures/', import.meta.url)
const json = (name: string) => JSON.parse(readFileSync(new URL(name, fixtures), 'utf8')) as object

const file = (name: string, options = {}) =>
  read(readFileSync(new URL(`cases/${name}`, fixtures)), name.replace(/\.\w+$/, ''), options)

function tema1({ raekker, redegoerelse }: Laest) {
  const opgoerelser = raekker.map(({ input }) => input) as Opgoerelse[]
  const { rapport, afviste } = afrapporteringAfGodeRaekker({
    region: 'Syddanmark',
    aar: [...redegoerelse.aar],
    opgoerelser,
  })
  const { tabel, fordeling } = rapport.tema1
  return {
    tabel: tabel.map(({ aar, behandling, doegn }) => ({ aar, behandling, doegn })),
    fordeling: { behandling: fordeling.behandling, doegn: fordeling.doegn },
    afviste,
  }
}

const spread = (...kommuner: number[]) =>
  kommuner.map((count, antalAar) => ({ antalAar, kommuner: count }))

t.test('six layouts of the same counts', async (t) => {
  // Worked out by hand from the files: only five of 22 municipalities have any counts.
  const expected = {
    tabel: [
      { aar: 2017, behandling: 10, doegn: 2 },
      { aar: 2018, behandling: 8, doegn: 2 },
      { aar: 2019, behandling: 8, doegn: 2 },
    ],
    fordeling: { behandling: spread(17, 1, 1, 3), doegn: spread(18, 3, 0, 1) },
    afviste: [],
  }
  for (const name of sixLayouts) {
    const one = laest(await file(`${name}.xlsx`))
    t.strictSame(tema1(one), expected, name)
    t.equal(one.redegoerelse.kommuner.length, 22)
    t.equal(one.redegoerelse.ikkeOplyst, 0)
  }
  const { redegoerelse } = laest(await file('lang-titel.xlsx'))
  t.match(
    redegoerelse.totaler,
    [
      {
        navn: 'I alt',
        kontrolleret: 2,
        afvigelser: [{ staar: 25, sum: 26, sted: { raekke: 70, kolonne: 3 } }],
      },
    ],
    'the total of the file itself is one short, and that is told',
  )
})

t.test('the published figures, in every layout', async (t) => {
  const { input } = json('data/syddanmark-2020/opgoerelser.json') as {
    input: { opgoerelser: Required<Opgoerelse>[] }
  }
  const { opgoerelser } = input
  const { tema1: published } = json('data/syddanmark-2020/publiceret.json') as {
    tema1: { tabel: object[]; fordeling: object }
  }
  const { tabel, fordeling } = published
  const counts = new Map(
    opgoerelser.flatMap(({ kommune, aar, behandling, doegn }) => [
      [keyOf(kommune, aar, 'behandling'), behandling] as const,
      [keyOf(kommune, aar, 'doegn'), doegn] as const,
    ]),
  )
  const [some] = fc.sample(anyChoices, { numRuns: 1, seed: 1 })
  for (const way of ways) {
    for (const order of [
      ['kommune', 'aar', 'indsats'],
      ['indsats', 'aar', 'kommune'],
    ] as const) {
      const given: Choices = {
        ...some!,
        names: [...new Set(opgoerelser.map(({ kommune }) => kommune))],
        first: 2017,
        years: 3,
        way,
        order,
        total: 'I alt',
      }
      const made = make(given, counts)
      const one = await read(await xlsx(made.tables))
      const name = `${JSON.stringify(way)} ${order.join()}`
      if (one.spoergsmaal) {
        t.fail(`${name}: ${one.spoergsmaal.tekst}`)
        continue
      }
      t.match(tema1(one), { tabel, fordeling, afviste: [] }, name)
    }
  }
})

t.test('the account of a reading', async (t) => {
  const { redegoerelse } = laest(await file('bred.xlsx'))
  t.match(redegoerelse, {
    ark: [{ navn: 'Samlet', laest: true }],
    aar: [2017, 2018, 2019],
    tabeller: [
      {
        ark: 'Samlet',
        overskrift: [3, 4],
        foersteRaekke: 5,
        sidsteRaekke: 27,
        titler: ['Opgørelse over visiterede gravide, Region Syddanmark'],
        kolonner: [
          { bogstav: 'A', navn: 'Kommune', betydning: 'kommune' },
          { bogstav: 'B', navn: 'Behandling 2017', betydning: 'behandling:2017' },
          {},
          {},
          { bogstav: 'E', navn: 'Heraf døgnbehandling 2017', betydning: 'doegn:2017' },
          {},
          {},
        ],
      },
    ],
    totaler: [{ navn: 'I alt', sted: { raekke: 27 }, kontrolleret: 0 }],
  })
  t.equal(redegoerelse.ukendteNavne.length, 22, 'made-up municipalities are told of')
  const own = laest(await file('bred.xlsx', { kommuner: redegoerelse.kommuner }))
  t.strictSame(own.redegoerelse.ukendteNavne, [], 'unless they were listed')
  const odd = laest(
    await fromText({
      Vejledning: 'Sådan gør du',
      Tal: 'Kommune;År;Behandling;Døgn;Bem. | Odenese;2017;3;1;x | Vejle;2017;;- | Billund;2017;1;0 | Hele regionen;2017;5;1 |  | Kilde: kommunerne',
    }),
  )
  t.match(odd.redegoerelse, {
    ark: [
      { navn: 'Vejledning', laest: false, hvorfor: 'ingen-tabel' },
      { navn: 'Tal', laest: true },
    ],
    ukendteNavne: [{ navn: 'Odenese', forslag: 'Odense', sted: { ark: 'Tal', raekke: 2 } }],
    // Vejle’s counts are unknown.
    totaler: [{ navn: 'Hele regionen', kontrolleret: 0, ukontrolleret: 2, afvigelser: [] }],
    udeladt: [{ kode: 'note', navn: 'Kilde: kommunerne', sted: { raekke: 7 } }],
    ikkeOplyst: 2,
  })
  t.match(odd.redegoerelse.tabeller[0]?.kolonner[4], { navn: 'Bem.', betydning: '-' })
  const rows = [
    ['Kommune', 'År', 'Behandling', 'Døgn'],
    ['Odense', 2017, 3, 1],
  ]
  const hidden = await read(
    await xlsx([
      { name: 'Gammel', merges: [], rows: [...rows, ['Vejle', 2017, 9, 9]], hidden: true },
      { name: 'Tomt', merges: [], rows: [] },
      { name: 'Tal', merges: [], rows },
    ]),
  )
  t.equal(brief(laest(hidden)), 'Odense 2017: 3/1')
  t.strictSame(hidden.redegoerelse.ark, [
    { navn: 'Gammel', laest: false, hvorfor: 'skjult' },
    { navn: 'Tomt', laest: false, hvorfor: 'tomt' },
    { navn: 'Tal', laest: true },
  ])
})

t.test('files with errors', async (t) => {
  t.match(tema1(laest(await file('F01-i-alt-raekke-taelles-som-kommune.csv'))).tabel, [
    { behandling: 5, doegn: 1 },
  ])
  const three = laest(await file('F03-et-ark-pr-aar-kun-foerste-laeses.xlsx'))
  t.equal(brief(three), 'Odense 2017: 3/1, Odense 2018: 9/5, Odense 2019: 9/5')
  const error = laest(await file('F05b-fejlcelle-REF-i-afrapportering.xlsx'))
  t.equal(brief(error), 'Odense 2017: #/1!fejl-i-celle, Vejle 2017: 2/0')
  t.equal(error.redegoerelse.tabeller[0]?.foersteRaekker[1]?.celler[2], '#REFERENCE!')
  const { afviste } = tema1(error)
  t.match(refusalsOf(error.raekker, afviste), [
    { linje: 2, kolonne: 3, code: 'fejl-i-celle', pointer: '/behandling' },
  ])
  await t.rejects(file('F08b-cpr-uden-foerste-nul-som-kommune.xlsx'), {
    errors: [{ code: 'personoplysning' }],
  })
  await t.rejects(file('F20-cpr-paa-ark-2-afvises-ikke.xlsx'), {
    errors: [{ code: 'personoplysning' }],
  })
  await t.rejects(file('F15-gammel-xls-laeses-som-csv.xls'), {
    errors: [{ code: 'er-gammel-xls' }],
  })
  for (const [name, code, rows] of [
    ['F09-alle-aar-som-dato-vildledende-fejl.xlsx', 'dato-i-celle', [2, 3]],
    ['F09b-aar-2017-18-vildledende-fejl.csv', 'intet-aarstal', [2]],
  ] as const) {
    const { raekker, redegoerelse } = laest(await file(name))
    t.strictSame(redegoerelse.bemaerkninger, [], 'that a kind of count is missing is not known')
    t.match(summaryOf(redegoerelse, 'da')[0], /^I .* er der ingen rækker, der kan bruges\.$/)
    t.match(
      raekker.map(({ linje, errors }) => [linje, errors?.[0]?.code, errors?.[0]?.pointer]),
      rows.map((row) => [row, code, '/aar']),
      name,
    )
  }
  const spellings =
    'Kommune;År;Behandling;Døgn | Åbenrå Kommune;2017;3;1 | Aabenraa;2018;2;0 | A\u030Abenra\u030A;2019;1;0 | AABENRAA;2020;1;0'
  t.equal(
    await told(spellings),
    'Aabenraa 2017: 3/1, Aabenraa 2018: 2/0, Aabenraa 2019: 1/0, Aabenraa 2020: 1/0',
  )
  const texts =
    'Kommune;År;Behandling;Døgn | Odense;2017;<3;1 | Vejle;2017;2-3;0 | Varde;2017;"3,0";0 | Vejen;2017;1.250;0 | ;2017;4;1'
  t.equal(
    await told(texts),
    'Odense 2017: <3/1, Vejle 2017: 2-3/0, Varde 2017: 3/0, Vejen 2017: #/0!tvetydigt-tal, undefined undefined: ?/?!intet-kommunenavn',
  )
  t.equal(
    await told('Kommune;År;Behandling;Døgn | "Odense;2017;3;1 | Vejle;2017;2;0'),
    'undefined undefined: ?/?!ulukket-citat, Vejle 2017: 2/0',
  )
  const towns = Array.from({ length: 15 }, (_, i) => `By ${String(i)};2017;${String(i)};0`)
  t.same(
    laest(
      await fromText(
        `Kommune;År;Behandling;Døgn | ${towns.map((town) => `"X;2017;9;9 |  | ${town}`).join(' | ')}`,
      ),
    ).raekker.map(({ linje, input, errors }) => [linje, errors?.[0]?.code ?? input]),
    [
      ...towns.flatMap((_, i) => [
        [3 * i + 2, 'ulukket-citat'],
        [3 * i + 4, { kommune: `By ${String(i)}`, aar: 2017, behandling: i, doegn: 0 }],
      ]),
    ],
    'in the order of the file, each line whose mark is never closed is told, and none of those between is lost',
  )
  await t.rejects(told('Kommune;År;Behandling;Døgn | Odense;2017;3;1 | 101901234;2017;1;0'), {
    errors: [{ code: 'personoplysning' }],
    linje: 3,
  })
  const merged = await read(
    await xlsx([
      {
        name: 'Ark1',
        merges: [[1, 1, 1, 2]],
        rows: [
          ['Kommune', 'Behandling 2017', 'Behandling 2018'],
          ['Odense', 3, null],
        ],
      },
    ]),
  )
  t.equal(brief(laest(merged)), 'Odense 2017: #/?!flettet-celle, Odense 2018: #/?!flettet-celle')
})
