/** Counts with words or marks beside them are read and reported, or refused; never dropped or counted silently. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { summaryOf } from '../../../src/opgoerelser.js'
import { RowsError } from '../../../src/problems/problem.js'
import { seed, times } from '../../../../core/test/support/runs.js'
import { brief, fromText, laest } from '../../support/reading.js'

const table = (cell: string) => `Kommune;Behandling 2017;Døgn 2017 | Odense;${cell};1 | Vejle;2;0`
const remarks = async (text: string, sprog: 'da' | 'en' = 'da') => {
  const { redegoerelse } = laest(await fromText(text))
  return summaryOf(redegoerelse, sprog).filter((line) => /med ord|with words/.test(line))
}

t.test('one number, and words that add nothing', async (t) => {
  for (const cell of [
    ...['4 kvinder', '4 kvinde', 'ca. 4', 'ca 4', 'Cirka 4', '~4', '4*', '4 *', '4¹', '4 †', '4?'],
    ...['4 (skøn)', '4 borgere', 'I alt 4 gravide', '4 pers.', 'Antal: 4', 'ca. 4 gravide kvinder'],
    ...['4\u00a0kvinder', '04 kvinder', '4 kvinder*', 'skøn: 4', '4 i alt', '4 women', 'about 4'],
  ]) {
    t.equal(brief(laest(await fromText(table(cell)))), 'Odense 2017: 4/1, Vejle 2017: 2/0', cell)
    t.match(await remarks(table(cell)), [/: B2 \(».*«\) = 4\. Ret dem/], cell)
  }
  for (const cell of [
    '4',
    ' 4 ',
    '4\u00a0',
    '4,0',
    'ingen',
    '-',
    'ikke opgjort',
    'Har ikke svaret',
  ]) {
    t.same(await remarks(table(cell)), [], `${cell} needs no remark`)
  }
})

t.test('ambiguous content, or counts of something else, is refused with its place', async (t) => {
  for (const cell of [
    ...['3-5', '3–5', '3 til 5', '3 eller 4', '<3', '< 3', '>4', 'under 5', 'over 3', 'mindst 4'],
    ...['højst 4', '4+', '3+1', '4/1', '4 (1)', '4 (heraf 1 i døgn)', '0 (heraf 1 i døgn)'],
    ...['4 1)', '4 i 2017', '4 færre', '4 uger', 'ikke 4', '4 døgn', '4 %', '4 kr.', '4 sager'],
    ...['fire', 'x', '4,5 kvinder', '-4 kvinder', '2017 kvinder', '1.250', 'ca. 3-5', '4 ud af 7'],
  ]) {
    const { raekker, redegoerelse } = laest(await fromText(table(cell)))
    const [odense] = raekker
    const { behandling } = (odense?.input ?? {}) as { behandling?: unknown }
    t.not(typeof behandling, 'number', `${cell} is no number`)
    t.ok(behandling !== undefined, `${cell} is not left out`)
    t.same(odense?.placeOf?.('/behandling'), { fil: 'tal', linje: 2, kolonne: 2 }, cell)
    t.notMatch(redegoerelse.bemaerkninger, [{ kode: 'skrevne-tal' }], cell)
  }
})

t.test('with any words beside a number, it is reported or refused', async (t) => {
  const word = fc.constantFrom(
    ...['ca.', 'kvinder', 'heraf', 'i', 'døgn', '*', '<', '-', '(skøn)', '?', 'mindst', '4', '¹'],
    ...['2017', 'ikke', 'antal', '%', ',', '.', '+', '/', 'uger', 'gravide', 'i alt', 'Omkring'],
  )
  const words = fc.array(word, { maxLength: 3 })
  const space = fc.constantFrom('', ' ', '\u00a0')
  await fc.assert(
    fc.asyncProperty(words, words, fc.nat(999), space, async (before, after, count, between) => {
      const cell = [...before, String(count), ...after].join(between)
      // Years next to a number, without a space, may look like a CPR number.
      const one = await fromText({ Ark1: table(cell) }).catch((error: unknown) => {
        const isRefused = error instanceof RowsError && error.errors[0]?.code === 'personoplysning'
        if (!isRefused || !/\d{9}/.test(cell)) throw error
      })
      if (!one || one.spoergsmaal) return
      const value = ((one.raekker[0]?.input ?? {}) as { behandling?: unknown }).behandling
      const told = one.redegoerelse.bemaerkninger.some(({ kode }) => kode === 'skrevne-tal')
      const digits = cell.match(/\d+/g) ?? []
      // Like every cell with only a number.
      const isPlain = /^\s*[+-]?(?:\d+(?:[.,]\d+)*|\d{1,3}(?:\s\d{3})+)\s*$/.test(cell)
      if (typeof value === 'number' && !isPlain) {
        assert.ok(told && digits.length === 1 && Number(digits[0]) === value, cell)
      } else assert.ok(isPlain || (value !== undefined && !told), cell)
    }),
    { seed, numRuns: times(200) },
  )
  t.pass()
})

t.test('the first ten are listed, in both languages', async (t) => {
  const rows = Array.from(
    { length: 12 },
    (_, i) => `Kommune ${String(i + 10)};${String(i)} kvinder;0`,
  )
  const text = ['Kommune;Behandling 2017;Døgn 2017', ...rows].join(' | ')
  t.match(await remarks(text), [/B2 \(»0 kvinder«\) = 0, .*B11 \(»9 kvinder«\) = 9 og 2 til\. /])
  t.match(await remarks(text, 'en'), [
    /: B2 \(.*0 kvinder.*\) = 0, .* = 9 and 2 more\. Correct them/,
  ])
})

t.test('a whole column of them, and a merged answer that is not one', async (t) => {
  const told = await fromText(
    'Kommune;År;Behandling;Døgn | Odense;2017;3 kvinder;1 kvinde | Vejle;2017;2 kvinder;0 kvinder | I alt;;5 kvinder;1 kvinde',
  )
  t.equal(brief(laest(told)), 'Odense 2017: 3/1, Vejle 2017: 2/0')
  t.match(laest(told).redegoerelse.totaler, [{ navn: 'I alt', kontrolleret: 2, afvigelser: [] }])
})
