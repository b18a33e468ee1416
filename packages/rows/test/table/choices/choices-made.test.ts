/** Choices for a table, and what is then read from it. */
import t from 'tap'
import { summaryOf, withChoice } from '../../../src/opgoerelser.js'
import { brief, fromText, laest, read, spurgt, told } from '../../support/reading.js'

t.test('a choice for one column overrides one for all columns of its name', async (t) => {
  const rows = 'Kommune;I alt;Tal | Odense;3;1'
  const kolonner = { 'I alt': 'behandling', '2017!C': '-', Tal: 'doegn' }
  t.equal(
    await told({ '2017': rows, '2018': rows }, { kolonner }),
    'Odense 2017: 3/?, Odense 2018: 3/1',
  )
})

t.test(
  'one answer applies to all sheets with the column, and the last answer counts',
  async (t) => {
    const sheets = {
      '2017': 'Kommune;Forløb;Døgn | Odense;3;1 | Vejle;2;0',
      '2018': 'Kommune;Forløb;Døgn | Odense;4;1 | Vejle;1;0',
      '2019': 'Kommune;Forløb;Døgn | Odense;5;1 | Vejle;0;0',
    }
    const one = spurgt(await fromText(sheets))
    t.equal(one.spoergsmaal.kode, 'hvad-er-kolonnen')
    const [first] = one.spoergsmaal.muligheder
    t.match(
      await told(sheets, first?.valg),
      'Odense 2017: 3/1, Vejle 2017: 2/0, Odense 2018: 4/1, Vejle 2018: 1/0, Odense 2019: 5/1',
    )
    const again = withChoice({ kolonner: { B: '-' } }, { kolonner: { '2017!B': 'behandling' } })
    t.equal(await told({ '2017': sheets[2017] }, again), 'Odense 2017: 3/1, Vejle 2017: 2/0')
    const back = withChoice(again, { kolonner: { B: 'behandling', C: '-' } })
    t.same(Object.keys(back.kolonner ?? {}), ['2017!B', 'B', 'C'])
  },
)

t.test('choices', async (t) => {
  const unnamed = 'Odense;2017;3;1 | Vejle;2017;2;0'
  const kolonner = { A: 'kommune', B: 'aar', C: 'behandling', D: 'doegn' }
  t.equal(await told(unnamed, { overskrift: [0], kolonner }), 'Odense 2017: 3/1, Vejle 2017: 2/0')
  const slip = 'Kommune;Behandling 2017;Døgn 2017;Forløb;Døgn 2018 | Odense;3;1;2;0'
  t.equal(
    await told(slip, { kolonner: { forløb: 'behandling:2018' } }),
    'Odense 2017: 3/1, Odense 2018: 2/0',
    'by name',
  )
  t.equal(
    await told(slip, { kolonner: { 'tal!D': 'behandling:2018', E: '-' } }),
    'Odense 2017: 3/1, Odense 2018: 2/?',
  )
  const other = 'Kommune;År;Behandling;Døgn;I alt | Odense;2017;2;1;3 | Vejle;2017;1;1;2'
  t.equal(
    await told(other, { kolonner: { C: '-', E: 'behandling' } }),
    'Odense 2017: 3/1, Vejle 2017: 2/1',
  )
  t.equal(await told(other, { kolonner: { E: '-' } }), 'Odense 2017: 2/1, Vejle 2017: 1/1')
  const sum =
    'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Vejle;2017;2;0 | Billund;2017;1;0 | Syd;2017;6;1'
  t.equal(
    await told(sum, { raekker: { Syd: 'total', Billund: '-' } }),
    'Odense 2017: 3/1, Vejle 2017: 2/0',
  )
  t.match(await told(sum, { raekker: { Syd: 'kommune' } }), /Syd 2017: 6\/1$/)
  const sheets = {
    A: 'Kommune;Behandling;Døgn | Odense;3;1',
    B: 'Kommune;Behandling;Døgn | Odense;2;1',
  }
  t.equal(await told(sheets, { ark: ['B'], arkBetydning: { B: '2019' } }), 'Odense 2019: 2/1')
  t.equal(
    await told(sheets, { ark: ['1'], arkBetydning: { 1: '2018' } }),
    'Odense 2018: 3/1',
    'by number',
  )
  const titled = 'Kommune;2018 | Kommune;År;Behandling;Døgn | Odense;2017;3;1'
  t.equal(await told(titled, { overskrift: [2] }), 'Odense 2017: 3/1')
})

t.test('a misspelt name is read as what was chosen, and mentioned', async (t) => {
  const text = 'Kommune;År;Behandling;Døgn | Odenese;2017;3;1 | Odense;2018;2;1 | Vejle;2017;2;0'
  const before = laest(await fromText(text))
  t.match(before.redegoerelse.ukendteNavne, [{ navn: 'Odenese', forslag: 'Odense' }])
  const chosen = laest(await fromText(text, { navne: { odenese: 'Odense' } }))
  t.equal(brief(chosen), 'Odense 2017: 3/1, Odense 2018: 2/1, Vejle 2017: 2/0')
  t.match(chosen.redegoerelse, {
    kommuner: ['Odense', 'Vejle'],
    ukendteNavne: [],
    rettedeNavne: [{ navn: 'Odenese', kommune: 'Odense', sted: { ark: 'tal', raekke: 2 } }],
  })
  const rows = ['Odenese;2017;3;1', 'Odense;2018;2;1', 'Odenese;2019;2;1', 'Odnse;2020;1;0']
  const several = await fromText(['Kommune;År;Behandling;Døgn', ...rows].join(' | '), {
    navne: { Odenese: 'Odense', Odnse: 'Odense' },
  })
  const place = (raekke: number) => ({ ark: 'tal', raekke })
  t.strictSame(laest(several).redegoerelse.rettedeNavne, [
    { navn: 'Odenese', kommune: 'Odense', sted: place(2), steder: [2, 4].map(place) },
    { navn: 'Odnse', kommune: 'Odense', sted: place(5), steder: [place(5)] },
  ])
  t.equal(
    await told(text, { navne: { Odenese: 'Odenese' } }),
    brief(before),
    'itself: as it stands',
  )
})

