/** Numbers in parts, such as quarters, are added only if the reader says so. */
import fc from 'fast-check'
import t from 'tap'
import { summaryOf, withChoice, type Valg } from '../../../src/opgoerelser.js'
import { seed } from '../../../../core/test/support/runs.js'
import { brief, fromText, laest, spurgt, told } from '../../support/reading.js'

const first = async (text: Parameters<typeof fromText>[0], valg = {}) =>
  spurgt(await fromText(text, valg)).spoergsmaal.muligheder[0]?.valg ?? {}

t.test('quarters, halves and months in columns', async (t) => {
  const quarters =
    'Kommune;1. kvt. 2017;2. kvt. 2017;1. kvt. 2018;2. kvt. 2018 | Odense;1;2;0;2 | Vejle;2;-;1;0'
  const { spoergsmaal } = spurgt(await fromText(quarters))
  t.match(
    spoergsmaal.muligheder.map(({ tekst }) => tekst),
    [
      'visiteret til behandling i alt: kolonnerne B, C, D og E er hver en del af tallet og lægges sammen',
      'visiteret til døgnbehandling: kolonnerne B, C, D og E er hver en del af tallet og lægges sammen',
    ],
  )
  t.equal(
    await told(quarters, await first(quarters)),
    'Odense 2017: 3/?, Odense 2018: 2/?, Vejle 2017: ?/?, Vejle 2018: 1/?',
    'a part that is not known makes no sum',
  )
  const remarks = summaryOf(
    laest(await fromText(quarters, await first(quarters))).redegoerelse,
    'da',
  )
  t.match(remarks.join(' '), 'Fire tal er lagt sammen af dele, som du har valgt.')
  const both =
    'Kommune;År;Behandling 1. halvår;Behandling 2. halvår;Døgn 1. halvår;Døgn 2. halvår;I alt | Odense;2017;1;2;1;0;3 | Vejle;2017;0;2;0;0;2'
  t.equal(await told(both, await first(both)), 'Odense 2017: 3/1, Vejle 2017: 2/0')
  const months = 'Kommune;Jan 2017 beh.;Feb 2017 beh.;Døgn 2017 | Odense;1;2;1'
  t.equal(await told(months, await first(months)), 'Odense 2017: 3/1')
  const groups =
    'Kommune;Under 18;;Over 18; | ;Behandling;Døgn;Behandling;Døgn | Odense;1;0;2;1 | Vejle;0;0;2;0'
  const ofWomen = withChoice({ arkBetydning: { tal: '2017' } }, await first(groups))
  t.equal(
    await told(groups, withChoice(ofWomen, await first(groups, ofWomen))),
    'Odense 2017: 3/1, Vejle 2017: 2/0',
  )
  // Both can be parts of all treatment or of residential treatment, each together with its own kind.
  for (const [name, headings, columns] of [
    ['quarters beside halves', '1. kvt. 2017;2. kvt. 2017;1. halvår 2017;2. halvår 2017', 'B og C'],
    ['quarters beside a month', '1. kvt. 2017;Jan 2017;2. kvt. 2017', 'B og D'],
    [
      'quarters of one kind beside those of another',
      '1. kvt. 2017 piger;2. kvt. 2017 piger;3. kvt. 2017 xyz',
      'B og C',
    ],
  ] as const) {
    const text = `Kommune;${headings} | Odense${';1'.repeat(headings.split(';').length)}`
    const { muligheder } = spurgt(await fromText(text)).spoergsmaal
    t.same(
      muligheder.flatMap(({ tekst }) => /kolonnerne (.*) er hver en del/.exec(tekst)?.[1] ?? []),
      [columns, columns],
      name,
    )
  }
  for (const [name, text] of [
    ['the same quarter twice', 'Kommune;1. kvt. 2017;1. kvartal 2017 | Odense;1;2'],
    ['one alone', 'Kommune;1. kvt. 2017;Døgn 2017 | Odense;1;1'],
    ['a number that is no quarter', 'Kommune;Hold 1 2017;Hold 2 2017 | Odense;1;2'],
  ] as const) {
    const { muligheder } = spurgt(await fromText(text)).spoergsmaal
    t.notOk(
      muligheder.some(({ flag }) => flag.includes(':del')),
      name,
    )
  }
  t.equal(
    await told('Kommune;Q1;Q2;Q3 | Odense;1;2;4', {
      kolonner: { B: 'doegn:2017:del', C: 'doegn:2017:del', D: 'doegn:2017' },
    }),
    '? to-ens-kolonner',
    'a whole number beside its parts',
  )
})

