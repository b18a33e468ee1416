/** `POST /afrapportering`: all formats and languages, and errors in requests. */
import { languages, registryOf, rulesets, type Ruleset } from '@screeningsmodel/core'
import { createHash } from 'node:crypto'
import { afrapportering, type Afrapportering } from '@screeningsmodel/core/afrapportering'
import { reportFormats, reportMediaTypes, writeReport } from '@screeningsmodel/reports'
import t from 'tap'
import opgoerelser from '../../../fixtures/data/syddanmark-2020/opgoerelser.json' with { type: 'json' }
import { shared, start } from '../support/app.js'

const url = '/afrapportering'
const syddanmark = opgoerelser.input
const base = { region: 'Nordby', aar: [2017, 2018] }
const { app, lines } = await shared(t)

const ask = (payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers })

t.test('each format by Accept, in both languages, equal to the library’s', async (t) => {
  for (const sprog of languages) {
    const report = afrapportering(syddanmark, { sprog })
    for (const format of reportFormats) {
      const accept = reportMediaTypes[format]
      const answer = await ask(syddanmark, { accept, 'accept-language': sprog })
      t.equal(answer.statusCode, 200, accept)
      t.ok(String(answer.headers['content-type']).startsWith(accept))
      t.match(answer.headers, { 'content-language': sprog, 'cache-control': 'no-store' })
      t.equal(answer.headers.vary, 'Accept, Accept-Language')
      if (format === 'docx') {
        t.equal(answer.rawPayload.subarray(0, 2).toString(), 'PK')
        t.match(answer.headers['content-disposition'], 'afrapportering-syddanmark-2017-2019.docx')
      } else if (format === 'json') t.same(answer.json(), report)
      else t.equal(answer.body, await writeReport(report, format, sprog))
    }
  }
})

t.test('the report is screened by the shipped rulesets, and says so', async (t) => {
  const [tilbud] = rulesets
  const newer: Ruleset = { ...tilbud, version: '2024-03', gaelderFra: '2024-03-01' }
  const { app: own } = await start(t, { registry: registryOf([...rulesets, newer]) })
  const row = { reference: 'T-1', aar: 2024, borgere: 4 }
  const alone = await own.inject({
    method: 'POST',
    url: '/screen-tilbud',
    payload: { aar: 2024, borgere: 4 },
  })
  t.equal(alone.json().ruleset.version, '2024-03')
  const payload = { region: 'Nordby', aar: [2024], opgoerelser: [], tilbud: [row] }
  const { tema2, noter } = (await own.inject({ method: 'POST', url, payload })).json()
  t.equal(tema2[0].perioder[0].ruleset.version, tilbud.version)
  t.match(JSON.stringify(noter), `version ${tilbud.version}.`)
})

t.test('JSON by default; a page for browsers; 406 for others', async (t) => {
  t.match((await ask(syddanmark)).headers['content-type'], 'application/json')
  t.match((await ask(syddanmark, { accept: '*/*' })).headers['content-type'], 'application/json')
  const page = await ask(syddanmark, { accept: 'text/html,application/xml;q=0.9,*/*;q=0.8' })
  t.match(page.headers['content-type'], 'text/html')
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(page.body) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  t.match(page.headers['content-security-policy'], `style-src 'sha256-${hash}'`)
  const other = await ask(syddanmark, { accept: 'application/pdf' })
  t.match(other.json(), { status: 406, type: '/docs/fejl#kan-ikke-leveres' })
})

t.test('the published figures', async (t) => {
  const { tema1 } = (await ask(syddanmark)).json<Afrapportering>()
  t.same(
    tema1.tabel.map(({ behandling, doegn }) => [behandling, doegn]),
    [
      [10, 2],
      [8, 2],
      [8, 2],
    ],
  )
  t.same(
    tema1.fordeling.behandling.map(({ kommuner }) => kommuner),
    [15, 3, 1, 3],
  )
  t.same(
    tema1.fordeling.doegn.map(({ kommuner }) => kommuner),
    [18, 3, 0, 1],
  )
})