t.test('a footnote mark is not part of a name, and is mentioned', async (t) => {
  const header = 'Kommune;År;Behandling;Døgn'
  const marks = ['1)', '*', ' ¹', '¹⁾', ' (1)', '[1]', ' *)', '1', ' a)', ' Kommune2)']
  for (const mark of marks) {
    const navn = `Odense${mark}`
    const one = laest(await fromText(`${header} | ${navn};2017;3;1 | Vejle;2017;2;0`))
    t.equal(brief(one), 'Odense 2017: 3/1, Vejle 2017: 2/0', navn)
    const { rettedeNavne, ukendteNavne } = one.redegoerelse
    const sted = { ark: 'tal', raekke: 2 }
    t.strictSame(rettedeNavne, [{ navn, kommune: 'Odense', fodnote: true, sted, steder: [sted] }])
    t.strictSame(ukendteNavne, [])
    t.match(summaryOf(one.redegoerelse, 'da'), [
      ...[/^Læst/, /^Overskrift/],
      `»${navn}« (række 2) læses som Odense.`,
    ])
    t.match(summaryOf(one.redegoerelse, 'en').at(-1), /\(row 2\) is read as Odense\.$/)
  }
  // What may be more than a mark stays a separate name.
  for (const navn of ['Odense 1', 'Odense12', 'Odense (12)', 'Odense 2018', 'Nordby1)']) {
    const one = laest(await fromText(`${header} | ${navn};2017;3;1 | Vejle;2017;2;0`))
    t.strictSame(
      one.redegoerelse.ukendteNavne.map((each) => each.navn),
      [navn],
    )
    t.strictSame(one.redegoerelse.rettedeNavne, [])
  }
  // The municipality with and without a mark is one, unless the reader says otherwise.
  const twice = `${header} | Odense;2017;3;1 | Odense1);2017;2;0`
  t.strictSame(laest(await fromText(twice)).redegoerelse.kommuner, ['Odense'])
  const apart = laest(await fromText(twice, { navne: { 'Odense1)': 'Odense1)' } }))
  t.strictSame(apart.redegoerelse.kommuner, ['Odense', 'Odense1)'])
  // A sum with a mark is still a sum.
  for (const total of ['I alt 1)', 'I alt*', 'Region Syddanmark¹', 'Syddanmark 2)']) {
    const one = laest(await fromText(`${header} | Odense;2017;3;1 | ${total};2017;3;1`))
    t.equal(brief(one), 'Odense 2017: 3/1', total)
    t.equal(one.redegoerelse.totaler.length, 1, total)
  }
  // The same for headings, years and kinds of counts; the page shows them as they are.
  for (const [text, expected] of [
    ['Kommune;År;Behandling 1);Døgn* | Odense;2017;3;1', 'Odense 2017: 3/1'],
    ['Kommune;Behandling 2017 1);Døgn 2017² | Odense;3;1', 'Odense 2017: 3/1'],
    [
      'Indsats;Odense1);Vejle* | Behandling 2017;3;2 | Døgn 2017;1;0',
      'Odense 2017: 3/1, Vejle 2017: 2/0',
    ],
    [`${header} | Odense;2017*;3;1 | Vejle;2017 1);2;0`, 'Odense 2017: 3/1, Vejle 2017: 2/0'],
    [
      'Kommune;År;Indsats;Antal | Odense;2017;Behandling*;3 | Odense;2017;Døgn1);1',
      'Odense 2017: 3/1',
    ],
    // If it may be two kinds of the same count, there is a question.
    ['Kommune;År;Behandling 1);Behandling 2);Døgn | Odense;2017;3;2;1', '? to-ens-kolonner'],
  ] as const)
    t.equal(await told(text), expected, text)
  // Among the listed municipalities, with their names in the list.
  const kommuner = ['Nordby', 'Sydby1', 'Team A', 'Team A1']
  const rows = 'Nordby*;2017;3;1 | Sydby1);2017;1;0 | Sydby1;2017;1;0 | Team A1;2017;2;0'
  const bytes = Buffer.from(`${header} | ${rows}`.replaceAll(' | ', '\n'))
  const listed = laest(await read(bytes, 'tal', { kommuner })).redegoerelse
  t.strictSame(listed.kommuner, ['Nordby', 'Sydby1)', 'Sydby1', 'Team A1'])
  t.strictSame(
    listed.rettedeNavne.map(({ navn, kommune }) => [navn, kommune]),
    [['Nordby*', 'Nordby']],
  )
})
