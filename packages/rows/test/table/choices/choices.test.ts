/** Choices about a table as texts: tables worked out by hand, and every choice to text and back. */
import fc from 'fast-check'
import t from 'tap'
import {
  flagsOf,
  headingRows,
  meaningChoice,
  meaningOf,
  nameChoice,
  queryOf,
  sheetChoice,
  valgFrom,
  withChoice,
  type Valg,
} from '../../../src/opgoerelser.js'
import { sheetOfTable, tableKey, written } from '../../../src/table/choices/choices.js'
import { seed, times } from '../../../../core/test/support/runs.js'
import { ofFlags, ofQuery } from '../../support/sound.js'

t.test('the rows that name the columns', (t) => {
  const texts: Readonly<Record<string, number[] | undefined>> = {
    ...{ '0': [0], '3': [3], ' 12 ': [12], '1234567': [1_234_567], '12345678': undefined },
    ...{ '3-4': [3, 4], '3–5': [3, 4, 5], '3,4': [3, 4], '3 - 4': [3, 4], '3  ,  4': [3, 4] },
    ...{ '3-12': [3, 4, 5, 6, 7, 8, 9, 10, 11, 12], '3-13': undefined, '4-3': undefined },
    ...{ '4-4': [4], '': undefined, x: undefined, '3-': undefined, '-3': undefined },
    ...{ '3x': undefined, x3: undefined, '3-4x': undefined, '3.4': undefined, '3 4': undefined },
    '1-12345678': undefined,
  }
  for (const [text, rows] of Object.entries(texts)) t.same(headingRows(text), rows, text)
  t.end()
})

t.test('the meaning of a choice as text', (t) => {
  const meanings: Readonly<Record<string, object | undefined>> = {
    ...{ kommune: { rolle: 'kommune' }, aar: { rolle: 'aar' }, år: { rolle: 'aar' } },
    ...{ indsats: { rolle: 'indsats' }, antal: { rolle: 'antal' }, total: { rolle: 'total' } },
    ...{ del: { rolle: 'del' }, '-': { rolle: 'ubrugt' }, behandling: { indsats: 'behandling' } },
    ...{ doegn: { indsats: 'doegn' }, døgn: { indsats: 'doegn' } },
    ...{ ambulant: { indsats: 'ambulant' }, ' DØGN ': { indsats: 'doegn' } },
    ...{ '2017': { aar: 2017 }, '1990': { aar: 1990 }, '2100': { aar: 2100 } },
    ...{ '1989': undefined, '2101': undefined, '02017': undefined, '201': undefined },
    'behandling:2017': { indsats: 'behandling', aar: 2017 },
    '2017:doegn': { indsats: 'doegn', aar: 2017 },
    'doegn:del': { indsats: 'doegn', del: true },
    'doegn:2017:del': { indsats: 'doegn', aar: 2017, del: true },
    '2017:del': { aar: 2017, del: true },
    ...{ 'kommune:2017': undefined, '2017:2018': undefined, 'doegn:behandling': undefined },
    ...{ 'doegn:2017:2018': undefined, 'kommune:del': undefined, '-:del': undefined },
    ...{ '': undefined, ':del': undefined, x: undefined, 'doegn:x': undefined },
    ...{ 'doegn:': undefined, 'doegn:2017:': undefined, 'antal:2017': undefined },
  }
  for (const [text, meaning] of Object.entries(meanings)) {
    t.same(meaningOf(text), meaning, `»${text}«`)
    if (meaning) t.same(meaningOf(written(meaningOf(text) ?? {})), meaning, 'written and read')
  }
  t.end()
})

