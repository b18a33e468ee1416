/** CPR numbers are refused wherever they stand. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { looksLikeCpr, numberLooksLikeCpr, screenTilbud } from '../../src/index.js'
import { aftale, aftaler, errorOf, perioder, sag, tilbud } from '../support/screens.js'

t.test('CPR numbers', async (t) => {
  const numbers = [
    '010190-1234',
    '0101901234',
    '010190 1234',
    '010190–1234',
    '010190\u00a01234',
    '311299-9999',
    '290200-0000',
    '290296-1234',
    '300419-1234',
  ]
  for (const number of numbers) {
    t.ok(looksLikeCpr(number), number)
    assert.ok(looksLikeCpr(`kvinden (${number}) er gravid`))
    const digits = number.replaceAll(/\D/g, '')
    for (const input of [
      { reference: number },
      { [number]: true },
      { ambulant: { [number]: 'x' } },
      { ambulant: { [number]: { [number]: number } } },
      { gravid: number },
      { gravid: Number(digits) },
      { gravid: [[[number]]] },
      [number],
      number,
    ]) {
      for (const screen of [tilbud, perioder, sag, aftale, aftaler]) {
        // A ruleset without periods refuses them before anything else.
        const expected = screen === aftaler ? 'ingen-perioder' : 'personoplysning'
        const { errors, message } = errorOf(screen, input, 'da')
        assert.ok(errors.every(({ code }) => code === expected))
        const told = JSON.stringify([errors, message])
        assert.ok(!told.replaceAll(/\D/g, '').includes(digits))
        assert.ok(!told.includes(number))
      }
    }
  }
  for (const borgere of [99999, 100000]) t.ok(screenTilbud({ borgere }))
  t.equal(screenTilbud({ reference: '20190101-17' }).reference, '20190101-17')
})

interface WrittenForm {
  readonly skrevet: string
  readonly form: string
  readonly cpr: boolean
}
const forms = JSON.parse(
  readFileSync(new URL('../../../fixtures/data/cpr-former.json', import.meta.url), 'utf8'),
) as readonly WrittenForm[]

t.test('written forms: what is refused and what is not', async (t) => {
  t.ok(forms.filter(({ cpr }) => cpr).length >= 60)
  for (const { skrevet, form, cpr } of forms) {
    t.equal(looksLikeCpr(skrevet), cpr, form)
    t.equal(looksLikeCpr(`Hun (${skrevet}) er gravid.`), cpr, `${form}, inside a sentence`)
    if (!cpr) continue
    const { errors, message } = errorOf(sag, { ambulant: { note: skrevet, [skrevet]: true } }, 'da')
    assert.ok(errors.length > 0 && errors.every(({ code }) => code === 'personoplysning'))
    assert.ok(!JSON.stringify([errors, message]).includes(skrevet))
  }
})

t.test('numbers that a spreadsheet makes of a CPR number', async (t) => {
  for (const number of [
    101901234, 3112999999, 6101901234, 9112901234, 311299.1234, 10190.12,
    // The lowest and the highest possible.
    101000000, 9112999999,
  ])
    t.ok(numberLooksLikeCpr(number), String(number))
  for (const number of [
    0, 2.5, 99999, 100000, 99999.9999, 9901901234, 101.901234, 1e21, 9212901234, -1001901234,
    100999999, 9113000000, 10101901234,
  ])
    t.notOk(numberLooksLikeCpr(number), String(number))
})

t.test('identifiers that are not CPR numbers, and those that look like them', async (t) => {
  // Each contains a date and four digits placed like those of a CPR number.
  for (const text of [
    'abcdef01-0190-1234-abcd-abcdefabcdef',
    'ABCDEF01-0190-1234-ABCD-ABCDEFABCDEF',
    `a0101901234${'b'.repeat(13)}`,
    `010190a${'1'.repeat(17)}`,
    'P-0101901234',
    'tilbud P-0101901234.',
    'P0101901234',
    'sha256:0101901234',
    `a0101901234${'b'.repeat(13)}.`,
  ])
    t.notOk(looksLikeCpr(text), text)
  for (const text of [
    'abcdef01-0190-1234-abcd-abcdefabcde',
    'abcdef0-0101-90-1234-abcd',
    `a0101901234${'b'.repeat(12)}`,
    `g0101901234${'b'.repeat(13)}g`,
    `a0101901234${'b'.repeat(13)}g`,
    'XP-0101901234',
    '1P-0101901234',
    'XP0101901234',
    'sha:0101901234',
    'xsha256:0101901234',
    'sha256:010190-1234',
  ])
    t.ok(looksLikeCpr(text), text)
})

t.test('no more places are listed than a person can take in', async (t) => {
  const notes = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`n${i}`, '010190-1234']))
  const { errors } = errorOf(sag, { ambulant: notes }, 'da')
  t.equal(errors.length, 20)
  t.equal(errors.at(-1)?.pointer, '/ambulant/n19')
})

t.test('nothing else is reported about an input that may hold personal data', async (t) => {
  const deep = { a: { a: { a: { a: { a: { a: { a: { a: { a: 1 } } } } } } } } }
  const codes = (input: object) => errorOf(sag, input, 'da').errors.map(({ code }) => code)
  t.same(codes({ ambulant: deep }), ['for-dybt'])
  t.same(codes({ ambulant: deep, gravid: '010190-1234' }), ['personoplysning'])
  t.same(codes({ gravid: '010190-1234', ambulant: deep }), ['personoplysning'])
})

t.test('every day of the calendar, and no other', async (t) => {
  const two = (number: number) => String(number).padStart(2, '0')
  // The platform’s calendar: 1990 has no 29 February; 1892 and 1992 have.
  for (const year of [1990, 1992]) {
    for (let month = 1; month <= 13; month++) {
      for (let day = 0; day <= 33; day++) {
        const date = new Date(Date.UTC(year, month - 1, day))
        const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
        const number = `${two(day)}${two(month)}${two(year % 100)}-1234`
        assert.equal(looksLikeCpr(number), isDay, number)
        assert.equal(looksLikeCpr(number.replace('-', '')), isDay, number)
      }
    }
  }
  t.pass('two years')
})
