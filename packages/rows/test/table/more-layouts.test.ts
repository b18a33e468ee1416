/** Layouts made by common programs and habits, each with its result worked out by hand. */
import t from 'tap'
import { brief, fromText, laest, spurgt, told } from '../support/reading.js'
import { withChoice } from '../../src/opgoerelser.js'

const four = 'Odense 2017: 3/1, Odense 2018: 2/0, Vejle 2017: 2/0, Vejle 2018: 1/1'
const two = 'Odense 2017: 3/1, Vejle 2017: 2/0'
/** In the order of municipalities and years. */
const sorted = (rows: string) => rows.split(', ').sort().join(', ')

t.test('groups of rows', async (t) => {
  const tables: [name: string, text: string][] = [
    [
      'a pivot table of Excel, with its filter',
      'Region;(Alle); |  | Rækkenavne;Sum af Behandling;Sum af Døgn | Odense;5;1 | 2017;3;1 | 2018;2;0 | Vejle;3;1 | 2017;2;0 | 2018;1;1 | Hovedtotal;8;2',
    ],
    [
      'years below each municipality, and an empty corner',
      ';Behandling;Døgn | Odense Kommune;; | 2017;3;1 | 2018;2;0 | Vejle Kommune;; | 2017;2;0 | 2018;1;1',
    ],
    [
      'years below each kind of count, and municipalities over the columns',
      ';Odense;Vejle | Antal visiteret til behandling;; | 2017;3;2 | 2018;2;1 | Heraf til døgnbehandling;; | 2017;1;0 | 2018;0;1',
    ],
    [
      'kinds of counts below each year, and municipalities over the columns',
      ';Odense;Vejle | 2017;; | Behandling;3;2 | Døgn;1;0 | 2018;; | Behandling;2;1 | Døgn;0;1',
    ],
    [
      'kinds of counts below each municipality',
      ';2017;2018 | Odense;; | Behandling;3;2 | Heraf døgn;1;0 | Vejle;; | Behandling;2;1 | Heraf døgn;0;1',
    ],
  ]
  for (const [name, text] of tables) t.equal(sorted(await told(text)), four, name)
})

t.test('a pivot table with headings for its columns, and a sum of all of them', async (t) => {
  const text =
    'Sum af Antal;Kolonnenavne;;;; | ;2017;;2018;;Hovedtotal | Rækkenavne;Behandling;Døgn;Behandling;Døgn; | Odense;3;1;2;0;6 | Vejle;2;0;1;1;4 | Hovedtotal;5;1;3;1;10'
  const { spoergsmaal } = spurgt(await fromText(text))
  // The sum adds two numbers, one of which is part of the other according to their names.
  t.equal(spoergsmaal.kode, 'i-alt-kolonnen')
  t.equal(await told(text, spoergsmaal.muligheder[0]?.valg), four)
})

t.test('words of headings', async (t) => {
  const tables: [name: string, text: string | Record<string, string>, want: string][] = [
    [
      'both kinds of treatment are all treatment',
      'Kommune;År;Døgn;Behandling i alt (ambulant og døgn) | Odense;2017;1;3 | Vejle;2017;0;2',
      two,
    ],
    [
      'the same in other words',
      'Kommune;År;Behandling (døgn + ambulant);Heraf døgn | Odense;2017;3;1 | Vejle;2017;2;0',
      two,
    ],
    [
      'words divided at the end of a line',
      {
        Ark1: 'Kommune;Visi-\nteret til be-\nhandling 2017;Heraf døgn-\nbehandling 2017 | Odense;3;1 | Vejle;2;0',
      },
      two,
    ],
    [
      'provisional numbers',
      'Kommune;Behandling 2017;Døgn 2017;Behandling 2018 (foreløbige tal);Døgn 2018 (foreløbige tal) | Odense;3;1;2;0 | Vejle;2;0;1;1',
      four,
    ],
    [
      'numbers below a heading of remarks',
      'Kommune;Behandling 2017;Døgn 2017;Evt. kommentar;Øvrige bemærkninger | Odense;3;1;2;1 | Vejle;2;0;;',
      two,
    ],
  ]
  for (const [name, text, want] of tables) t.equal(await told(text), want, name)
  t.equal(
    spurgt(await fromText('Kommune;År;Ambulant og døgn;Døgn | Odense;2017;3;1')).spoergsmaal.kode,
    'hvad-er-kolonnen',
    'which treatment it is of is not said',
  )
})

