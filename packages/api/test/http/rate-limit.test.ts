/** A number of requests per minute from one address, then 429 until it has waited. */
import t from 'tap'
import type { ProblemDocument } from '../../src/http/problem-document.js'
import { start } from '../support/app.js'

const limit = 3
const proxy = '203.0.113.7'

t.test('more than the limit is refused, with the time to wait', async (t) => {
  const { app, lines } = await start(t, { ratePerMinute: limit })
  const ask = (remoteAddress: string, url = '/screen-tilbud') =>
    app.inject({ method: 'POST', url, payload: { borgere: 4 }, remoteAddress })
  for (let i = 0; i < limit; i++) t.equal((await ask('192.0.2.1')).statusCode, 200)

  const refused = await ask('192.0.2.1')
  const problem = refused.json<ProblemDocument>()
  t.equal(refused.statusCode, 429)
  t.equal(refused.headers['content-type'], 'application/problem+json; charset=utf-8')
  t.equal(problem.type, '/docs/fejl#for-mange-anmodninger')
  t.match(problem.detail, /Retry-After/)
  t.ok(Number(refused.headers['retry-after']) > 0)
  t.equal(refused.headers['ratelimit-limit'], String(limit))
  t.equal(refused.headers['ratelimit-remaining'], '0')
  t.ok(Number(refused.headers['ratelimit-reset']) > 0)
  t.equal((await ask('192.0.2.1', '/nowhere')).statusCode, 429, 'what is not there counts too')
  const wrongMethod = await app.inject({
    method: 'PUT',
    url: '/screen-tilbud',
    remoteAddress: '192.0.2.1',
  })
  t.equal(wrongMethod.statusCode, 429, 'and so does a method that is not')
  for (let i = 0; i < limit; i++) t.equal((await ask('192.0.2.3', '/nowhere')).statusCode, 404)
  t.equal((await ask('192.0.2.3')).statusCode, 429)
  t.equal((await ask('192.0.2.2')).statusCode, 200, 'another address')

  for (let i = 0; i < 2 * limit; i++) {
    const alive = await app.inject({ url: '/healthz', remoteAddress: '192.0.2.1' })
    t.equal(alive.statusCode, 200, 'a platform may ask all the time')
  }
  const page = await app.inject('/')
  const styles = /href="([^"]*\.css)"/.exec(page.body)?.[1] ?? ''
  const kept = await app.inject({ url: styles, remoteAddress: '192.0.2.1' })
  t.equal(kept.statusCode, 200, 'the page that says so keeps its styles')
  const tired = await app.inject({ url: '/selvvurdering', remoteAddress: '192.0.2.1' })
  t.equal(tired.statusCode, 429)
  t.match(tired.headers['content-type'], 'text/html')
  t.match(tired.body, `Vent ${String(tired.headers['retry-after'])} sekunder, og prøv igen.`)
  t.match(tired.body, styles)
  t.notMatch(tired.body, 'Retry-After', 'a person is told in words')
  t.notOk(lines.join('').includes('192.0.2.1'), 'no address in the log')
})

t.test('behind a trusted proxy each client has its own count', async (t) => {
  const { app } = await start(t, { ratePerMinute: 1, trustProxy: proxy })
  const ask = (remoteAddress: string, sender: string) =>
    app.inject({ url: '/rulesets', remoteAddress, headers: { 'x-forwarded-for': sender } })
  t.equal((await ask(proxy, '192.0.2.1')).statusCode, 200)
  t.equal((await ask(proxy, '192.0.2.2')).statusCode, 200)
  t.equal((await ask(proxy, '192.0.2.1')).statusCode, 429)
  t.equal((await ask('198.51.100.1', '192.0.2.3')).statusCode, 200)
  t.equal((await ask('198.51.100.1', '192.0.2.4')).statusCode, 429, 'others are not believed')
})

t.test('no limit unless one is set', async (t) => {
  const { app } = await start(t)
  const answer = await app.inject({ url: '/rulesets' })
  t.equal(answer.headers['ratelimit-limit'], undefined)
})
