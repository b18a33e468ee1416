/** Columns of a batch that are not facts: an error, copied to the answer, or dropped and listed. */
import t from 'tap'
import { buildApp } from '../../../src/app.js'

const app = await buildApp({ logLevel: 'silent' })
t.teardown(() => app.close())
const payload = 'reference;Hold, nr.;borgere\nT-1;Nord;4\nT-2;"Sy;d";x\n'

async function batch(query: string, accept = 'text/csv', content: string | Buffer = payload) {
  return app.inject({
    method: 'POST',
    url: `/screen-tilbud/batch${query}`,
    headers: { 'content-type': 'text/csv', accept },
    payload: content,
  })
}

t.test('by default an error that names them', async (t) => {
  const answer = await batch('')
  t.equal(answer.statusCode, 400)
  t.match(answer.body, /Kolonne B \(»Hold, nr\.«\)/)
})

t.test('med: copied to the answer, in CSV and NDJSON, also for refused rows', async (t) => {
  const [header, ...rows] = (await batch('?kolonner=med')).body.trimEnd().split('\n')
  t.match(header, /,"egen\.Hold, nr\."$/)
  t.match(rows, [/^T-1,.*,Nord$/, /^T-2,.*,Sy;d$/])
  const lines = (await batch('?kolonner=med', 'application/x-ndjson')).body.trimEnd().split('\n')
  t.match(
    lines.map((line) => JSON.parse(line) as unknown),
    [
      { reference: 'T-1', egen: { 'Hold, nr.': 'Nord' } },
      { reference: 'T-2', linje: 3, egen: { 'Hold, nr.': 'Sy;d' } },
    ],
  )
})

t.test('uden: dropped, and listed in a header', async (t) => {
  const answer = await batch('?kolonner=uden')
  t.equal(answer.headers['kolonner-udeladt'], 'Hold%2C%20nr.')
  t.notMatch(answer.body, /Nord|egen/)
})

t.test('uden: a header has whole names, however many and however odd', async (t) => {
  const names = (count: number, start = '') =>
    Array.from(
      { length: count },
      (_, i) => `${start}Øvrige oplysninger om årsværk, nr. ${String(i)}`,
    )
  const leftOut = async (columns: readonly string[], encoding: BufferEncoding = 'utf8') => {
    const rows = Buffer.from(`\uFEFFreference;borgere;${columns.join(';')}\nT-1;4\n`, encoding)
    const { headers, statusCode } = await batch('?kolonner=uden', 'text/csv', rows)
    t.equal(statusCode, 200)
    return String(headers['kolonner-udeladt']).split(',').map(decodeURIComponent)
  }
  t.strictSame(await leftOut(names(3)), names(3))
  for (const start of ['', 'a', 'aa', 'aaa']) {
    const all = names(90, start)
    const told = await leftOut(all)
    t.ok(told.length > 20 && told.length < 90)
    t.strictSame(told, all.slice(0, told.length))
  }
  t.strictSame(await leftOut(['Ø\uD800', 'b'], 'utf16le'), ['Ø\uFFFD', 'b'])
})
