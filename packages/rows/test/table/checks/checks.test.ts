/** The sums of a file against its counts, and the remarks about them; added up by hand. */
import t from 'tap'
import { sumOf, sumRows, totalsOf } from '../../../src/table/checks/checks.js'
import type { Context } from '../../../src/table/choices/context.js'
import type { Figure, Figures, Sum } from '../../../src/table/counts/figure.js'
import { namesOf } from '../../../src/words/kommune-names.js'
import type { Layout } from '../../../src/table/coordinates/layout.js'
import { Asked } from '../../../src/table/questions/question.js'
import { hiddenCounts, missingCounts, outsideRegion } from '../../../src/table/checks/remarks.js'
import type { RowErrorCode } from '../../../src/problems/problem-texts.js'
import { blockOf, sheetOf } from '../../support/grids.js'
import { tells } from '../../support/story.js'

const context: Context = {
  ...{ sprog: 'da', valg: {}, region: undefined, names: namesOf(), isAlone: true },
  ...{ sheets: ['Ark1'], number: 1, shared: {}, sheetKommune: undefined },
}
const block = blockOf('Kommune;Tal | x;3')
const layout: Layout = {
  ...{ block, columns: [], axes: [], counts: [], sums: [], shared: {} },
}

/** A count: »Odense 2017 doegn 3«; `?` is not known, `#` is refused. */
function figure(text: string, row: number): Figure {
  const [, kommune = '', aar = '', indsats = 'behandling', shown = ''] =
    /^(.+?) (\d{4}) (?:(behandling|doegn) )?(\S+)$/.exec(text) ?? []
  const value = shown === '?' ? undefined : shown === '#' ? '#' : Number(shown)
  const fault: RowErrorCode | undefined = shown === '#' ? 'fejl-i-celle' : undefined
  const kind = indsats === 'doegn' ? 'doegn' : 'behandling'
  return { kommune, aar: Number(aar), indsats: kind, value, fault, part: undefined, row, column: 1 }
}
/** Counts one below the other, from the second row; `-` is another kind of row. */
const figures = (...texts: string[]) =>
  texts.flatMap((text, i) => (text === '-' ? [] : [figure(text, i + 1)]))
const ofTable = (some: Partial<Figures>): Figures => ({
  ...{ layout, figures: [], sums: [], bad: [], left: [], carried: 0 },
  ...some,
})

type Of = Sum['cells'][number]['of']
const sumAt = (row: number, value: number, of: Of = {}): Sum => ({
  ...{ navn: 'I alt', row, cells: [{ column: 1, row, value, of }] },
})

/** Each sum: its row, how many of its numbers were compared and not compared, and what is wrong. */
const checked = (counts: readonly Figure[], sums: readonly Sum[]) =>
  totalsOf(ofTable({ figures: counts, sums }), context)
    .map(({ sted, kontrolleret, ukontrolleret, afvigelser }) => {
      const wrong = afvigelser.map(({ staar, sum }) => `${String(staar)}≠${String(sum)}`)
      const place =
        sted.kolonne === undefined ? sted.raekke : `${String(sted.raekke)}:${String(sted.kolonne)}`
      return [place, `${String(kontrolleret)}/${String(ukontrolleret)}`, ...wrong].join(' ')
    })
    .join(', ')

t.test('adding up counts', (t) => {
  const sums: readonly (readonly [string[], number | undefined])[] = [
    [[], undefined],
    [['A 2017 3', 'B 2017 4'], 7],
    [['A 2017 0'], 0],
    [['A 2017 3', 'B 2017 ?'], 3],
    [['A 2017 ?'], undefined],
    [['A 2017 3', 'B 2017 #'], undefined],
    [['A 2017 0.1', 'B 2017 0.2'], 0.3],
  ]
  for (const [texts, want] of sums) t.equal(sumOf(figures(...texts)), want, texts.join())
  const [one] = figures('A 2017 3')
  t.equal(sumOf([{ ...one!, value: 'x' }]), undefined, 'no number')
  t.end()
})

