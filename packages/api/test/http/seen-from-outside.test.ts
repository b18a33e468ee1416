/** What operators see: metrics, ids and traces, the decision log, and no header in any log line. */
import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { screenTilbud } from '@screeningsmodel/core'
import t from 'tap'
import { problemTexts } from '../../src/http/problem-texts.js'
import dashboard from '../../../../docs/operate/grafana-dashboard.json' with { type: 'json' }
import { shared, start } from '../support/app.js'
import { shownOf } from '../support/pages.js'

const facts = { borgere: 4, aarsvaerk: 2.5 }

t.test('metrics count requests, answers and refusals, and contain no input', async (t) => {
  const { app } = await start(t)
  const post = (url: string, payload: string, type = 'application/json') =>
    app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })
  await post('/screen-tilbud', JSON.stringify(facts))
  await post('/screen-tilbud', JSON.stringify({ borgere: -1, hemmelig: 1 }))
  await post('/screen-tilbud/batch', '{}\n{\n{}\n', 'application/x-ndjson')
  await app.inject('/findes/ikke/hemmelig')
  const answer = await app.inject('/metrics')
  t.equal(answer.statusCode, 200)
  t.match(answer.headers['content-type'], /^text\/plain; version=/)
  const lines = answer.body.split('\n')
  const ruleset = 'hoejt-specialiseret-tilbud@2019-11-26'
  for (const line of [
    'http_request_duration_seconds_count{method="POST",route="/screen-tilbud",status="200"} 1',
    'http_request_duration_seconds_count{method="POST",route="/screen-tilbud",status="400"} 1',
    'http_request_duration_seconds_count{method="GET",route="",status="404"} 1',
    `screeningsmodel_conclusions_total{ruleset="${ruleset}",konklusion="ikke-hoejt-specialiseret"} 1`,
    'screeningsmodel_refusals_total{problem="ugyldigt-input",code="under-minimum"} 1',
    'screeningsmodel_refusals_total{problem="ugyldigt-input",code="ukendt-felt"} 1',
    'screeningsmodel_refusals_total{problem="findes-ikke",code="findes-ikke"} 1',
    'screeningsmodel_batch_rows_total{result="screened"} 2',
    'screeningsmodel_batch_rows_total{result="refused"} 1',
  ]) {
    t.ok(lines.includes(line), line)
  }
  t.notMatch(answer.body, /hemmelig/)
  t.equal((await post('/metrics', '{}')).headers['allow'], 'GET, HEAD, OPTIONS')
})

t.test('the dashboard uses metrics that exist', async (t) => {
  const { app } = await start(t)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { body } = await app.inject('/metrics')
  const asked = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))
  const names = asked.flatMap(
    (expr) => expr.match(/\b(?:http|screeningsmodel|nodejs|process)_\w+/g) ?? [],
  )
  t.ok(names.length >= asked.length)
  for (const name of new Set(names)) {
    const metric = name.replace(/_(?:bucket|count|sum)$/, '')
    t.ok(body.includes(`# TYPE ${metric} `), metric)
  }
})

