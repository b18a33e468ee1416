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
    const mayBeRead = String(answer.headers['access-control-expose-headers']).split(', ')
    for (const name of ['retry-after', 'x-request-id', 'ratelimit-remaining', 'kolonner-udeladt']) {
      t.ok(mayBeRead.includes(name), name)
    }
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
  t.match(answer.headers['access-control-allow-methods'], /POST/)
  t.notMatch(answer.headers['access-control-allow-methods'], /DELETE|GET/)
  for (const name of ['content-type', 'mcp-protocol-version', 'traceparent', 'authorization']) {
    t.match(answer.headers['access-control-allow-headers'], name)
  }
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