t.test('parts in rows', async (t) => {
  const rows =
    'Kommune;År;Kvartal;Behandling;Døgn | Odense;2017;1;1;0 | Odense;2017;2;2;1 | Odense;2017;I alt;3;1 | Vejle;2017;1;2;0 | Vejle;2017;2;0;0 | Vejle;2017;I alt;3;0'
  const { spoergsmaal } = spurgt(await fromText(rows.replaceAll(/ \| \w+;2017;I alt;\d;\d/g, '')))
  t.match(spoergsmaal, { kode: 'flere-raekker', sted: { raekke: 3 } })
  t.match(
    spoergsmaal.tekst,
    /Odense flere rækker for 2017 \(række 2 og 3\)\. Kolonne C \(»Kvartal«\)/,
  )
  const [added, whole] = spoergsmaal.muligheder
  t.same([added?.flag, whole?.flag], ["--kolonne 'C=del'", "--kolonne 'C=-'"])
  const one = laest(await fromText(rows, added?.valg))
  t.equal(await told(rows, added?.valg), 'Odense 2017: 3/1, Vejle 2017: 2/0')
  t.match(
    one.redegoerelse.totaler.flatMap(({ afvigelser }) => afvigelser),
    [{ staar: 3, sum: 2, sted: { raekke: 7, kolonne: 4 } }],
    'a sum of the parts is none, and is held against them',
  )
  t.match(
    await told(rows.replaceAll(/ \| \w+;2017;I alt;\d;\d/g, ''), whole?.valg),
    'Odense 2017: 1/0, Odense 2017: 2/1',
    'the report refuses the second row',
  )
  const once =
    'Kommune;År;Kvartal;Behandling;Døgn | Odense;2017;1;1;0 | ;;2;2;1 | Odense;2017;2;5;1 | Vejle;2017;1;2;0'
  t.equal(
    await told(once, { kolonner: { C: 'del' } }),
    'Odense 2017: 3/1, Odense 2017: 5/1, Vejle 2017: 2/0',
    'names stand above; the same part twice is not added',
  )
  const heading = 'Kommune;Kvartal;Behandling 2017;Døgn 2017'
  for (const [name, rows, want] of [
    ['below', 'Odense;1;1;0 | Odense;2;2;1 | Odense;;5;1', 'Odense 2017: 3/1, Odense 2017: 5/1'],
    ['above', 'Odense;;5;1 | Odense;1;1;0 | Odense;2;2;1', 'Odense 2017: 5/1, Odense 2017: 3/1'],
    ['between', 'Odense;1;1;0 | Odense;;5;1 | Odense;2;2;1', 'Odense 2017: 3/1, Odense 2017: 5/1'],
    [
      'of another municipality',
      'Odense;1;1;0 | Vejle;;5;1 | Odense;2;2;1',
      'Odense 2017: 3/1, Vejle 2017: 5/1',
    ],
  ] as const)
    t.equal(
      await told(`${heading} | ${rows}`, { kolonner: { B: 'del' } }),
      want,
      `a row that is no part is never added to those that are, and none to it: ${name}`,
    )
  t.equal(
    await told('Kommune;År;Behandling;Døgn;Bem. | Odense;2017;3;1;a | Odense;2017;4;1;b'),
    'Odense 2017: 3/1, Odense 2017: 4/1',
    'a remark tells no parts',
  )
})