t.test('one choice', (t) => {
  t.same(sheetChoice('2017'), '2017')
  t.same(sheetChoice('Ark1=doegn'), ['Ark1', 'doegn'])
  t.same(sheetChoice('Ark=1'), 'Ark=1', 'a name may hold the sign')
  t.same(sheetChoice('=doegn'), '=doegn')
  t.same(meaningChoice(' Beh. = behandling:2017 '), ['Beh.', 'behandling:2017'])
  t.same(meaningChoice('a=b=-'), ['a=b', '-'])
  t.same(meaningChoice('a=b'), undefined)
  t.same(meaningChoice('=-'), undefined)
  t.same(nameChoice(' Odenese = Odense '), ['Odenese', 'Odense'])
  t.same(nameChoice('a=b=Odense'), ['a=b', 'Odense'])
  for (const text of ['Odense', '=Odense', 'Odenese=', ' =Odense', 'Odenese= '])
    t.equal(nameChoice(text), undefined, text)
  t.equal(sheetOfTable(tableKey('Ark1', 4)), 'Ark1')
  t.equal(tableKey('Ark1', 4), 'Ark1!5')
  for (const key of ['Ark1', '!5', 'Ark1!x', 'Ark1!12345678']) t.equal(sheetOfTable(key), undefined)
  t.equal(sheetOfTable('a!1!22'), 'a!1')
  t.end()
})

t.test('several choices, and some that say nothing', (t) => {
  t.same(valgFrom({}), {
    ...{ ark: undefined, arkBetydning: undefined, overskrift: undefined },
    ...{ kolonner: undefined, raekker: undefined, navne: undefined },
  })
  t.match(valgFrom({ ark: ['2017', 'B=doegn', '2018'], raekke: ['Syd=total'] }), {
    ark: ['2017', '2018'],
    arkBetydning: { B: 'doegn' },
    raekker: { Syd: 'total' },
  })
  for (const texts of [
    { kolonne: ['C=doegn', 'D'] },
    { raekke: ['Syd'] },
    { navn: ['Odenese'] },
    { overskrift: 'x' },
  ])
    t.equal(valgFrom(texts), undefined)
  t.end()
})

/** Names of sheets, columns and rows, including characters that shells and addresses treat specially. */
const names = fc
  .array(fc.constantFrom(...Array.from('aB9 æ\'"&?=!%+#/\\;-')), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join('').trim())
  .filter((name) => name !== '' && !name.startsWith('=') && !/^\d+$/.test(name))
const meanings = fc.constantFrom('doegn', '2017', 'behandling:2017', '-', 'ambulant')
const some = (values: fc.Arbitrary<string>) =>
  fc.option(fc.dictionary(names, values, { minKeys: 1, maxKeys: 3 }), { nil: undefined })
const choices: fc.Arbitrary<Valg> = fc.record(
  {
    ark: fc.array(
      names.filter((name) => !name.includes('=')),
      { minLength: 1, maxLength: 2 },
    ),
    overskrift: fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 2 }))
      .map(([first, count]) => Array.from({ length: count }, (_, i) => first + i)),
    ...{ arkBetydning: some(meanings), kolonner: some(meanings), raekker: some(meanings) },
    navne: some(fc.constantFrom('Odense', 'Vejle')),
  },
  { requiredKeys: [] },
)
const defined = (valg: Valg | undefined) => JSON.parse(JSON.stringify(valg ?? null)) as unknown

t.test('any choices are the same as shell flags and in an address', (t) => {
  fc.assert(
    fc.property(choices, (valg) => {
      t.same(defined(ofFlags(flagsOf(valg))), defined(valg))
      t.same(defined(ofQuery(queryOf(valg))), defined(valg))
    }),
    { seed, numRuns: times(60) },
  )
  t.end()
})

t.test('later choices override earlier ones, and come last', (t) => {
  fc.assert(
    fc.property(choices, choices, (one, other) => {
      const both = withChoice(one, other)
      for (const key of ['ark', 'overskrift'] as const) t.same(both[key], other[key] ?? one[key])
      for (const key of ['arkBetydning', 'kolonner', 'raekker', 'navne'] as const) {
        const [before, after] = [one[key] ?? {}, other[key] ?? {}]
        const kept = Object.entries(before).filter(([name]) => !(name in after))
        const want = [...kept, ...Object.entries(after)]
        t.same(Object.entries(both[key] ?? {}), want.length > 0 ? want : [])
        t.equal(both[key] === undefined, want.length === 0)
      }
    }),
    { seed, numRuns: times(40) },
  )
  t.end()
})
