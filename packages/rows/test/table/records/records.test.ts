/** The counts of a municipality and year as one row, with the places of its numbers; by hand. */
import t from 'tap'
import type { Axis } from '../../../src/table/coordinates/axes.js'
import type { Column } from '../../../src/table/headings/column.js'
import type { Figure } from '../../../src/table/counts/figure.js'
import { namesOf } from '../../../src/words/kommune-names.js'
import type { Layout } from '../../../src/table/coordinates/layout.js'
import {
  badRow,
  both,
  goodRow,
  isAdded,
  together,
  type Placed,
  type Source,
} from '../../../src/table/counts/record-rows.js'
import type { RowErrorCode } from '../../../src/problems/problem-texts.js'
import { blockOf } from '../../support/grids.js'
import { tells } from '../../support/story.js'

const column = (index: number): Column => ({
  ...{ index, name: '', headings: [], content: undefined as never },
})
const source = (fil: string, ark: string, axes: readonly Axis[] = []): Source => {
  const block = blockOf('Kommune;Tal | x;3', [1], ark)
  const layout: Layout = { block, columns: [], axes, counts: [], sums: [], shared: {} }
  return { fil, ark, read: { layout, figures: [], sums: [], bad: [], left: [], carried: 0 } }
}
const first = source('a.xlsx', 'Ark1', [
  { column: column(0), kind: 'kommune' },
  { column: column(1), kind: 'aar' },
])
const second = source('b.xlsx', 'Ark2')

function placed(value: unknown, row = 1, at = 2, from = first, fault?: RowErrorCode): Placed {
  const figure: Figure = {
    ...{ kommune: 'Odense', aar: 2017, indsats: 'behandling', value, fault, part: undefined },
    ...{ row, column: at },
  }
  return { source: from, figure }
}

t.test('combining two numbers', (t) => {
  const sums: readonly (readonly [unknown, unknown, unknown])[] = [
    [3, 4, 7],
    [0, 4, 4],
    [3, undefined, undefined],
    [undefined, 4, undefined],
    ['x', 4, 'x'],
    [3, 'y', 'y'],
    ['x', 'y', 'x'],
    ['x', undefined, undefined],
  ]
  for (const [one, other, want] of sums) t.equal(together(placed(one), placed(other)), want)
  t.equal(together(undefined, placed(4)), undefined)
  t.equal(together(placed(4), undefined), undefined)
  const faults = (one?: RowErrorCode, other?: RowErrorCode) => {
    const { figure } = both(placed(3, 1, 2, first, one), placed(4, 2, 3, second, other))
    return [figure.value, figure.fault, figure.row, figure.column]
  }
  t.strictSame(faults(), [7, undefined, 1, 2])
  t.strictSame(faults('fejl-i-celle'), [7, 'fejl-i-celle', 1, 2])
  t.strictSame(faults(undefined, 'dato-i-celle'), [7, 'dato-i-celle', 1, 2])
  t.strictSame(faults('fejl-i-celle', 'dato-i-celle'), [7, 'fejl-i-celle', 1, 2])
  t.equal(both(placed(3), placed(4, 2, 3, second)).source, first)
  const of = { kommune: 'Odense', aar: 2017 }
  t.ok(isAdded({ ...of, ambulant: placed(3) }))
  t.notOk(isAdded({ ...of, ambulant: placed(3), behandling: placed(4) }))
  t.notOk(isAdded({ ...of, doegn: placed(3) }))
  t.end()
})

t.test('a row and its places', (t) => {
  const of = { kommune: 'Odense', aar: 2017 }
  const row = goodRow({ ...of, behandling: placed(3), doegn: placed(1, 4, 7, second) }, 'da')
  const { placeOf, ...told } = row
  t.strictSame(told, {
    ...{ input: { ...of, behandling: 3, doegn: 1 }, fil: 'a.xlsx', ark: 'Ark1', linje: 2 },
  })
  const places = Object.fromEntries(
    ['/behandling', '/doegn', '/kommune', '/aar', '/andet'].map((each) => [each, placeOf?.(each)]),
  )
  t.strictSame(places, {
    '/behandling': { fil: 'a.xlsx', ark: 'Ark1', linje: 2, kolonne: 3 },
    '/doegn': { fil: 'b.xlsx', ark: 'Ark2', linje: 5, kolonne: 8 },
    '/kommune': { fil: 'a.xlsx', ark: 'Ark1', linje: 2, kolonne: 1 },
    '/aar': { fil: 'a.xlsx', ark: 'Ark1', linje: 2, kolonne: 2 },
    '/andet': { fil: 'a.xlsx', ark: 'Ark1', linje: 2 },
  })
  const alone = goodRow({ ...of, doegn: placed(1, 4, 7, second) }, 'da')
  t.strictSame(alone.input, { ...of, doegn: 1 })
  t.strictSame([alone.fil, alone.ark, alone.linje], ['b.xlsx', 'Ark2', 5])
  t.strictSame(alone.placeOf?.('/behandling'), { fil: 'b.xlsx', ark: 'Ark2', linje: 5 })
  t.strictSame(
    alone.placeOf?.('/kommune'),
    { fil: 'b.xlsx', ark: 'Ark2', linje: 5 },
    'it stands in a heading',
  )
  const unknown = goodRow({ ...of, behandling: placed(undefined) }, 'da')
  t.strictSame(unknown.input, of)
  t.strictSame(unknown.placeOf?.('/behandling'), {
    fil: 'a.xlsx',
    ark: 'Ark1',
    linje: 2,
    kolonne: 3,
  })
  // Outpatient and residential treatment are added if there is no other number of all treatment.
  const added = goodRow({ ...of, ambulant: placed(3), doegn: placed(1, 1, 3) }, 'da')
  t.strictSame(added.input, { ...of, behandling: 4, doegn: 1 })
  t.strictSame(added.placeOf?.('/behandling').kolonne, 3)
  const beside = goodRow({ ...of, ambulant: placed(3), behandling: placed(5, 1, 4) }, 'da')
  t.strictSame(beside.input, { ...of, behandling: 5 })
  const half = goodRow({ ...of, ambulant: placed(3) }, 'da')
  t.strictSame(half.input, of)
  const refused = goodRow(
    { ...of, behandling: placed('#', 1, 2, first, 'fejl-i-celle'), doegn: placed(1) },
    'en',
  )
  t.match(refused.errors, [{ code: 'fejl-i-celle', pointer: '/behandling', kolonne: 3 }])
  t.equal(refused.errors?.length, 1)

  const options = { sprog: 'da', names: namesOf() } as const
  const at = { row: 3, column: 1, code: 'intet-aarstal', pointer: '/aar' } as const
  const bad = badRow(first, { ...at, kommune: 'ODENSE kommune' }, options)
  t.match(bad, {
    ...{ input: { kommune: 'Odense' }, fil: 'a.xlsx', ark: 'Ark1', linje: 4 },
    errors: [{ code: 'intet-aarstal', pointer: '/aar', kolonne: 2 }],
  })
  t.equal(badRow(first, { ...at, kommune: '' }, options).input, null)
  t.end()
})

