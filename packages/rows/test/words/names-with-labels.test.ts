/** Names of municipalities in one cell with the year or the kind of count: »Odense 2017«, »Vejle, døgn«. */
import t from 'tap'
import { brief, fromText, laest, spurgt, told } from '../support/reading.js'

const four = 'Odense 2017: 3/1, Odense 2018: 2/0, Vejle 2017: 2/0, Vejle 2018: 1/1'

/** In the order of municipalities and years. */
const sorted = (rows: string) => rows.split(', ').sort().join(', ')

t.test('over the counts', async (t) => {
  for (const [name, text] of [
    [
      'a year',
      ';Odense 2017;Odense 2018;Vejle 2017;Vejle 2018 | Behandling;3;2;2;1 | Heraf døgn;1;0;0;1',
    ],
    [
      'in other forms',
      'Indsats;Odense (2017);Odense, 2018;2017 Vejle;Vejle Kommune - 2018 | Behandling;3;2;2;1 | Døgn;1;0;0;1',
    ],
    [
      'over both kinds',
      ';Odense 2017;;Odense 2018;;Vejle 2017;;Vejle 2018; | ;Behandling;Døgn;Behandling;Døgn;Behandling;Døgn;Behandling;Døgn | Antal;3;1;2;0;2;0;1;1',
    ],
    [
      'a kind',
      'År;Odense behandling;Odense døgn;Vejle behandling;Vejle døgn | 2017;3;1;2;0 | 2018;2;0;1;1',
    ],
    [
      'both',
      ';Odense behandling 2017;Odense døgn 2017;Odense behandling 2018;Odense døgn 2018;Vejle behandling 2017;Vejle døgn 2017;Vejle behandling 2018;Vejle døgn 2018 | Antal;3;1;2;0;2;0;1;1',
    ],
    [
      'with a sum',
      ';Odense 2017;Odense 2018;Vejle 2017;Vejle 2018;I alt | Behandling;3;2;2;1;8 | Heraf døgn;1;0;0;1;2',
    ],
  ] as const) {
    t.equal(sorted(await told(text)), four, name)
  }
})

t.test('before the counts', async (t) => {
  for (const [name, text] of [
    [
      'a year',
      'Kommune og år;Behandling;Døgn | Odense 2017;3;1 | Odense 2018;2;0 | Vejle 2017;2;0 | Vejle 2018;1;1',
    ],
    [
      'below an empty corner',
      ';Behandling;Døgn | Odense, 2017;3;1 | Odense, 2018;2;0 | Vejle, 2017;2;0 | Vejle, 2018;1;1',
    ],
    [
      'a kind',
      'Kommune;2017;2018 | Odense - behandling;3;2 | Odense - døgn;1;0 | Vejle - behandling;2;1 | Vejle - døgn;0;1',
    ],
    [
      'both',
      ';Antal | Odense behandling 2017;3 | Odense døgn 2017;1 | Odense behandling 2018;2 | Odense døgn 2018;0 | Vejle behandling 2017;2 | Vejle døgn 2017;0 | Vejle behandling 2018;1 | Vejle døgn 2018;1',
    ],
    [
      'with a sum and a note',
      'Kommune;Behandling;Døgn | Odense 2017;3;1 | Odense 2018;2;0 | Vejle 2017;2;0 | Vejle 2018;1;1 | I alt;8;2 | Talt i 2019;;',
    ],
  ] as const) {
    t.equal(sorted(await told(text)), four, name)
  }
})

t.test('if only some names have one, each is the same name without it', async (t) => {
  const some = spurgt(await fromText('Kommune;2017 | Odense;3 | Odense døgn;1 | Vejle;2'))
  t.equal(some.spoergsmaal.kode, 'hvilken-indsats')
  const mixed = 'Kommune;Behandling;Døgn | Odense 2017;3;1 | Vejle;2;0'
  t.equal(spurgt(await fromText(mixed)).spoergsmaal.kode, 'hvilket-aar')
  const { spoergsmaal } = spurgt(
    await fromText('Kommune;Vejle 2017;Døgn 2017 | Odense;3;1 | Esbjerg;2;0'),
  )
  t.match(spoergsmaal, { kode: 'hvad-er-kolonnen', sted: { kolonne: 2 } }, 'names below and above')
  const coded = laest(await fromText('Kommune;År;Behandling;Døgn | Odense 461;2017;3;1'))
  t.equal(brief(coded), 'Odense 2017: 3/1', 'a code is no year')
})