t.test('a row of sums', (t) => {
  const two = figures('Odense 2017 3', 'Vejle 2017 4')
  t.equal(checked(two, [sumAt(3, 7)]), '4 1/0')
  t.equal(checked(two, [sumAt(3, 8)]), '4 1/0 8≠7')
  t.equal(checked(two, [sumAt(3, 7.000000000000001)]), '4 1/0', 'the drift of arithmetic')
  t.strictSame(totalsOf(ofTable({ figures: two, sums: [sumAt(3, 8)] }), context), [
    {
      ...{ navn: 'I alt', sted: { ark: 'Ark1', raekke: 4 }, kontrolleret: 1, ukontrolleret: 0 },
      afvigelser: [{ sted: { ark: 'Ark1', raekke: 4, kolonne: 2 }, staar: 8, sum: 7 }],
    },
  ])
  // For one municipality, year or kind.
  t.equal(checked(two, [sumAt(3, 4, { kommune: 'Vejle' })]), '4 1/0')
  t.equal(checked(two, [sumAt(3, 4, { kommune: 'VEJLE Kommune' })]), '4 1/0')
  t.equal(checked(two, [sumAt(3, 4, { kommune: 'Fyn' })]), '4 0/1', 'of nobody')
  const years = figures('A 2017 3', 'B 2018 4', 'A 2018 doegn 1')
  t.equal(checked(years, [sumAt(4, 3, { aar: 2017 }), sumAt(4, 5, { aar: 2018 })]), '5 1/0, 5 1/0')
  t.equal(checked(years, [sumAt(4, 1, { indsats: 'doegn' })]), '5 1/0')
  t.equal(checked(years, [sumAt(4, 4, { aar: 2018, indsats: 'behandling' })]), '5 1/0')
  t.equal(checked(years, [sumAt(4, 4, { aar: 2019 })]), '5 0/1')
  // If a part is unknown, a sum may be larger, never smaller.
  const open = figures('A 2017 3', 'B 2017 ?')
  t.equal(checked(open, [sumAt(3, 5)]), '4 0/1')
  t.equal(checked(open, [sumAt(3, 3)]), '4 0/1')
  t.equal(checked(open, [sumAt(3, 2)]), '4 1/0 2≠3')
  t.equal(checked(figures('A 2017 3', 'B 2017 #'), [sumAt(3, 2)]), '4 0/1')
  t.equal(checked([], [{ navn: 'I alt', row: 3, cells: [] }]), '4 0/0')
  t.end()
})

t.test('several rows of sums', (t) => {
  const four = figures('A 2017 1', 'B 2017 2', '-', 'C 2017 3', 'D 2017 4', '-')
  t.equal(checked(four, [sumAt(3, 3), sumAt(6, 7)]), '4 1/0, 7 1/0', 'each of the rows before it')
  t.equal(checked(four, [sumAt(3, 3), sumAt(6, 10)]), '4 1/0, 7 1/0', 'the last of all')
  t.equal(checked(four, [sumAt(3, 10), sumAt(6, 10)]), '4 1/0, 7 1/0', 'both of all')
  t.equal(checked(four, [sumAt(3, 4), sumAt(6, 10)]), '4 1/0 4≠3, 7 1/0', 'the first is neither')
  t.equal(checked(four, [sumAt(3, 3), sumAt(6, 8)]), '4 1/0, 7 1/0 8≠10', 'the last is neither')
  t.equal(checked(four, [sumAt(0, 10), sumAt(6, 7)]), '1 1/0, 7 1/0 7≠10', 'one above them')
  t.equal(checked(four, [sumAt(0, 9), sumAt(3, 3)]), '1 1/0 9≠10, 4 1/0')
  const gap = figures('A 2017 1', 'B 2017 ?', '-', 'C 2017 3', 'D 2017 4', '-')
  t.equal(
    checked(gap, [sumAt(3, 5), sumAt(6, 7)]),
    '4 0/1, 7 1/0',
    'nothing is unknown in the second',
  )
  t.equal(checked(gap, [sumAt(3, 0), sumAt(6, 6)]), '4 1/0 0≠1, 7 1/0 6≠8')
  t.end()
})

t.test('columns of sums', (t) => {
  const beside = (row: number, value: number, column: number, of: Of): Sum => ({
    ...{ navn: 'Sum', inColumn: true as const, row, cells: [{ column, row, value, of }] },
  })
  const two = figures('A 2017 3', 'A 2018 4', 'B 2017 1', 'B 2018 1')
  t.equal(
    checked(two, [
      ...[beside(1, 7, 4, { kommune: 'A' }), beside(3, 3, 4, { kommune: 'B' })],
      ...[sumAt(5, 9), beside(1, 3, 5, { kommune: 'A', aar: 2017 })],
      beside(4, 9, 4, { kommune: 'Fyn' }),
    ]),
    '6 1/0, 2:5 2/1 3≠2, 2:6 1/0',
    'told once, behind the rows',
  )
  // A column is not a row of sums to which the others are added.
  t.equal(
    checked(two, [beside(1, 3, 4, { aar: 2017, kommune: 'A' }), sumAt(5, 8)]),
    '6 1/0 8≠9, 2:5 1/0',
  )
  t.end()
})

