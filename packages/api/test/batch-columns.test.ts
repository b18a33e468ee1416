/** Columns of a batch that are not facts: an error, copied to the answer, or dropped and listed. */
import t from 'tap'
import { buildApp } from '../src/app.js'

const app = await buildApp({ logLevel: 'silent' })
t.teardown(() => app.close())
const payload = 'reference;Hold, nr.;borgere\nT-1;Nord;4\nT-2;"Sy;d";x\n'

async function batch(query: string, accept = 'text/csv') {
  return app.inject({
    method: 'POST',
    url: `/screen-tilbud/batch${query}`,
    headers: { 'content-type': 'text/csv', accept },
    payload,
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
