/** Headings of columns without counts, or that refer to the column beside them; worked out by hand. */
import t from 'tap'
import { summaryOf, withChoice, type Valg } from '../../../src/opgoerelser.js'
import { fromText, laest, spurgt, told } from '../../support/reading.js'

t.test('shares, means and the like are not counts', async (t) => {
  const two = 'Odense 2018: 4/1, Vejle 2018: 2/1'
  for (const heading of [
    ...['Døgn i pct.', 'Døgn (%)', '%', 'Pct.', 'Andel døgn', 'Procentandel i døgnbehandling'],
    ...['Gns. døgn', 'Gns. pr. år', 'Gennemsnit 2017-2018', 'Døgn (gennemsnit)', 'Median døgn'],
    ...['Behandling pr. 1.000 fødsler', 'Døgn pr. indbygger', 'Ændring i behandling 2017-2018'],
    ...['Average treatment', 'Share of residential', 'Forskel behandling'],
  ]) {
    const table = `Kommune;Behandling 2018;Døgn 2018;${heading} | Odense;4;1;25 | Vejle;2;1;50`
    t.equal(await told(table), two, heading)
    const lines = summaryOf(laest(await fromText(table)).redegoerelse, 'da').join(' ')
    const [, shown = ''] =
      /Andele, gennemsnit og lignende (.+?) bruges ikke: (.+)/.exec(lines) ?? []
    t.ok(lines.includes(`kolonne D (»${heading}«).`) && shown === 'i filen', heading)
  }
  const groups =
    'Kommune;Behandling;;;Døgn;;;Pct.; | ;2018;2019;Gns.;2018;2019;Gns.;2018;2019 | Odense;4;2;3;1;1;1;25;50 | Vejle;2;0;1;1;0;0,5;50;0'
  t.equal(
    await told(groups),
    'Odense 2018: 4/1, Odense 2019: 2/1, Vejle 2018: 2/1, Vejle 2019: 0/0',
    'under a heading of a group, and over one',
  )
  const rows = 'Kommune;Behandling 2018;Døgn 2018 | Odense;4;1 | Vejle;2;1'
  for (const name of ['Døgn i pct.', 'Gns. pr. kommune', 'Gennemsnit for regionen'])
    t.equal(await told(`${rows} | ${name};33;50`), two, `a row: ${name}`)
  t.equal(
    await told('Kommune;Antal og pct. 2018;Døgn 2018 | Odense;4;1'),
    '? hvad-er-kolonnen',
    'a number and its share in one heading are asked about',
  )
  t.equal(
    await told('Kommune;Gns. behandling;Døgn 2018 | Odense;4;1', {
      kolonner: { B: 'behandling:2018' },
    }),
    'Odense 2018: 4/1',
    'what a person says goes first',
  )
})