const counts = 'Kommune;Behandling;Døgn | Odense;3;1'

t.test('the same number in several places', (t) =>
  tells(t, [
    [
      'another in one of three sheets',
      {
        A: 'Kommune;Behandling 2017 | Odense;3',
        B: 'Kommune;Behandling 2017 | Odense;4',
        C: 'Kommune;Behandling 2018 | Odense;4',
      },
      '? samme-tal-to-steder B!B2 | A kommune, B behandling:2017 | A kommune, B behandling:2017 | A kommune, B behandling:2018 | --ark A | --ark B | --ark B --ark C | --ark A --ark C',
    ],
    [
      'another in one of two',
      { A: 'Kommune;Behandling 2017 | Odense;3', B: 'Kommune;Behandling 2017 | Odense;4' },
      '? samme-tal-to-steder B!B2 | A kommune, B behandling:2017 | A kommune, B behandling:2017 | --ark A | --ark B',
    ],
    [
      'the same in two',
      { A: 'Kommune;Behandling 2017 | Odense;3', B: 'Kommune;Behandling 2017 | Odense;3' },
      'A kommune, B behandling:2017 | A kommune, B behandling:2017 | Odense 2017: 3/? | *ens-tal-flere-steder A!B2 B!B2 | *indsats-mangler doegn',
    ],
    [
      'one of other municipalities is not about it',
      {
        A: 'Kommune;Behandling 2017 | Odense;3',
        B: 'Kommune;Behandling 2017 | Odense;4',
        C: 'Kommune;Behandling 2017 | Vejle;4',
      },
      '? samme-tal-to-steder B!B2 | A kommune, B behandling:2017 | A kommune, B behandling:2017 | A kommune, B behandling:2017 | --ark A | --ark B | --ark B --ark C | --ark A --ark C',
    ],
    [
      'the same in two quarters is asked about',
      { '1. kvt. 2017': counts, '2. kvt. 2017': counts },
      '? samme-tal-to-steder 2. kvt. 2017!B2 | A kommune, B behandling, C doegn | A kommune, B behandling, C doegn | --ark 1. kvt. 2017=2017:del --ark 2. kvt. 2017=2017:del | --ark 1. kvt. 2017 | --ark 2. kvt. 2017',
    ],
    [
      'but for none in both',
      {
        '1. kvt. 2017': 'Kommune;Behandling;Døgn | Odense;0;0',
        '2. kvt. 2017': 'Kommune;Behandling;Døgn | Odense;0;0',
      },
      'A kommune, B behandling, C doegn | A kommune, B behandling, C doegn | Odense 2017: 0/0 | *ens-tal-flere-steder 1. kvt. 2017!B2 2. kvt. 2017!B2 | *ens-tal-flere-steder 1. kvt. 2017!C2 2. kvt. 2017!C2',
    ],
    [
      'a part that is refused',
      'Kommune;Beh. 2017 a;Beh. 2017 b;Døgn 2017 | Odense;3;1.250;2',
      'A kommune, B behandling:2017:del, C behandling:2017:del, D doegn:2017 | Odense 2017: #/2!tvetydigt-tal | !B2 /behandling | *dele-lagt-sammen 1',
      { kolonner: { B: 'behandling:2017:del', C: 'behandling:2017:del' } },
    ],
    [
      'a question about one of three sheets may leave it out',
      {
        "L'A": 'Kommune;Tal 2017;Behandling 2017 | Odense;3;1',
        B: 'Kommune;Behandling 2018 | Odense;3',
        "C'er": 'Kommune;Behandling 2019 | Odense;3',
      },
      "? hvad-er-kolonnen L'A!B | A kommune, B - (antal), C behandling:2017 | --kolonne Tal 2017=behandling:2017 | --kolonne Tal 2017=doegn:2017 | --kolonne Tal 2017=- | --ark B --ark C\\er",
    ],
  ]),
)
