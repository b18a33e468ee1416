/** The column, row, sheet or table that a choice is about, and the next choice; worked out by hand. */
import t from 'tap'
import { flagsOf, forbeholdOf, queryOf, withChoice, type Valg } from '../../../src/opgoerelser.js'
import type { Bemaerkning } from '../../../src/table/account.js'
import {
  chosenColumn,
  chosenRow,
  chosenTable,
  isPart,
  meaningOfSheet,
  sameText,
  unmatchedColumns,
  written,
  type Meaning,
} from '../../../src/table/choices/choices.js'
import { columnKey, placeOf } from '../../../src/table/questions/question.js'
import { columnNumber } from '../../../src/support/letters.js'
import { blockOf } from '../../support/grids.js'

const said = (meaning: Meaning | undefined) => meaning && written(meaning)

t.test('a column', (t) => {
  // The headings of its table are in rows 3 and 12.
  const table = { grid: { sheet: { navn: 'Ark1' } }, headings: [2, 11] }
  type Case = readonly [kolonner: Valg['kolonner'], want: string | undefined]
  const of = (letters: string, name: string, cases: readonly Case[]) => {
    const column = { index: columnNumber(letters) - 1, name }
    for (const [kolonner, want] of cases)
      t.equal(said(chosenColumn({ kolonner }, table, column)), want, JSON.stringify(kolonner))
  }
  of('B', 'Beh. 17', [
    [undefined, undefined],
    [{ B: 'doegn' }, 'doegn'],
    [{ b: 'doegn' }, undefined],
    [{ C: 'doegn' }, undefined],
    [{ BB: 'doegn' }, undefined],
    [{ 'beh.  17': 'doegn' }, 'doegn'],
    [{ 'Beh. 18': 'doegn' }, undefined],
    [{ 'Ark1!B': 'doegn' }, 'doegn'],
    [{ 'Ark2!B': 'doegn' }, undefined],
    [{ 'Ark1!C': 'doegn' }, undefined],
    [{ 'Ark1!Beh. 17': 'doegn' }, 'doegn'],
    [{ 'Ark2!Beh. 17': 'doegn' }, undefined],
    [{ 'Ark1!B3': 'doegn' }, 'doegn'],
    [{ 'Ark1!B12': 'doegn' }, 'doegn'],
    [{ 'Ark1!B4': 'doegn' }, undefined],
    [{ 'Ark1!C12': 'doegn' }, undefined],
    [{ 'Ark2!B12': 'doegn' }, undefined],
    [{ 'Ark1!xB12': 'doegn' }, undefined],
    [{ 'Ark1!B12x': 'doegn' }, undefined],
    [{ B12: 'doegn' }, undefined],
    [{ B: 'xyz' }, undefined],
    // The last of several applies, but one for this sheet comes first.
    [{ B: 'doegn', 'Beh. 17': 'behandling' }, 'behandling'],
    [{ 'Beh. 17': 'behandling', B: 'doegn' }, 'doegn'],
    [{ 'Ark1!B': 'doegn', 'Beh. 17': 'behandling' }, 'doegn'],
    [{ 'Ark1!B': 'doegn', 'Ark1!B12': 'behandling' }, 'behandling'],
    [{ 'Ark1!B12': 'doegn', 'Ark1!B': 'behandling', B: 'aar' }, 'behandling'],
  ])
  of('AA', 'A', [
    [{ AA: 'doegn' }, 'doegn'],
    [{ A: 'doegn' }, undefined],
    [{ 'Ark1!AA12': 'doegn' }, 'doegn'],
    [{ 'Ark1!A12': 'doegn' }, undefined],
  ])
  of('F', 'xAA', [[{ xAA: 'doegn' }, 'doegn']])
  of('F', 'AAx', [[{ AAx: 'doegn' }, 'doegn']])
  of('F', 'a!b', [[{ 'Ark1!a!b': 'doegn' }, undefined]])
  of('B', '!B', [[{ '!B': 'doegn' }, 'doegn']])
  t.end()
})

