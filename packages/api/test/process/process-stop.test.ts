/** Shutdown of the process: running requests are answered, no connection is lost, and nothing delays it for ever. */
import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { json, text } from 'node:stream/consumers'
import { screenTilbud } from '@screeningsmodel/core'
import t from 'tap'
import type { ProblemDocument } from '../../src/http/problem-document.js'
import { codeOf } from '../../src/http/problems.js'
import { start } from '../support/app.js'
import { running } from '../support/service-process.js'

/** A connection that is not kept alive: a shutdown waits for kept connections to become idle. */
const alone = { agent: false } as const

async function get(url: string): Promise<IncomingMessage> {
  const [answer] = (await once(request(url, alone).end(), 'response')) as [IncomingMessage]
  return answer
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  t.test(`${signal} lets running requests finish`, async (t) => {
    const { child, said, at } = await running(t, { STOP_GRACE_S: '1' })
    const slow = request(at('/screen-tilbud'), {
      ...alone,
      method: 'POST',
      headers: { 'content-type': 'application/json', expect: '100-continue' },
    })
    slow.flushHeaders()
    await once(slow, 'continue')
    slow.write('{"borgere": 4,')

    const stopping = said(/^stopping$/)
    child.kill(signal)
    await stopping
    if (signal === 'SIGTERM') {
      const ready = await get(at('/readyz'))
      t.equal(ready.statusCode, 503)
      t.equal(ready.headers['retry-after'], '5')
      t.equal(((await json(ready)) as ProblemDocument).type, '/docs/fejl#lukker-ned')
      for (const other of ['/rulesets', '/healthz']) {
        t.equal((await get(at(other))).resume().statusCode, 200, 'everything else is answered')
      }
    }
    slow.end('"aarsvaerk": 2.5}')
    const [answer] = (await once(slow, 'response')) as [IncomingMessage]
    t.equal(answer.statusCode, 200)
    t.same(await json(answer), screenTilbud({ borgere: 4, aarsvaerk: 2.5 }))
    const [code] = (await once(child, 'exit')) as [number]
    t.equal(code, 0)
  })
}

t.test('a signal right after the start is a normal shutdown', async (t) => {
  const { child } = await running(t, { STOP_GRACE_S: '0' })
  child.kill('SIGTERM')
  t.same(await once(child, 'exit'), [0, null])
})

/** Sends requests on one kept connection until it is refused. */
async function keepAsking(url: string): Promise<{ answered: number; lost: readonly string[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const body = '{"borgere":4}'
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  let answered = 0
  for (;;) {
    const asked = request(url, { method: 'POST', agent, headers }).end(body)
    try {
      const [answer] = (await once(asked, 'response')) as [IncomingMessage]
      const { borgere } = JSON.parse(await text(answer)).kriterier[0].fakta
      if (answer.statusCode === 200 && borgere === 4) answered += 1
      else return { answered, lost: [String(answer.statusCode)] }
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      return { answered, lost: code === 'ECONNREFUSED' ? [] : [code] }
    }
  }
}

t.test('a shutdown loses no request, of 50 connections and running batches', async (t) => {
  for (const grace of ['0', '1']) {
    const { child, at } = await running(t, { STOP_GRACE_S: grace })
    const clients = Array.from({ length: 50 }, () => keepAsking(at('/screen-tilbud')))
    const rows = 3000
    const batches = Array.from({ length: 3 }, async () => {
      const asked = request(at('/screen-tilbud/batch'), {
        ...alone,
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
      }).end('{}\n'.repeat(rows))
      const [answer] = (await once(asked, 'response')) as [IncomingMessage]
      return answer
    })
    const begun = await Promise.all(batches)
    child.kill('SIGTERM')
    for (const answer of begun) t.equal((await text(answer)).split('\n').length, rows + 1)
    const done = await Promise.all(clients)
    t.same(
      done.flatMap(({ lost }) => lost),
      [],
      `grace ${grace}`,
    )
    t.ok(done.every(({ answered }) => answered > 0))
    if (child.exitCode === null) await once(child, 'exit')
    t.equal(child.exitCode, 0)
  }
})

t.test('a shutdown also answers connections that were not yet accepted', async (t) => {
  const { app } = await start(t)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  // The system connects them at once, but Node accepts one per turn.
  const answers = Array.from({ length: 40 }, async () => {
    const socket = connect(port, '127.0.0.1')
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    return text(socket).catch((error: unknown) => codeOf(error))
  })
  await app.stop({ grace: 0, limit: 20_000 })
  for (const answer of await Promise.all(answers)) {
    t.match(answer, /^HTTP\/1\.1 200 /)
  }
})

t.test('with a publisher it starts; a shutdown closes an unused kept connection', async (t) => {
  const { child, at } = await running(t, {
    STOP_GRACE_S: '0',
    NODE_ENV: 'production',
    UDGIVER_NAVN: 'Region Eksempel',
    UDGIVER_TELEFON: '70 10 11 12',
    UDGIVER_EMAIL: 'post@region.example',
    UDGIVER_DATAANSVARLIG: 'Region Eksempel',
    UDGIVER_TILGAENGELIGHED: 'https://www.was.example/region',
  })
  const agent = new Agent({ keepAlive: true })
  const [answer] = (await once(request(at('/'), { agent }).end(), 'response')) as [IncomingMessage]
  t.match(await text(answer), 'Region Eksempel')
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number]
  t.equal(code, 0, 'the connection holds no stop up')
})

t.test('a shutdown does not wait for ever', async (t) => {
  const { app } = await start(t)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const hanging = request(`${address}/screen-tilbud`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', expect: '100-continue' },
  })
  hanging.flushHeaders()
  await once(hanging, 'continue')
  const cut = once(hanging, 'error')
  await app.stop({ grace: 0, limit: 1 })
  t.match(await cut, [{ code: 'ECONNRESET' }])
  t.notOk(app.server.listening)
})