t.test('every answer has the id of its request and the security headers', async (t) => {
  const { app } = await start(t)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  for (const url of ['/healthz', '/nowhere', '/', '/docs', '/%', `/rulesets/${'x'.repeat(200)}`]) {
    const { headers } = await app.inject({ url })
    t.match(headers['x-request-id'], /^urn:uuid:[0-9a-f-]{36}$/, url)
    t.equal(headers['x-content-type-options'], 'nosniff', url)
  }
  const raw = async (sent: string) => {
    const socket = connect(port, '127.0.0.1')
    socket.end(sent)
    return text(socket)
  }
  const odd = {
    'HTTP/1.1 400': 'no HTTP at all\r\n\r\n',
    'HTTP/1.1 417': 'GET / HTTP/1.1\r\nHost: a\r\nExpect: nothing\r\n\r\n',
    'HTTP/1.1 400 ': 'GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n',
    'HTTP/1.1 400 B': 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n',
    'HTTP/1.1 501': 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n',
  }
  for (const [status, sent] of Object.entries(odd)) {
    const answer = await raw(sent)
    t.match(answer, /cache-control: no-store/i)
    t.ok(answer.startsWith(status), answer.slice(0, 20))
    t.match(answer, /x-request-id: urn:uuid:/i)
    t.match(answer, /x-content-type-options: nosniff/i)
    t.match(answer, /application\/problem\+json/)
    t.match(answer, /"instance":"urn:uuid:/)
  }
  const target = (start: string) => raw(`${start} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
  for (const start of ['GET *', 'HEAD *', 'POST *', 'GET **', 'GET *healthz', 'OPTIONS */']) {
    t.match(await target(start), /^HTTP\/1\.1 400 /, `${start}: no address`)
  }
  t.match(await target('OPTIONS *'), /^HTTP\/1\.1 204 /, 'the service as a whole is there')
  t.match(
    await raw('GET /healthz HTTP/1.0\r\n\r\n'),
    /^HTTP\/1\.1 200 /,
    'before 1.1 no host is needed',
  )
})

t.test('a trace id is logged, and only one', async (t) => {
  const { app, lines } = await shared(t)
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
  await app.inject({ url: '/healthz', headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` } })
  t.match(JSON.parse(lines.at(-1) ?? ''), { traceId: trace, parentId: '00f067aa0ba902b7' })
  await app.inject({ url: '/healthz', headers: { traceparent: '00-Jens Hansen-1-01' } })
  t.notMatch(lines.at(-1), /Jens|traceId/)
})