t.test('columns outside all tables', (t) => {
  const tables = [
    { ark: 'A', overskrift: [1], kolonner: [['A', 'Sted'] as const, ['B', 'Tal'] as const] },
    { ark: 'B', overskrift: [4, 12], kolonner: [['C', 'Andet'] as const] },
  ].map((table) => ({
    ...table,
    kolonner: table.kolonner.map(([bogstav, navn]) => ({ bogstav, navn })),
  }))
  const there = ['A', 'C', 'tal', 'A!B', 'B!C', 'A!B1', 'B!C12', 'B!Andet']
  const missing = ['D', 'B!B', 'A!C', 'A!B4', 'B!C1', 'Ny', 'A!Andet']
  const kolonner = Object.fromEntries([...there, ...missing].map((key) => [key, '-']))
  t.strictSame(unmatchedColumns({ kolonner }, tables), missing)
  t.strictSame(unmatchedColumns({}, tables), [])
  t.strictSame(unmatchedColumns({ kolonner: { A: '-' } }, []), ['A'])
  t.end()
})

t.test('a row', (t) => {
  t.equal(said(chosenRow({ raekker: { odense: 'total' } }, 'Odense')), 'total')
  t.equal(said(chosenRow({ raekker: { Odense: 'total', ODENSE: 'kommune' } }, 'Odense')), 'kommune')
  t.equal(chosenRow({ raekker: { Vejle: 'total' } }, 'Odense'), undefined)
  t.equal(chosenRow({ raekker: { Odense: 'xyz' } }, 'Odense'), undefined)
  t.equal(chosenRow({}, 'Odense'), undefined)
  t.ok(sameText('Ærø  kommune', 'ÆRØ Kommune'))
  t.notOk(sameText('Ærø', 'Als'))
  t.end()
})

t.test('a sheet and its tables', (t) => {
  const sheets: readonly (readonly [Valg['arkBetydning'], name: string, want: Meaning])[] = [
    [undefined, '2017', { aar: 2017 }],
    [undefined, 'Døgn 2018', { aar: 2018, indsats: 'doegn' }],
    [undefined, 'Døgn', { indsats: 'doegn' }],
    [undefined, 'Døgn i byen', {}],
    [undefined, 'Kommune', {}],
    [undefined, '', {}],
    [{ Døgn: 'behandling' }, 'Døgn', { indsats: 'behandling' }],
    [{ Døgn: 'xyz' }, 'Døgn', {}],
    [{ '2': '2017' }, 'Ark1', { aar: 2017 }],
    [{ '2': '2017', Ark1: 'doegn' }, 'Ark1', { indsats: 'doegn' }],
    [{ '1': '2017' }, 'Døgn', { indsats: 'doegn' }],
  ]
  for (const [arkBetydning, name, want] of sheets)
    t.strictSame(
      meaningOfSheet({ arkBetydning }, name, 2),
      want,
      JSON.stringify([arkBetydning, name]),
    )
  const table = { grid: { sheet: { navn: 'Ark1' } }, headings: [2, 3] }
  const tables: readonly (readonly [Valg['arkBetydning'], Meaning])[] = [
    [undefined, {}],
    [{ 'Ark1!3': 'doegn' }, { indsats: 'doegn' }],
    [{ 'Ark1!4': 'doegn' }, { indsats: 'doegn' }],
    [{ 'Ark1!5': 'doegn' }, {}],
    [{ 'Ark2!4': 'doegn' }, {}],
    [{ 'Ark1!4': 'xyz' }, {}],
    [{ Ark1: 'doegn' }, {}],
  ]
  for (const [arkBetydning, want] of tables)
    t.strictSame(chosenTable({ arkBetydning }, table), want, JSON.stringify(arkBetydning))
  const parts: readonly (readonly [Meaning, boolean])[] = [
    [{ del: true }, true],
    [{ aar: 2017, del: true }, true],
    [{ rolle: 'del' }, true],
    [{ rolle: 'antal' }, false],
    [{ aar: 2017 }, false],
  ]
  for (const [meaning, want] of parts) t.equal(isPart(meaning), want, written(meaning))
  t.end()
})

