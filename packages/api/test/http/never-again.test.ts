/** No refusal contains the refused CPR number, however a spreadsheet or a person wrote it. */
import t from 'tap'
import { shared } from '../support/app.js'
import { get, post } from '../support/pages.js'
import { reportPages } from '../support/report-page.js'

const { app, lines } = await shared(t)

/** A CPR number as a number, without its leading zero; and grouped or rounded by people. */
const asNumbers = [
  '101901234',
  '0101901234',
  '101.901.234',
  '1,01901234e8',
  '1.01901234E8',
  '101901234,0',
]
const leftovers = /101901234|101\.901\.234|01901234/

const { post: report } = reportPages(app)

for (const number of asNumbers) {
  t.test(`${number} is not shown again`, async (t) => {
    const pages = [
      await post(app, { handling: 'vis', '0.borgere': number, reference: number }),
      await post(app, { handling: 'vis', '0.aar': number }),
      await get(app, `/kapacitet?${String(new URLSearchParams({ kvinder: number }))}`),
      await get(app, `/kapacitet?${String(new URLSearchParams({ kvinder: `2 ${number} 1` }))}`),
      await report(
        { region: number, foersteAar: number },
        'kommune;aar;behandling;doegn\na;2019;1;0\n',
      ),
      await report(
        { region: 'Syddanmark' },
        `kommune;aar;behandling;doegn\n"${number}";2019;1;0\n`,
      ),
      await report(
        { region: 'Syddanmark' },
        `kommune;aar;behandling;doegn\na;2019;"${number}";0\n`,
      ),
    ]
    for (const [at, { status, body, text }] of pages.entries()) {
      t.equal(status, 422, `page ${String(at)}`)
      t.ok(text('.error-summary').length > 20, 'it says what is wrong')
      t.notMatch(body, leftovers)
    }
  })
}

t.test('a key that may be a CPR number is reported by its parent', async (t) => {
  for (const key of ['101901234', 'cpr-101901234', 'sag123456', '2019-00017-123456']) {
    const answer = await app.inject({
      method: 'POST',
      url: '/screen-tilbud',
      payload: { [key]: 1 },
    })
    t.equal(answer.statusCode < 500 && answer.statusCode >= 400, true)
    t.notMatch(answer.body, key)
  }
  const named = await app.inject({
    method: 'POST',
    url: '/screen-tilbud',
    payload: { borgerer: 1 },
  })
  t.match(named.body, '/borgerer')
})

t.test('and none of it is in the log', (t) => {
  t.notMatch(lines.join(''), leftovers)
  t.end()
})