t.test('the decision log: one line per answer, without facts', async (t) => {
  const decided: string[] = []
  const { app } = await start(t, {
    decisions: {
      to: { write: (line) => void decided.push(line) },
      callerHeader: 'x-forwarded-user',
    },
  })
  const answer = screenTilbud(facts)
  const ask = (caller: string) =>
    app.inject({
      method: 'POST',
      url: '/screen-tilbud',
      payload: facts,
      headers: { 'x-forwarded-user': caller },
    })
  await ask('odense')
  await ask('010190-1234')
  await app.inject({ method: 'POST', url: '/screen-tilbud', payload: { borgere: -1 } })
  t.equal(decided.length, 2, 'what is refused is no decision')
  const [line, other] = decided.map((each) => JSON.parse(each) as Record<string, unknown>)
  t.match(line, {
    tid: /^\d{4}-\d\d-\d\dT/,
    ruleset: 'hoejt-specialiseret-tilbud@2019-11-26',
    sha256: answer.ruleset.sha256,
    fingeraftryk: answer.fingeraftryk,
    konklusion: answer.konklusion,
    kalder: 'odense',
    anmodning: /^urn:uuid:/,
  })
  t.notOk('kalder' in (other ?? {}))
  // The time has decimals of its own.
  const withoutTime = decided.map((line) => line.replace(/"tid":"[^"]*"/, ''))
  t.notMatch(withoutTime.join(''), /borgere|aarsvaerk|2\.5|010190/)
})

t.test('the decision log: the name of a user, or the name in a certificate', async (t) => {
  const decided: string[] = []
  const { app } = await start(t, {
    decisions: {
      to: { write: (line) => void decided.push(line) },
      callerHeader: 'x-forwarded-user',
    },
  })
  const caller = async (name: string) => {
    const headers = { 'x-forwarded-user': Buffer.from(name).toString('latin1') }
    await app.inject({ method: 'POST', url: '/screen-tilbud', payload: facts, headers })
    return (JSON.parse(decided.at(-1) ?? '') as { kalder?: string }).kalder
  }
  for (const name of [
    'ane+test@odense.example',
    'CN=fagsystem.example',
    'CN=Fagsystem (funktionscertifikat),O=Ærø Kommune,C=DK',
    String.raw`CN=Fagsystem,O=\C3\86r\C3\B8 Kommune,C=DK`,
    'CN=a+serialNumber=UI:DK-O:G:1a2b',
  ]) {
    t.equal(await caller(name), name)
  }
  for (const name of ['', 'CN=010190-1234', 'a\u0085b', '<a>', 'a'.repeat(201)]) {
    t.equal(await caller(name), undefined, name)
  }
})

t.test(
  'a decision that cannot be written: logged once, and the answer is still given',
  { skip: !existsSync('/dev/full') && 'no device that is always full' },
  async (t) => {
    const { app, lines } = await start(t, { decisions: { to: '/dev/full' } })
    for (let asked = 0; asked < 3; asked += 1) {
      const answer = await app.inject({ method: 'POST', url: '/screen-tilbud', payload: facts })
      t.equal(answer.statusCode, 200)
    }
    const told = lines.filter((line) => line.includes('decision log'))
    t.equal(told.length, 1)
    t.match(JSON.parse(told[0] ?? ''), {
      level: 50,
      code: 'ENOSPC',
      msg: 'the decision log cannot be written; up to 16 MB of lines wait until it can',
    })
  },
)

t.test('no log line contains a header, at any level', async (t) => {
  const { app, lines } = await shared(t)
  const headers = { authorization: 'Bearer hemmelig', cookie: 'a=hemmelig', 'x-other': 'hemmelig' }
  for (const url of [
    '/',
    '/healthz',
    '/docs/',
    '/nowhere',
    '/rulesets',
    '/metrics',
    '/openapi.json',
    '/assets/x',
  ]) {
    await app.inject({ url, headers })
  }
  app.log.trace({ req: { headers }, headers, raw: { headers } }, 'as a plugin might')
  t.ok(lines.length > 8)
  t.notMatch(lines.join(''), /hemmelig|Bearer/)
})

t.test('large answers are compressed, batches are not', async (t) => {
  const { app } = await shared(t)
  const headers = { 'accept-encoding': 'br, gzip' }
  for (const url of ['/openapi.json', '/rulesets/hoejt-specialiseret-tilbud', '/', '/docs/fejl']) {
    const { headers: sent } = await app.inject({ url, headers })
    t.equal(sent['content-encoding'], 'br', url)
    // A cache may store each format, and must not mix them up.
    const { headers: plain } = await app.inject(url)
    t.equal(plain['content-encoding'], undefined, url)
    if (plain.etag === undefined) continue
    t.match(plain.vary, /\bAccept-Encoding$/i, url)
    t.match(sent.vary, /\bAccept-Encoding$/i, url)
    t.equal(sent.etag, `W/${plain.etag}`, url)
    const known = { ...headers, 'if-none-match': String(sent.etag) }
    const again = await app.inject({ url, headers: known })
    t.equal(again.statusCode, 304, url)
    t.match(again.headers.vary, /\bAccept-Encoding$/i, url)
    // HEAD has the headers of GET; a length only if GET has the same.
    for (const asked of [headers, {}]) {
      const { headers: got } = await app.inject({ url, headers: asked })
      const head = await app.inject({ method: 'HEAD', url, headers: asked })
      t.equal(head.body, '', url)
      for (const name of ['etag', 'vary', 'content-encoding', 'content-type', 'cache-control']) {
        t.equal(head.headers[name], got[name], `${url} ${name}`)
      }
      t.equal(head.headers['content-length'], got['content-length'], url)
    }
  }
  const batch = await app.inject({
    method: 'POST',
    url: '/screen-tilbud/batch',
    payload: '{}\n'.repeat(1000),
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
  })
  t.equal(batch.headers['content-encoding'], undefined)
})

t.test('caches keep answers apart that `Accept` chooses between', async (t) => {
  const { app } = await shared(t)
  const graf = '/rulesets/hoejt-specialiseret-tilbud/graf'
  for (const [url, status, accept] of [
    ['/findes-ikke', 404, 'text/html'],
    ['/findes-ikke', 404, '*/*'],
    ['/assets/findes-ikke.js', 404, 'text/html'],
    ['/assets/findes-ikke.js', 404, '*/*'],
    ['/kapacitet/', 301, 'text/html'],
    ['/kapacitet/', 404, '*/*'],
    ['/rulesets', 406, 'text/html'],
    ['/rulesets', 200, 'application/json'],
    [graf, 406, 'text/csv'],
    [graf, 200, 'image/svg+xml'],
    [graf.replace('tilbud', 'findes-ikke'), 404, '*/*'],
    ['/rulesets/findes-ikke/dmn', 404, '*/*'],
  ] as const) {
    const answer = await app.inject({ url, headers: { accept } })
    t.equal(answer.statusCode, status, `${url} ${accept}`)
    const vary = String(answer.headers['vary']).split(', ')
    t.ok(vary.includes('Accept'), `${url} ${accept}: ${vary.join()}`)
    t.equal(new Set(vary).size, vary.length, 'each once')
    t.equal(vary.includes('Accept-Language'), status !== 301 && accept !== 'application/json')
  }
})

t.test('a form that asks for an address keeps the language that the address named', async (t) => {
  const { app } = await shared(t)
  const difference = '/regler/hoejt-specialiseret-tilbud/forskel/hoejt-specialiseret-tilbud'
  for (const url of ['/kapacitet', '/afrapportering', difference]) {
    for (const [sprog, prefers, field] of [
      ['da', 'en', 'da'],
      ['en', 'da', 'en'],
      ['en', 'en', 'en'],
      ['da', 'da', undefined],
    ] as const) {
      const headers = { 'accept-language': prefers }
      const page = shownOf(await app.inject({ url: `${url}?sprog=${sprog}`, headers }))
      const named = page.page.querySelector('form[method=get] [name=sprog]')?.getAttribute('value')
      t.equal(named, field, `${url} in ${sprog} for a reader of ${prefers}`)
    }
  }
})

t.test(
  'pages come in the language that the browser prefers, unless the address says one',
  async (t) => {
    const { app } = await shared(t)
    const lang = async (url: string, prefers?: string) => {
      const answer = await app.inject({
        url,
        headers: prefers ? { 'accept-language': prefers } : {},
      })
      t.match(answer.headers['vary'], /Accept-Language/i)
      return { lang: /<html lang="(..)"/.exec(answer.body)?.[1], body: answer.body }
    }
    t.equal((await lang('/')).lang, 'da')
    t.equal((await lang('/', 'en-GB,en;q=0.9')).lang, 'en')
    t.equal((await lang('/', 'fr')).lang, 'da')
    const danish = await lang('/?sprog=da', 'en')
    t.equal(danish.lang, 'da')
    t.match(danish.body, /href="\/sag\?sprog=da"/, 'and its links stay in that language')
  },
)

t.test('content that arrives too slowly is not waited for, JSON and forms alike', async (t) => {
  const { app } = await start(t, { contentLimit: 50 })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const types = {
    '/screen-tilbud': 'application/json',
    '/selvvurdering': 'application/x-www-form-urlencoded',
    '/afrapportering/rapport': 'multipart/form-data; boundary=x',
  }
  for (const [path, type] of Object.entries(types)) {
    const slow = request({
      port,
      path,
      method: 'POST',
      headers: { 'content-type': type, 'content-length': 1000 },
    })
    slow.on('error', () => undefined)
    slow.write('--x\r\n')
    const [answer] = (await once(slow, 'response')) as [IncomingMessage]
    t.equal(answer.statusCode, 408, path)
    t.equal(answer.headers.connection, 'close', path)
    slow.destroy()
  }
  t.equal(
    (await app.inject({ method: 'POST', url: '/screen-tilbud', payload: facts })).statusCode,
    200,
  )
})

t.test('JSON with a charset other than UTF-8 is refused', async (t) => {
  const { app } = await shared(t)
  const ask = (type: string, language = 'da') =>
    app.inject({
      method: 'POST',
      url: '/screen-tilbud',
      payload: '{}',
      headers: { 'content-type': type, 'accept-language': language },
    })
  const { status, title, detail } = problemTexts['forkert-tegnsaet']
  for (const charset of ['utf-16', '"ISO-8859-1"']) {
    for (const sprog of ['da', 'en'] as const) {
      const { statusCode, body } = await ask(`application/json; charset=${charset}`, sprog)
      t.equal(statusCode, 415)
      t.match(JSON.parse(body), {
        type: '/docs/fejl#forkert-tegnsaet',
        title: title[sprog],
        status,
        detail: detail[sprog],
      })
    }
  }
  const { body } = await ask('text/plain; charset=utf-16')
  t.match(JSON.parse(body), { type: '/docs/fejl#forkert-indholdstype' }, 'it is no JSON either')
  t.equal((await ask('application/json; charset=UTF-8')).statusCode, 200)
})