t.test('»heraf« refers to the column to its left', async (t) => {
  const four = 'Odense 2018: 4/1, Odense 2019: 2/0, Vejle 2018: 2/0, Vejle 2019: 1/1'
  const rows = 'Odense;4;1;2;0 | Vejle;2;0;1;1'
  for (const heading of [
    'Beh. 2018;heraf døgn;Beh. 2019;heraf døgn',
    'Visiteret 2018;Heraf til døgnbehandling;Visiteret 2019;Heraf til døgnbehandling',
    'Behandling 2018;- heraf døgn;Behandling 2019;- heraf døgn',
  ])
    t.equal(await told(`Kommune;${heading} | ${rows}`), four, heading)
  t.equal(
    await told(
      'Kommune;Visiteret 2018;heraf ambulant;heraf døgn;Bem.;Visiteret 2019;Bem.;heraf ambulant;heraf døgn | Odense;4;3;1;x;2;;2;0 | Vejle;2;2;0;;1;y;0;1',
    ),
    four,
    'other parts and remarks stand between',
  )
  t.equal(
    await told(
      'Kommune;Behandling 2018;Heraf døgn;Behandling 2019;Heraf døgn;I alt;Heraf døgn | Odense;4;1;2;0;6;1 | Vejle;2;0;1;1;3;1',
    ),
    four,
    'beside a sum it is a sum',
  )
  /** The answers of a reader who means what the headings say, to one question after the other. */
  const asked = async (text: string, wanted: readonly RegExp[]) => {
    let valg: Valg = {}
    for (const want of wanted) {
      const { muligheder } = spurgt(await fromText(text, valg)).spoergsmaal
      const one = muligheder.find(({ tekst }) => want.test(tekst))
      if (!one) throw new Error(muligheder.map(({ tekst }) => tekst).join())
      valg = withChoice(valg, one.valg)
    }
    return told(text, valg)
  }
  t.equal(
    await asked(`Kommune;Beh. 2018;Døgn;Beh. 2019;Døgn | ${rows}`, [
      /^visiteret til døgnbehandling i 2018 \(og det samme for kolonne E med dens eget år\)$/,
    ]),
    four,
    'without the word it is one question',
  )
  t.equal(
    await asked('Kommune;Døgn;Beh. 2018;Døgn;Beh. 2019 | Odense;1;4;0;2 | Vejle;0;2;1;1', [
      /^visiteret til døgnbehandling i 2018 \(og det samme for kolonne D/,
    ]),
    four,
    'left of its year',
  )
  t.equal(
    await asked(`Kommune;2018;Heraf døgn;2019;Heraf døgn | ${rows}`, [
      /^visiteret til behandling i alt i 2018 \(og det samme for kolonne D/,
    ]),
    four,
    'years alone are one question',
  )
  t.equal(
    await asked('Kommune;Døgn 2018;heraf døgn;Beh. 2018 | Odense;1;1;4', [/^bruges ikke$/]),
    'Odense 2018: 4/1',
    'of residential treatment it is another part',
  )
})

t.test('the same count in several sheets', async (t) => {
  const sheet = (count: number) => `Kommune;Behandling 2018;Døgn 2018 | Odense;${String(count)};2`
  const three = { A: sheet(3), B: sheet(4), C: sheet(5) }
  const { muligheder } = spurgt(await fromText(three)).spoergsmaal
  t.same(
    muligheder.map(({ tekst }) => tekst),
    [
      ...['A', 'B', 'C'].map((ark) => `kun arket »${ark}«`),
      ...['A', 'B', 'C'].map((ark) => `alt andet end arket »${ark}«`),
    ],
  )
  t.equal(await told(three, muligheder[2]?.valg), 'Odense 2018: 5/2')
  const tables = [3, 4, 5]
    .map((count) => `Udgave ${String(count)}; | ${sheet(count)}`)
    .join(' |  | ')
  const offered = spurgt(await fromText(tables)).spoergsmaal.muligheder
  t.same(
    offered.map(({ flag }) => flag),
    ['--overskrift 2', '--overskrift 6', '--overskrift 10'],
    'three tables of one sheet',
  )
  t.equal(await told(tables, offered[2]?.valg), 'Odense 2018: 5/2')
})

t.test('a name that is a sum is reported with its place', async (t) => {
  const rows = (...all: readonly string[]) => ['Kommune;2017;2018', ...all].join(' | ')
  const read = laest(
    await fromText({
      Behandling: rows('Odense;3;2', 'Vejle;1;1', 'Varde;1;0', 'Kommune 14;5;3', 'Esbjerg;0;0'),
      Døgn: rows('Odense;1;0', 'Vejle;1;1', 'Varde;0;0', 'Kommune 14;2;1', 'Esbjerg;0;0'),
    }),
  )
  t.match(
    summaryOf(read.redegoerelse, 'da').filter((line) => line.includes('lig summen')),
    [
      '»Kommune 14« (række 5 i arket »Behandling«) er lig summen af alle de andre. Den er talt med.',
      '»Kommune 14« (række 5 i arket »Døgn«) er lig summen af alle de andre. Den er talt med.',
    ],
  )
})

t.test('rows with a year and a kind in one cell, below an empty corner', async (t) => {
  t.equal(
    await told(';Odense;Vejle;I alt | Behandling 2018;4;2;6 | Døgn 2018;1;0;1'),
    'Odense 2018: 4/1, Vejle 2018: 2/0',
  )
  t.equal(
    await told({ '2018': ';Odense;Vejle | Behandling 2018;4;2 | Døgn;1;0' }),
    'Odense 2018: 4/1, Vejle 2018: 2/0',
    'some of them say the year of the sheet',
  )
})
