/** Cross-origin requests: no page of another site may call unless it is listed. */
import t from 'tap'
import { readConfig } from '../../src/config.js'
import { start } from '../support/app.js'

const listed = 'https://fagsystem.example'
const other = 'https://another.example'
const question = { method: 'POST', url: '/screen-tilbud', payload: { borgere: 4 } } as const
const preflight = {
  method: 'OPTIONS',
  url: '/screen-tilbud',
  headers: {
    origin: listed,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  },
} as const

/** The headers of an answer about other sites. */
function corsOf({ headers }: { headers: Readonly<Record<string, unknown>> }): string[] {
  return Object.keys(headers).filter((name) => name.startsWith('access-control-'))
}

t.test('without the setting no answer mentions other sites', async (t) => {
  const { app } = await start(t)
  t.same(corsOf(await app.inject({ ...question, headers: { origin: listed } })), [])
  t.same(corsOf(await app.inject(preflight)), [])
})

t.test('a listed site may read the answer, also a problem', async (t) => {
  const { app } = await start(t, { corsOrigins: [listed, 'http://localhost:5173'] })
  for (const payload of [{ borgere: 4 }, { borgere: -1 }]) {
    const answer = await app.inject({ ...question, payload, headers: { origin: listed } })
    t.equal(answer.headers['access-control-allow-origin'], listed)
    t.match(answer.headers['vary'], /Accept-Language.*Origin/)
    // Nobody is logged in here, so there are no credentials to send.
    t.notOk('access-control-allow-credentials' in answer.headers)
  }
})

t.test('a preflight request from a listed site gets the methods of the address', async (t) => {
  const { app } = await start(t, { corsOrigins: [listed] })
  const answer = await app.inject(preflight)
  t.equal(answer.statusCode, 204)
  t.equal(answer.headers['access-control-allow-origin'], listed)
  t.equal(answer.headers['access-control-allow-methods'], 'POST, OPTIONS')
  t.equal(answer.headers['access-control-max-age'], '600')
  const maySend = String(answer.headers['access-control-allow-headers']).split(', ')
  // The types and language of an answer, what it is compared with, who asks, and where the request came from.
  for (const name of [
    ...['accept', 'accept-language', 'content-type', 'if-none-match', 'authorization'],
    ...['traceparent', 'tracestate', 'mcp-protocol-version'],
  ]) {
    t.ok(maySend.includes(name), name)
  }
  t.notOk('access-control-expose-headers' in answer.headers, 'there is no answer to read')
})

/** What a page may always read (https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name). */
const alwaysRead =
  /^(?:cache-control|content-language|content-length|content-type|expires|last-modified|pragma)$/
/** What only a browser or a cache has use for. */
const notForPages =
  /^(?:access-control-|x-(?!request-id)|content-security-policy$|cross-origin-|origin-agent-cluster$|referrer-policy$|vary$|connection$|date$|keep-alive$|transfer-encoding$)/

t.test('a page may read every header that tells it something', async (t) => {
  const { app } = await start(t, { corsOrigins: [listed], ratePerMinute: 4 })
  const table = { 'content-type': 'text/csv' }
  const asked = [
    { url: '/screen-tilbud/batch?kolonner=uden', headers: table, payload: 'borgere,x\n4,1\n' },
    { url: '/rulesets/indsatsniveau/dmn', method: 'GET' },
    { url: '/screen-tilbud', method: 'GET' },
    { url: '/afrapportering/skabelon.csv?region=syddanmark', method: 'GET' },
    question,
  ] as const
  const sent = new Set<string>()
  for (const each of asked) {
    const headers = { ...('headers' in each ? each.headers : {}), origin: listed }
    const answer = await app.inject({ method: 'POST', ...each, headers })
    const mayBeRead = String(answer.headers['access-control-expose-headers']).split(', ')
    for (const name of Object.keys(answer.headers)) {
      if (alwaysRead.test(name) || notForPages.test(name)) continue
      t.ok(mayBeRead.includes(name), `${each.url}: ${name}`)
      sent.add(name)
    }
  }
  // The last request is one too many, so each of these has been sent.
  t.same([...sent].sort(), [
    'allow',
    'content-disposition',
    'etag',
    'kolonner-udeladt',
    'ratelimit-limit',
    'ratelimit-remaining',
    'ratelimit-reset',
    'retry-after',
    'x-request-id',
  ])
})

t.test('any other site gets nothing, and caches learn that it depends on the site', async (t) => {
  const { app } = await start(t, { corsOrigins: [listed] })
  for (const origin of [other, `${listed}.another.example`, `${listed}:8443`, 'null', '*']) {
    const answer = await app.inject({ ...question, headers: { origin } })
    t.same(corsOf(answer), [], origin)
    t.match(answer.headers['vary'], /Origin/)
    t.same(
      corsOf(await app.inject({ ...preflight, headers: { ...preflight.headers, origin } })),
      [],
    )
  }
})

t.test('the setting is a list of origins, and never all of them', async (t) => {
  const read = (value: string) => readConfig({ CORS_ORIGINS: value }).CORS_ORIGINS
  t.equal(read(`${listed},http://localhost:5173`), `${listed},http://localhost:5173`)
  for (const wrong of [
    '*',
    'null',
    'fagsystem.example',
    `${listed}/`,
    `${listed}/path`,
    `${listed};`,
  ]) {
    t.throws(() => read(wrong), /CORS_ORIGINS/, wrong)
  }
})