t.test('of very many sums, only the first are compared', (t) => {
  const cells = (count: number, of: Of) =>
    Array.from({ length: count }, () => ({ column: 1, row: 9, value: 3, of }))
  const one = figures('A 2017 3')
  const many = (of: Of): Sum[] => [{ navn: 'I alt', row: 9, cells: cells(1001, of) }]
  t.equal(checked(one, many({})), '10 1000/1')
  t.equal(checked(one, many({ kommune: 'A' })), '10 1001/0')
  t.end()
})

t.test('a name whose counts equal those of all others together', (t) => {
  const told = (texts: readonly string[], valg = {}): string => {
    try {
      return sumRows(ofTable({ figures: figures(...texts) }), { ...context, valg })
        .map(
          ({ kode, sted, vaerdier }) =>
            `${kode} ${String(sted?.raekke)} ${String(vaerdier['navn'])}`,
        )
        .join()
    } catch (error) {
      if (!(error instanceof Asked)) throw error
      const { kode, sted, muligheder } = error.spoergsmaal
      return `? ${kode} ${String(sted?.raekke)}:${String(sted?.kolonne)} ${muligheder.map(({ flag }) => flag).join()}`
    }
  }
  const asks = (row: number) =>
    `? er-raekken-en-sum ${String(row)}:2 --raekke 'Øen=total',--raekke 'Øen=kommune'`
  const [a, b, all] = ['By A 2017 1', 'By B 2017 2', 'Øen 2017 3']
  t.equal(told([a, b, all]), asks(4))
  t.equal(told([all, a, b]), asks(2))
  t.equal(told([a, all, b]), 'lig-summen 3 Øen', 'between others it is one of them')
  t.equal(told([a, b, 'Odense 2017 3']), 'lig-summen 4 Odense', 'a municipality is one')
  t.equal(told([a, b, 'Øen 2017 4']), '')
  t.equal(told([a, 'Øen 2017 1']), '', 'of one other it may be a second one')
  t.equal(told([a, 'By B 2017 0', 'Øen 2017 1']), '', 'who has none is no other')
  t.equal(told([a, b, all], { raekker: { Øen: 'kommune' } }), '')
  t.equal(told([a, b, all], { raekker: { 'By A': 'kommune' } }), asks(4))
  t.equal(told([a, b, all, 'By A 2018 1', 'Øen 2018 1']), asks(4), 'in each year')
  t.equal(told([a, b, all, 'By A 2018 1', 'Øen 2018 2']), '')
  t.equal(told([a, b, all, 'By A 2017 doegn 1', 'Øen 2017 doegn 2']), '', 'of each kind')
  t.equal(told([a, b, all, 'By A 2018 1']), '', 'not of one year alone')
  t.equal(told([a, b, 'By A 2017 #', 'By B 2017 ?', all]), asks(6), 'but for what is no number')
  t.equal(told(['By A 2017 1', 'BY A Kommune 2017 1', b, 'Øen 2017 4']), asks(5), 'one name twice')
  t.end()
})

