/** Outpatient and residential treatment in separate columns: whether to add them is asked, reported, and done right. */
import fc from 'fast-check'
import t from 'tap'
import { summaryOf, withChoice } from '../../../src/opgoerelser.js'
import { seed } from '../../../../core/test/support/runs.js'
import { brief, fromText, laest, read, spurgt, told } from '../../support/reading.js'

const both = 'Odense 2017: 3/1, Odense 2018: 3/0, Vejle 2017: 1/0, Vejle 2018: 1/1'
const overYears = 'a sum over the years'
const layouts: Record<string, string | Record<string, string>> = {
  'a column of each and year':
    'Kommune;Ambulant 2017;Døgn 2017;Ambulant 2018;Døgn 2018 | Odense;2;1;3;0 | Vejle;1;0;0;1',
  'below the years': 'Kommune;2017;;2018; | ;Amb.;Døgn;Amb.;Døgn | Odense;2;1;3;0 | Vejle;1;0;0;1',
  'a row for each year':
    'Kommune;År;Behandling (ambulant);Behandling (døgn) | Odense;2017;2;1 | Odense;2018;3;0 | Vejle;2017;1;0 | Vejle;2018;0;1',
  'a row for each kind':
    'Kommune;Indsats;2017;2018 | Odense;Ambulant;2;3 | Odense;Døgn;1;0 | Vejle;Ambulant;1;0 | Vejle;Døgn;0;1',
  'a pivot table':
    'Rækkeetiketter;2017;2018 | Odense;3;3 | Ambulant;2;3 | Døgn;1;0 | Vejle;1;1 | Ambulant;1;0 | Døgn;0;1',
  [overYears]:
    'Kommune;Ambulant 2017;Døgn 2017;Ambulant 2018;Døgn 2018;I alt | Odense;2;1;3;0;6 | Vejle;1;0;0;1;2 | I alt;3;1;3;1;8',
}

t.test('the three possible answers', async (t) => {
  for (const [name, text] of Object.entries(layouts)) {
    const { spoergsmaal } = spurgt(await fromText(text))
    t.equal(spoergsmaal.kode, 'ambulant-og-doegn', name)
    const [added, isAll, notKnown] = spoergsmaal.muligheder.map(({ valg }) => valg)
    const sorted = async (valg = {}) => (await told(text, valg)).split(', ').sort().join(', ')
    t.equal(await sorted(added), both, name)
    // Without adding the parts, it is asked what the sum over the years is of.
    if (name === overYears) continue
    t.equal(
      await sorted(isAll),
      'Odense 2017: 2/1, Odense 2018: 3/0, Vejle 2017: 1/0, Vejle 2018: 0/1',
      name,
    )
    t.equal(
      await sorted(notKnown),
      'Odense 2017: ?/1, Odense 2018: ?/0, Vejle 2017: ?/0, Vejle 2018: ?/1',
      name,
    )
  }
})

t.test('what was added is reported, and the sums of the file are compared with it', async (t) => {
  const text = layouts[overYears] ?? ''
  const [added] = spurgt(await fromText(text)).spoergsmaal.muligheder
  const { redegoerelse } = laest(await fromText(text, added?.valg))
  t.match(redegoerelse.bemaerkninger, [{ kode: 'lagt-sammen', vaerdier: { antal: 4 } }])
  t.match(redegoerelse.totaler, [
    { navn: 'I alt', kontrolleret: 4, afvigelser: [] },
    { navn: 'I alt', kontrolleret: 2, afvigelser: [] },
  ])
  t.match(
    summaryOf(redegoerelse, 'da').join(' '),
    'lagt sammen, som du har valgt. Det gælder 4 tal.',
  )
  t.equal(added?.flag, "--kolonne 'B=ambulant:2017' --kolonne 'D=ambulant:2018'")
})

t.test('an unknown part gives no sum', async (t) => {
  const text =
    'Kommune;År;Type;Antal | Odense;2017;Ambulant;2 | Odense;2017;Døgn;1 | Vejle;2017;Døgn;1'
  const one = laest(await fromText(text, { raekker: { Ambulant: 'ambulant' } }))
  t.equal(brief(one), 'Odense 2017: 3/1, Vejle 2017: ?/1')
  t.match(one.redegoerelse.bemaerkninger, [
    { kode: 'lagt-sammen', vaerdier: { antal: 1 } },
    { kode: 'ikke-lagt-sammen', vaerdier: { antal: 1 } },
  ])
})

