/** CPR numbers are refused wherever they stand. */
import assert from 'node:assert/strict'
import t from 'tap'
import { looksLikeCpr, screenTilbud } from '../src/index.js'
import { aftale, aftaler, errorOf, perioder, sag, tilbud } from './support/screens.js'

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
        // A ruleset without periods refuses them before anything is looked at.
        const expected = screen === aftaler ? 'ingen-perioder' : 'personoplysning'
        const { errors, message } = errorOf(screen, input, 'da')
        assert.ok(errors.every(({ code }) => code === expected))
        const told = JSON.stringify([errors, message])
        assert.ok(!told.replaceAll(/\D/g, '').includes(digits))
        assert.ok(!told.includes(number))
      }
    }
  }
  for (const other of [
    '990190-1234',
    '320190-1234',
    '000190-1234',
    '011390-1234',
    '010090-1234',
    '310490-1234',
    '290201-1234',
    '290297-1234',
    '300296-1234',
    '010190-123',
    '010190-12345',
    '0101901234567',
    '1-0101-901234',
    '01-01-1990',
    'T-17',
    '',
    '2019',
    '12345678',
  ]) {
    t.notOk(looksLikeCpr(other), other)
  }
  for (const borgere of [99999, 100000]) t.ok(screenTilbud({ borgere }))
  t.equal(screenTilbud({ reference: '20190101-17' }).reference, '20190101-17')
})
