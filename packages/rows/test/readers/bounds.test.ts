/** No input blocks other work of the process, or takes for ever. */
import { setImmediate as turn } from 'node:timers/promises'
import {
  answers,
  readCsv,
  readJson,
  readNdjson,
  rowScreener,
  RowsError,
  writeNdjson,
} from '@screeningsmodel/rows'
import { readSheet } from '@screeningsmodel/rows/sheet'
import { unzipSync, zipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { all, brief, bytes, registry, screened, text, tilbud } from '../support/rows.js'

/** The number of turns that other work had meanwhile. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0
  const state = { ended: false }
  const others = (async () => {
    while (!state.ended) {
      await turn()
      turns += 1
    }
  })()
  await work
  state.ended = true
  await others
  return turns
}

t.test('other work gets turns between rows, also within one chunk', async (t) => {
  const rows = 20_000
  const list = `[${'{},'.repeat(rows - 1)}{}]`
  const kinds = {
    ndjson: () => readNdjson(bytes('{}\n'.repeat(rows), rows * 3)),
    csv: () => readCsv(bytes(`borgere\n${'1\n'.repeat(rows)}`, rows * 3), tilbud),
    json: () => readJson(bytes(list, list.length)),
  }
  for (const [name, read] of Object.entries(kinds)) {
    t.ok((await turnsDuring(text(writeNdjson(screened(read()))))) >= rows / 256, name)
  }
  const few = () => readNdjson(bytes('{}\n'.repeat(640)))
  t.ok((await turnsDuring(all(screened(few(), { fuldt: true })))) >= 640 / 16, 'whole answers')
})

t.test('a batch with almost only refused rows is cut off', async (t) => {
  const screener = rowScreener({ registry, subject: 'tilbud' })
  const answered = async (content: string) =>
    all(answers(readNdjson(bytes(content)), screener, { afviste: 100 }))
  const junk = await answered('{\n'.repeat(5000))
  t.equal(junk.length, 101)
  t.match(junk.at(-1), { problem: { linje: 101, errors: [{ code: 'for-mange-afviste' }] } })
  t.equal((await answered('{}\n{\n'.repeat(500))).length, 1000, 'half of them are not almost all')
  const late = await answered('{}\n'.repeat(50) + '{\n'.repeat(5000))
  t.equal(late.length, 501, 'nine of ten, counted from the first row')
  t.equal((await answered('{\n'.repeat(99))).length, 99)
  t.equal((await answered('{\n'.repeat(100))).length, 100, 'there is no rest to leave unread')
  const apart = await answered(`${'{\n'.repeat(100)}\n\n{}\n`)
  t.match(apart.at(-1), { problem: { linje: 103 } }, 'the first row that is not read')
  const unbounded = await all(answers(readNdjson(bytes('{\n'.repeat(3000))), screener))
  t.equal(unbounded.length, 3000, 'no limit unless said')
})

t.test('of a wide table, only what is reported is worked out', async (t) => {
  const header = Array.from({ length: 2000 }, (_, i) => (i === 0 ? 'borgere' : `k${String(i)}`))
  const refused = await all(readCsv(bytes(`${header.join(';')}\n1\n`), tilbud)).catch(
    (error: unknown) => error as RowsError,
  )
  t.ok(refused instanceof RowsError)
  const { errors } = refused as RowsError
  t.equal(errors.length, 21)
  t.match(errors.at(-1), { code: 'flere-fejl', detail: /1979/ })
  const [row] = await all(readCsv(bytes(`borgere\n${'1;'.repeat(300_000)}1\n`), tilbud))
  t.match(row, { linje: 2, errors: [{ code: 'for-mange-celler' }] })
})

t.test('dotted keys become one object; more than there are facts stay as they are', async (t) => {
  const rowOf = async (keys: number) => {
    const many = Object.fromEntries(Array.from({ length: keys }, (_, i) => [`x.${String(i)}`, i]))
    const [row] = await all(readNdjson(bytes(JSON.stringify(many))))
    return row
  }
  t.match(await rowOf(2000), { linje: 1, input: { x: { 0: 0, 1999: 1999 } } })
  t.match(await rowOf(60_000), { linje: 1, input: { 'x.0': 0, 'x.59999': 59_999 } })
})

t.test('a workbook with many entries or texts is refused before it is read', async (t) => {
  const limits = { unfolded: 1e6, rows: 100, columns: 10, cells: 1000, entries: 20, strings: 50 }
  const read = (files: Record<string, string>) => {
    const packed = Object.entries(files).map(([name, xml]) => [name, Buffer.from(xml)] as const)
    return all(readSheet(zipSync(Object.fromEntries(packed)), tilbud, { limits }))
  }
  const tooLarge = { errors: [{ code: 'for-stort-regneark' }] }
  const entries = Array.from({ length: 21 }, (_, i) => [`xl/${String(i)}.xml`, ''])
  await t.rejects(read(Object.fromEntries(entries)), tooLarge)
  const strings = (count: number) => ({
    'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(count)}</sst>`,
  })
  await t.rejects(read(strings(51)), tooLarge)
  await t.rejects(read(strings(50)), { errors: [{ code: 'ikke-regneark' }] })
})

t.test('a workbook of any size is read byte for byte', async (t) => {
  // The parts of a workbook are on both sides of every place where its bytes are split.
  const file = new URL(
    '../../../fixtures/cases/F04-skjult-foerste-ark-laeses.xlsx',
    import.meta.url,
  )
  const parts = Object.entries(unzipSync(readFileSync(file)))
  const noise = createHash('shake256', { outputLength: 200_000 }).digest()
  for (const size of [0, 65_000, 65_535, 65_536, 131_000, 200_000]) {
    const names = parts.map(([name]) => name)
    const books = names.map((before) =>
      parts.flatMap(([name, content]) =>
        name === before
          ? [['xl/media/image1.bin', noise.subarray(0, size)] as const, [name, content] as const]
          : [[name, content] as const],
      ),
    )
    for (const book of books) {
      const rows = await all(readSheet(zipSync(Object.fromEntries(book), { level: 0 }), tilbud))
      t.match(brief(rows), [[2, { reference: 'T-1', aarsvaerk: 3.5 }]], String(size))
    }
  }
  const long = Object.fromEntries(
    parts.map(([name, content]) => [
      name,
      name.startsWith('xl/worksheets/')
        ? Buffer.concat([content, Buffer.from(`<!--${noise.toString('base64')}-->`)])
        : content,
    ]),
  )
  const [row] = brief(await all(readSheet(zipSync(long), tilbud)))
  t.match(row, [2, { reference: 'T-1' }], 'so is one part that is longer than what is read at once')
})