t.test('months beside a column of kinds of counts', async (t) => {
  const text =
    'Kommune;Indsats;jan 2017;feb 2017;mar 2017 | Odense;Behandling;1;0;2 | Odense;Døgn;0;0;1 | Vejle;Behandling;1;1;0 | Vejle;Døgn;0;0;0'
  const { spoergsmaal } = spurgt(await fromText(text))
  t.match(spoergsmaal, { kode: 'hvad-er-kolonnen', muligheder: [{ tekst: /lægges sammen/ }] })
  t.equal(await told(text, spoergsmaal.muligheder[0]?.valg), two, 'one answer settles it')
})

t.test('a table of the yearly sums below the table that they add up', async (t) => {
  const counts = 'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Vejle;2017;2;0'
  const sums = 'År;Behandling;Døgn | 2017;5;1'
  const { spoergsmaal } = spurgt(await fromText(`${counts} |  | ${sums}`))
  const [first] = spoergsmaal.muligheder
  t.ok(first, 'a question has an answer')
  t.equal(await told(`${counts} |  | ${sums}`, withChoice({}, first?.valg ?? {})), two)
})

t.test('names in other spellings', async (t) => {
  for (const [written, name] of [
    ['Ikast/Brande', 'Ikast-Brande'],
    ['Ringkøbing/Skjern', 'Ringkøbing-Skjern'],
    ['Mariager Fjord', 'Mariagerfjord'],
    ['Furesø K', 'Furesø'],
    ['Furesø komm.', 'Furesø'],
    ['Kommune: Odense', 'Odense'],
    ['Lyngby Tårbæk', 'Lyngby-Taarbæk'],
    ['HØJE TAASTRUP', 'Høje-Taastrup'],
  ] as const) {
    const one = laest(await fromText(`Kommune;År;Behandling;Døgn | ${written};2017;3;1`))
    t.equal(brief(one), `${name} 2017: 3/1`, written)
  }
  for (const written of ['Fanø/Esbjerg', 'Odense/Vejle', 'Brande']) {
    const one = laest(await fromText(`Kommune;År;Behandling;Døgn | ${written};2017;3;1`))
    t.equal(one.redegoerelse.ukendteNavne.length, 1, `${written} is none`)
  }
})

t.test('a row without numbers and without the name of a municipality is a note', async (t) => {
  const table = 'Kommune;Behandling 2017;Døgn 2017 | Odense;3;1 | Vejle;2;0'
  for (const note of ['* Foreløbige tal', 'Opgjort i 2018', 'Se også bilag', 'Opdateret', 'Fyn']) {
    const one = laest(await fromText(`${table} | ${note};;`))
    t.equal(brief(one), two, note)
    t.match(one.redegoerelse.udeladt, [{ navn: note, sted: { raekke: 4 } }], 'and that is told')
    t.same(one.redegoerelse.ukendteNavne, [])
  }
  for (const [name, text] of [
    ['a municipality without an answer', 'Kerteminde;;'],
    ['one that is misspelt', 'Kertemynde;;'],
    ['what is told not to be known', 'Ukendt by;-;-'],
  ] as const) {
    const one = laest(await fromText(`${table} | ${text}`))
    t.equal(one.redegoerelse.kommuner.length, 3, name)
    t.equal(one.redegoerelse.ikkeOplyst, 2, name)
  }
  const made = laest(await fromText('Kommune;Behandling 2017;Døgn 2017 | By A;3;1 | By B;;'))
  t.equal(made.redegoerelse.kommuner.length, 2, 'where no name is known, each may be one')
})

t.test('a note below years and kinds of counts is not a municipality', async (t) => {
  const text =
    ';Odense;Vejle | Antal visiteret til behandling;; | 2017;3;2 | 2018;2;1 | Heraf til døgnbehandling;; | 2017;1;0 | 2018;0;1'
  for (const note of ['* Foreløbige tal', 'Note: talt to gange', 'Opgjort af regionen']) {
    const one = laest(await fromText(`${text} | ${note};;`))
    t.equal(sorted(brief(one)), four, note)
    t.match(one.redegoerelse.udeladt.at(-1), { navn: note, kode: 'note' })
  }
})

t.test('a question about an empty column is answered for that column', async (t) => {
  const text =
    ';Kommune 01;Kommune 01;Kommune 02;Kommune 02;Kommune 03;Kommune 03 | År;Tal;Døgn;Tal;Døgn;Tal;Døgn | 2006;0;0;;;0;0'
  let valg = {}
  const asked: string[] = []
  for (let one = await fromText(text); one.spoergsmaal; one = await fromText(text, valg)) {
    asked.push(one.spoergsmaal.tekst)
    t.equal(new Set(asked).size, asked.length, `asked once: ${asked.at(-1) ?? ''}`)
    if (new Set(asked).size < asked.length) break
    valg = withChoice(valg, one.spoergsmaal.muligheder[0]?.valg ?? {})
  }
  t.ok(asked.length > 0)
})