t.test('names of columns and tables', (t) => {
  const block = blockOf('Sted;2017 | ;Tal | By A;3', [1, 2])
  t.equal(columnKey(block, 1, true), 'B')
  t.equal(columnKey(block, 1, false), 'Ark1!B')
  t.equal(columnKey({ ...block, others: 'alike' }, 1, true), 'B')
  t.equal(columnKey({ ...block, others: 'unlike' }, 1, true), 'Ark1!B2')
  t.equal(columnKey({ ...block, others: 'unlike', headings: [] }, 1, true), 'B')
  const one = { ...blockOf('Sted;Tal | By A;3'), others: 'unlike' as const }
  t.equal(columnKey(one, 1, true), 'Ark1!B1')
  t.equal(placeOf(one).key, 'Ark1!1')
  t.strictSame(placeOf(block), { key: 'Ark1', sted: { ark: 'Ark1' } })
  for (const others of ['alike', 'unlike'] as const)
    t.strictSame(placeOf({ ...block, others }), {
      key: 'Ark1!2',
      sted: { ark: 'Ark1', raekke: 2 },
    })
  t.strictSame(placeOf({ ...block, others: 'alike', headings: [] }), {
    key: 'Ark1',
    sted: { ark: 'Ark1' },
  })
  t.end()
})

t.test('the next choice is added at the end, and overrides earlier ones', (t) => {
  const both = withChoice(
    { ark: ['A'], overskrift: [3], kolonner: { B: 'doegn', C: '-' }, raekker: { Syd: '-' } },
    { kolonner: { B: 'behandling' }, navne: { Odenese: 'Odense' } },
  )
  t.strictSame(Object.entries(both.kolonner ?? {}), [
    ['C', '-'],
    ['B', 'behandling'],
  ])
  t.strictSame(both, {
    ...{ ark: ['A'], overskrift: [3], arkBetydning: undefined },
    ...{ kolonner: { C: '-', B: 'behandling' }, raekker: { Syd: '-' } },
    navne: { Odenese: 'Odense' },
  })
  const other = withChoice({ ark: ['A'], overskrift: [3] }, { ark: ['B'], overskrift: [4] })
  t.strictSame([other.ark, other.overskrift], [['B'], [4]])
  t.equal(flagsOf({ overskrift: [3, 4] }), '--overskrift 3,4')
  t.equal(flagsOf({ ark: ["L'Ark"], raekker: { Syd: '-' } }), `--ark 'L'\\''Ark' --raekke 'Syd=-'`)
  t.equal(flagsOf({}), '')
  t.equal(queryOf({ overskrift: [3], ark: ['a b'] }), 'ark=a%20b&overskrift=3')
  t.end()
})

t.test('reservations of a report about its counts', (t) => {
  const of = (...codes: Bemaerkning['kode'][]) =>
    forbeholdOf({
      bemaerkninger: codes.map((kode) => ({ kode, vaerdier: {} })),
      ukendteNavne: [],
    })
  t.strictSame(of(), {})
  t.strictSame(of('skjulte-raekker', 'ikke-lagt-sammen', 'ambulant-ved-siden'), {})
  t.strictSame(of('dele-lagt-sammen'), { lagtSammen: ['dele'] })
  t.strictSame(of('lagt-sammen', 'lagt-sammen'), { lagtSammen: ['ambulant-og-doegn'] })
  t.strictSame(of('skrevne-tal'), { talMedOrd: true })
  t.strictSame(of('skrevne-tal', 'lagt-sammen', 'dele-lagt-sammen'), {
    ...{ lagtSammen: ['dele', 'ambulant-og-doegn'], talMedOrd: true },
  })
  const sted = { ark: 'A', raekke: 2 }
  const unknown = {
    bemaerkninger: [],
    ukendteNavne: [{ navn: 'Odenese', sted, steder: [sted] }],
  }
  t.strictSame(forbeholdOf(unknown), { ukendteKommuner: ['Odenese'] })
  t.strictSame(forbeholdOf({ ...unknown, erAngivet: true }), {}, 'such rows are refused')
  t.end()
})
