/** What is chosen for a table, and what is then read from it. */
import t from 'tap'
import { withChoice } from '../src/opgoerelser.js'
import { brief, fromText, laest, spurgt, told } from './reading.js'

t.test(
  'what is chosen for one column goes before what is chosen for all of its name',
  async (t) => {
    const rows = 'Kommune;I alt;Tal | Odense;3;1'
    const kolonner = { 'I alt': 'behandling', '2017!C': '-', Tal: 'doegn' }
    t.equal(
      await told({ '2017': rows, '2018': rows }, { kolonner }),
      'Odense 2017: 3/?, Odense 2018: 3/1',
    )
  },
)

t.test(
  'one answer is for all sheets that have the column, and the last answer counts',
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

t.test('a misspelt name is read as what it is chosen to mean, and told', async (t) => {
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