t.test('errors are reported by row, without values', async (t) => {
  const row = { kommune: 'Aby', aar: 2017, behandling: 2, doegn: 1 }
  const bad: [object, number, string, string][] = [
    [{}, 400, '/region', 'mangler-felt'],
    [{ ...row, behandling: -31 }, 400, '/opgoerelser/1/behandling', 'under-minimum'],
    [{ ...row, doegn: 0.531 }, 400, '/opgoerelser/1/doegn', 'forkert-type'],
    [{ ...row, doegn: 31 }, 422, '/opgoerelser/1/doegn', 'umulig-kombination'],
    [row, 422, '/opgoerelser/1/aar', 'kommune-aar-to-gange'],
    [{ ...row, aar: 2031 }, 400, '/opgoerelser/1/aar', 'uden-for-aar'],
    [{ ...row, aar: 31 }, 400, '/opgoerelser/1/aar', 'under-minimum'],
    [{ ...row, kommune: '=SUM(31)' }, 400, '/opgoerelser/1/kommune', 'forkert-navn'],
    [{ ...row, kommune: '310190-3131' }, 422, '/opgoerelser/1/kommune', 'personoplysning'],
  ]
  for (const [second, status, pointer, code] of bad) {
    const whole = Object.keys(second).length > 0
    const answer = await ask(whole ? { ...base, opgoerelser: [row, second] } : {})
    t.equal(answer.statusCode, status, code)
    t.match(answer.headers['content-type'], 'application/problem+json')
    t.match(answer.json().errors[0], { pointer, code })
    t.notMatch(answer.body.replace(/"instance":"[^"]*"/, ''), /31/, 'no value that was sent')
  }
})

t.test(
  'no rows: a valid empty report; 98 municipalities: all of them; too much: 413',
  async (t) => {
    const empty = (await ask(base)).json()
    t.match(empty, { tema1: { antalKommuner: 0, tabel: [{ uoplyst: true }, {}] } })
    t.match(empty.noter, [{ kode: 'ingen-raekker' }])
    const aar = [2017, 2018, 2019]
    const all = Array.from({ length: 98 }, (_, i) =>
      aar.map((year) => ({
        kommune: `Kommune ${String(i + 1)}`,
        aar: year,
        behandling: 1,
        doegn: 0,
      })),
    ).flat()
    for (const accept of Object.values(reportMediaTypes)) {
      const answer = await ask({ region: 'Danmark', aar, opgoerelser: all }, { accept })
      t.equal(answer.statusCode, 200)
      if (accept !== reportMediaTypes.docx) t.match(answer.body, 'Kommune 98')
    }
    const many = Array.from({ length: 3001 }, (_, i) => ({ kommune: `K ${String(i)}`, aar: 2017 }))
    t.equal((await ask({ region: 'Danmark', aar: [2017], opgoerelser: many })).statusCode, 200)
    for (const accept of ['text/markdown', 'text/html', reportMediaTypes.docx]) {
      const answer = await ask({ region: 'Danmark', aar: [2017], opgoerelser: many }, { accept })
      t.match(answer.json(), {
        status: 400,
        errors: [{ pointer: '/opgoerelser', code: 'for-mange' }],
      })
    }
    const tekster = { '3.1': 'x'.repeat(2 * 1024 * 1024) }
    t.equal((await ask({ ...base, tekster })).statusCode, 413)
  },
)

t.test('log lines contain counts and nothing of the input', async (t) => {
  lines.length = 0
  await ask({ ...syddanmark, region: 'Hemmeligby', taerskel: 5 })
  await ask({ ...base, opgoerelser: [{ kommune: 'Hemmeligby', aar: 2017, behandling: -1 }] })
  t.match(JSON.parse(lines[0] ?? ''), { format: 'json', kommuner: 22, aar: 3 })
  t.notMatch(lines[0], 'taerskel', 'a number that was sent, and not a count')
  t.notMatch(lines.join(''), /Hemmeligby|Kommune 0/)
})