t.test('hidden rows, and municipalities outside the region', (t) => {
  const sheet = {
    ...sheetOf(''),
    navn: 'Ark1',
    skjulteRaekker: [2, 4, 9],
    skjulteKolonner: [1, 27, 30],
  }
  const at = (row: number, column: number): Figure => ({ ...figure('A 2017 3', row), column })
  const read = ofTable({ figures: [at(2, 1), at(2, 27), at(3, 1), at(4, 2)] })
  t.strictSame(hiddenCounts(sheet, [{ fil: 'f', ark: undefined, read }]), [
    { kode: 'skjulte-raekker', vaerdier: { ark: 'Ark1', antal: 2 } },
    { kode: 'skjulte-kolonner', vaerdier: { ark: 'Ark1', kolonner: 'B, AB' } },
  ])
  t.strictSame(hiddenCounts(sheet, []), [])

  const outside = (names: readonly string[], region?: string) =>
    outsideRegion(names, region).map(({ kode, vaerdier }) => [kode, vaerdier])
  const one = { navne: 'Roskilde', region: 'Syddanmark' }
  t.strictSame(outside(['Odense', 'Roskilde', 'By A'], 'Region Syddanmark'), [
    ['anden-region', one],
  ])
  t.strictSame(outside(['Roskilde Kommune'], 'Syddanmark'), [
    ['anden-region', { ...one, navne: 'Roskilde Kommune' }],
  ])
  t.strictSame(outside(['Odense', 'By A'], 'Syddanmark'), [])
  t.strictSame(outside(['Roskilde'], 'Fyn'), [])
  t.strictSame(outside(['Roskilde']), [])
  const far =
    'Roskilde,Holbæk,Slagelse,Sorø,Ringsted,Solrød,Køge,Greve,Lejre,Stevns,Faxe,Næstved'.split(',')
  t.strictSame(outside(far.slice(0, 10), 'Syddanmark'), [
    ['anden-region', { ...one, navne: far.slice(0, 10).join(', ') }],
  ])
  t.strictSame(outside(far, 'Syddanmark'), [
    ['anden-region', { ...one, navne: far.slice(0, 10).join(', '), flere: 2 }],
  ])

  const missing = (...tables: readonly Partial<Figures>[]) =>
    missingCounts(tables.map((some) => ({ fil: 'f', ark: undefined, read: ofTable(some) })))
      .map(({ vaerdier }) => vaerdier['indsats'])
      .join()
  const [behandling, doegn] = [figures('A 2017 1'), figures('A 2017 doegn 1')]
  t.equal(missing({ figures: behandling }), 'doegn')
  t.equal(missing({ figures: doegn }), 'behandling')
  t.equal(missing({ figures: behandling }, { figures: doegn }), '')
  t.equal(missing({ figures: [] }), '', 'nothing was read')
  t.equal(
    missing({ figures: doegn.map((own) => ({ ...own, indsats: 'ambulant' as const })) }),
    'doegn',
  )
  const column = { index: 1, name: '', headings: [], content: undefined as never }
  const counts = [{ column, at: { indsats: 'doegn' as const } }]
  t.equal(
    missing({ figures: behandling, layout: { ...layout, counts } }),
    '',
    'a column without any',
  )
  t.end()
})

t.test('remarks about a table', (t) => {
  const counts = 'Kommune;Behandling 2017;Døgn 2017'
  const row = 'A kommune, B behandling:2017, C doegn:2017'
  const shares = (count: number) => ({
    headings: Array.from({ length: count }, (_, i) => `;Pct. ${String(i)}`).join(''),
    cells: ';5'.repeat(count),
    columns: Array.from({ length: count }, (_, i) => `, ${'DEFGHIJKLMN'.charAt(i)} -`).join(''),
    told: Array.from(
      { length: Math.min(count, 10) },
      (_, i) => `${'DEFGHIJKLM'.charAt(i)} (»Pct. ${String(i)}«)`,
    ).join(', '),
  })
  const [ten, eleven] = [shares(10), shares(11)]
  return tells(t, [
    [
      'one column of shares',
      `${counts};Pct. | Odense;3;1;33`,
      `${row}, D - | Odense 2017: 3/1 | *ingen-antal 1 D (»Pct.«)`,
    ],
    ['of words', `${counts};Pct. | Odense;3;1;x`, `${row}, D - | Odense 2017: 3/1`],
    [
      'chosen',
      `${counts};Pct. | Odense;3;1;33`,
      `${row}, D - | Odense 2017: 3/1`,
      { kolonner: { D: '-' } },
    ],
    [
      'ten of them',
      `${counts}${ten.headings} | Odense;3;1${ten.cells}`,
      `${row}${ten.columns} | Odense 2017: 3/1 | *ingen-antal 10 ${ten.told}`,
    ],
    [
      'eleven',
      `${counts}${eleven.headings} | Odense;3;1${eleven.cells}`,
      `${row}${eleven.columns} | Odense 2017: 3/1 | *ingen-antal 11 ${eleven.told}, …`,
    ],
    [
      'a year of one kind alone',
      'Kommune;Behandling 2017;Behandling 2018;Døgn 2017;Døgn 2016 | Odense;3;2;1;0',
      'A kommune, B behandling:2017, C behandling:2018, D doegn:2017, E doegn:2016 | Odense 2017: 3/1, Odense 2018: 2/?, Odense 2016: ?/0 | *aar-mangler-i-kolonner 2018, 2016',
    ],
    [
      'eleven counts with words beside them',
      `${counts} | ${Array.from({ length: 11 }, (_, i) => `By ${'ABCDEFGHIJK'.charAt(i)};ca. ${String(i + 1)};1`).join(' | ')}`,
      `${row} | ${Array.from({ length: 11 }, (_, i) => `By ${'ABCDEFGHIJK'.charAt(i)} 2017: ${String(i + 1)}/1`).join(', ')} | *skrevne-tal ${Array.from({ length: 10 }, (_, i) => `B${String(i + 2)} (»ca. ${String(i + 1)}«) = ${String(i + 1)}`).join(', ')} 1`,
    ],
  ])
})
