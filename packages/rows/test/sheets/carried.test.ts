/** Sheets that are carried as text come back unchanged; tampered ones are refused. */
import { RowsError } from '@screeningsmodel/rows'
import { readdirSync, readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import t from 'tap'
import { packedSheets, readOpgoerelser, sheetsOf, unpackedSheets } from '../../src/opgoerelser.js'

const cases = new URL('../../../fixtures/cases/', import.meta.url)
const limits = {
  unfolded: 1024 * 1024,
  rows: 1000,
  columns: 64,
  cells: 5000,
  entries: 500,
  strings: 1000,
}
const forged = (content: unknown) => deflateRawSync(JSON.stringify(content)).toString('base64url')
const codes = (text: string): readonly string[] => {
  try {
    unpackedSheets(text, { limits })
    return []
  } catch (error) {
    if (!(error instanceof RowsError)) throw error
    return error.errors.map(({ code }) => code)
  }
}

t.test('every fixture file is read the same after it was carried', async (t) => {
  let read = 0
  for (const name of readdirSync(cases).filter((name) => /\.(?:xlsx|csv)$/.test(name))) {
    const ark = await sheetsOf(readFileSync(new URL(name, cases)), 'tal').catch(() => undefined)
    if (!ark) continue
    const text = packedSheets(ark)
    t.match(text, /^[\w-]+$/)
    const back = unpackedSheets(text)
    const reading = (sheets: typeof ark) => {
      try {
        const { spoergsmaal, redegoerelse, ...rest } = readOpgoerelser([
          { fil: 'filen', ark: sheets },
        ])
        const raekker = 'raekker' in rest ? rest.raekker : []
        return {
          spoergsmaal,
          redegoerelse,
          rows: raekker.map(({ input, linje }) => [input, linje]),
        }
      } catch (error) {
        return String(error)
      }
    }
    t.strictSame(reading(back ?? []), reading(ark), name)
    read += 1
  }
  t.ok(read > 10)
})

t.test('what is not a sheet, is too large, or contains a CPR number', (t) => {
  const sheet = (rows: unknown, rest: unknown[] = [[], [], []]) =>
    forged([['Ark', false, rows, ...rest]])
  for (const text of [
    '',
    '%%%',
    'AAAA',
    forged({}),
    forged([1]),
    forged([['Ark', 1, [], [], [], []]]),
    forged([[7, false, [], [], [], []]]),
    forged([['Ark', false, [], [], []]]),
    sheet([[{ x: 1 }]]),
    sheet([[{ d: 1e300 }]]),
    sheet([['a']], [[[0, -1, 0, 0]], [], []]),
    sheet([['a']], [[], [1.5], []]),
    sheet([['a']], [[], [], [-1]]),
    // More than may be unpacked.
    sheet([['x'.repeat(2 * 1024 * 1024)]]),
  ]) {
    t.equal(unpackedSheets(text, { limits }), undefined)
  }
  t.same(codes(sheet(Array.from({ length: 1001 }, () => ['a']))), ['for-stort-regneark'])
  t.same(codes(sheet([Array.from({ length: 65 }, () => 'a')])), ['for-stort-regneark'])
  const wide = Array.from({ length: 64 }, () => 'a')
  t.same(codes(sheet(Array.from({ length: 100 }, () => wide))), ['for-stort-regneark'])
  for (const cell of ['010190-1234', 101901234, 'x 0101901234 y']) {
    t.same(codes(sheet([[cell]])), ['personoplysning'])
  }
  t.same(codes(forged([['010190-1234', false, [], [], [], []]])), ['personoplysning'])
  t.end()
})