t.test('any parts come back as their sums', async (t) => {
  const parts = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 6,
  })
  const names = ['Odense', 'Vejle', 'Varde', 'Vejen', 'Billund', 'Esbjerg']
  await fc.assert(
    fc.asyncProperty(parts, async (all) => {
      const want = all
        .map((own, i) => `${names[i] ?? ''} 2017: ${String(own.reduce((a, b) => a + b))}/?`)
        .join(', ')
      const columns = `Kommune;1. kvt.;2. kvt.;3. kvt.;4. kvt. | ${all
        .map((own, i) => `${names[i] ?? ''};${own.join(';')}`)
        .join(' | ')}`
      const kolonner = Object.fromEntries(
        ['B', 'C', 'D', 'E'].map((letter) => [letter, 'behandling:2017:del']),
      )
      const inRows = `Kommune;Kvartal;Behandling 2017 | ${all
        .flatMap((own, i) =>
          own.map((count, q) => `${names[i] ?? ''};${String(q + 1)};${String(count)}`),
        )
        .join(' | ')}`
      return (
        (await told(columns, { kolonner })) === want &&
        (await told(inRows, { kolonner: { B: 'del' } })) === want
      )
    }),
    { seed, numRuns: 20 },
  )
  t.pass()
})

t.test('one sheet per part of the year', async (t) => {
  const rows = (odense: string, vejle: string) =>
    `Kommune;Behandling;Døgn | Odense;${odense} | Vejle;${vejle}`
  const quarters = {
    '1. kvartal 2017': rows('3;1', '1;0'),
    '2. kvartal 2017': rows('3;0', '2;1'),
    '3. kvartal 2017': rows('0;0', '2;'),
    Note: 'Tallene er foreløbige',
  }
  let valg: Valg = {}
  const asked: string[] = []
  for (let one = await fromText(quarters); ; one = await fromText(quarters, valg)) {
    if (!one.spoergsmaal) break
    const { kode, muligheder } = one.spoergsmaal
    asked.push(kode)
    const chosen = muligheder.find(({ tekst }) => /lagt sammen/.test(tekst))
    if (!chosen) throw new Error(one.spoergsmaal.tekst)
    valg = withChoice(valg, chosen.valg)
  }
  t.same(asked, ['samme-tal-to-steder'], 'the same number is asked about too')
  // 3 + 3 + 0 and 1 + 0 + 0; 1 + 2 + 2, and a part that is not known.
  const read = laest(await fromText(quarters, valg))
  t.equal(brief(read), 'Odense 2017: 6/1, Vejle 2017: 5/?')
  t.match(
    read.redegoerelse.bemaerkninger.find(({ kode }) => kode === 'dele-lagt-sammen'),
    { vaerdier: { antal: 4 } },
  )
  const same = {
    '1. halvår': 'Kommune;Behandling 2017 | Odense;3',
    '2. halvår': 'Kommune;Behandling 2017 | Odense;3',
  }
  const [first] = spurgt(await fromText(same)).spoergsmaal.muligheder
  t.equal(
    first?.tekst,
    'arkene »1. halvår« og »2. halvår« lagt sammen: hver kvinde er kun talt med i ét af dem',
  )
  t.match(first?.flag, /--ark-betydning|--ark/)
  t.equal(brief(laest(await fromText(same, first?.valg))), 'Odense 2017: 6/?')
  t.equal(
    await told({ '1. halvår 2017': rows('3;1', '1;0') }),
    '? hvilket-aar',
    'one half is no year',
  )
  const years = {
    '2017': rows('3;1', '1;0'),
    Opdateret: rows('4;1', '1;0').replace('Behandling;Døgn', 'Behandling 2017;Døgn 2017'),
  }
  t.notMatch(
    spurgt(await fromText(years))
      .spoergsmaal.muligheder.map(({ tekst }) => tekst)
      .join(),
    /lagt sammen/,
    'sheets that are no parts of a year are never offered to be added up',
  )
})