t.test('one sheet per part', async (t) => {
  const sheets = {
    Ambulant: 'Kommune;2017;2018 | Odense;2;3 | Vejle;1;0',
    Døgn: 'Kommune;2017;2018 | Odense;1;0 | Vejle;0;1',
  }
  const { spoergsmaal } = spurgt(await fromText(sheets))
  t.equal(spoergsmaal.kode, 'hvilken-indsats')
  const answer = spoergsmaal.muligheder.find(({ flag }) => flag === "--ark 'Ambulant=ambulant'")
  t.equal(await told(sheets, answer?.valg), both)
})

t.test('several kinds of outpatient treatment are added too', async (t) => {
  const columns = 'Kommune;År;Dagbehandling;Ambulant;Døgn | Odense;2017;1;2;1 | Vejle;2017;0;1;0'
  const [added] = spurgt(await fromText(columns)).spoergsmaal.muligheder
  t.equal(await told(columns, added?.valg), 'Odense 2017: 4/1, Vejle 2017: 1/0')
  const rows = 'Kommune;Type;2017 | Odense;Dagbehandling;1 | Odense;Ambulant;2 | Odense;Døgn;1'
  const [again] = spurgt(await fromText(rows)).spoergsmaal.muligheder
  t.equal(await told(rows, again?.valg), 'Odense 2017: 4/1')
})

t.test('beside a number of all treatment it is a part, and nothing is added', async (t) => {
  const text = 'Kommune;År;Behandling i alt;Heraf ambulant;Heraf døgn | Odense;2017;3;2;1'
  t.equal(await told(text), 'Odense 2017: 3/1')
  const chosen = laest(await fromText(text, { kolonner: { D: 'ambulant' } }))
  t.equal(brief(chosen), 'Odense 2017: 3/1')
  t.match(chosen.redegoerelse.bemaerkninger, [{ kode: 'ambulant-ved-siden' }])
  const total = 'Kommune;År;Ambulant;Døgn;I alt | Odense;2017;2;1;3'
  t.equal(await told(total), '? hvad-er-kolonnen', 'a sum is likelier to be what is asked for')
})

t.test('any counts come back as sums, and an unreadable cell keeps its place', async (t) => {
  const count = fc.option(fc.nat({ max: 40 }), { nil: undefined })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 5 }),
      async (counts) => {
        const names = ['Odense', 'Vejle', 'Esbjerg', 'Kolding', 'Assens'].slice(0, counts.length)
        const cell = (value: number | undefined) => (value === undefined ? '' : String(value))
        const rows = counts.map(
          ([ambulant, doegn], i) => `${names[i] ?? ''};2017;${cell(ambulant)};${cell(doegn)}`,
        )
        const text = `Kommune;År;Ambulant;Døgn\nFaaborg-Midtfyn;2017;0;0\n${rows.join('\n')}`
        const one = await read(Buffer.from(text))
        const valg = withChoice({}, spurgt(one).spoergsmaal.muligheder[0]?.valg ?? {})
        const found = brief(laest(await read(Buffer.from(text), 'tal', { valg }))).split(', ')
        const want = counts.map(([ambulant, doegn], i) => {
          const all = ambulant === undefined || doegn === undefined ? '?' : ambulant + doegn
          return `${names[i] ?? ''} 2017: ${String(all)}/${String(doegn ?? '?')}`
        })
        if (found.slice(1).join() !== want.join()) throw new Error(`${text}\n${found.join()}`)
      },
    ),
    { seed, numRuns: 40 },
  )
  const bad = 'Kommune;År;Ambulant;Døgn | Odense;2017;2,x;1 | Vejle;2017;2;1'
  const one = laest(await fromText(bad, { kolonner: { C: 'ambulant' } }))
  const [row] = one.raekker
  t.same(row?.placeOf?.('/behandling'), { fil: 'tal', linje: 2, kolonne: 3 })
})
