/** The process: what it needs to start, what it says when it can't, and how it stops. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request, type IncomingMessage } from 'node:http'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { json, text } from 'node:stream/consumers'
import { screenTilbud } from '@screeningsmodel/core'
import t, { type Test } from 'tap'
import type { ProblemDocument } from '../src/http/problem-document.js'
import { codeOf } from '../src/http/problems.js'
import { start } from './support/app.js'
import { fromSource } from './support/from-source.js'

const server = fromSource(new URL('../src/server.ts', import.meta.url))

interface Service {
  readonly child: ChildProcess
  /** Waits for a log line with this message. */
  readonly said: (message: RegExp) => Promise<string>
}

function run(t: Test, environment: Readonly<Record<string, string>>): Service {
  const child = spawn(process.execPath, server, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  t.teardown(() => child.kill('SIGKILL'))
  const lines = createInterface(child.stdout)
  return {
    child,
    said: (message) =>
      new Promise((resolve) => {
        lines.on('line', (line) => {
          const { msg } = JSON.parse(line) as { msg: string }
          if (message.test(msg)) resolve(msg)
        })
      }),
  }
}

/** A service that listens. */
async function running(t: Test, environment: Readonly<Record<string, string>> = {}) {
  const service = run(t, { PORT: '0', ...environment })
  const port = /:(\d+)$/.exec(await service.said(/^Server listening/))?.[1] ?? ''
  return { ...service, at: (path: string) => `http://127.0.0.1:${port}${path}` }
}

async function failure(t: Test, environment: Readonly<Record<string, string>>): Promise<string> {
  const { child } = run(t, environment)
  const [[code], said] = await Promise.all([once(child, 'exit'), text(child.stderr!)])
  t.equal(code, 1)
  return said
}

t.test('an environment that is wrong: one line that says what to set, and exit 1', async (t) => {
  const wrong = {
    PORT: [
      'http',
      /^screeningsmodel-api: PORT must be integer\. The port to listen on: a whole number .+\n$/,
    ],
    LOG_LEVEL: [
      'loud',
      /^screeningsmodel-api: LOG_LEVEL must be equal to one of .+fatal, error, warn.+\n$/,
    ],
    RATE_LIMITS: [
      '5',
      /^screeningsmodel-api: RATE_LIMITS is no setting\. Did you mean RATE_LIMIT\?\n$/,
    ],
    BASEPATH: ['/x', /Did you mean BASE_PATH\?/],
    TRUST_PROXY: [
      '10.0.0.1,10.0.0.0/33',
      /TRUST_PROXY: number 2 is no address\. .+ 10\.0\.0\.0\/8/,
    ],
    RULESETS_DIR: ['', /^screeningsmodel-api: RULESETS_DIR must NOT have fewer than 1 .+\n$/],
  } as const
  await Promise.all(
    Object.entries(wrong).map(async ([name, [value, message]]) => {
      const said = await failure(t, { PORT: '0', [name]: value })
      t.match(said, message)
      t.notMatch(said, /http\b|loud/)
    }),
  )
})

t.test(
  'people must be told who publishes the service: which settings are missing, and exit 1',
  async (t) => {
    const names = ['NAVN', 'TELEFON', 'EMAIL', 'DATAANSVARLIG', 'TILGAENGELIGHED']
    const none = await failure(t, { NODE_ENV: 'production', PORT: '0' })
    for (const name of names) t.match(none, `UDGIVER_${name}: `)
    t.match(none, /^screeningsmodel-api: The pages must say who publishes them .+ Missing:\n/)
    const some = await failure(t, {
      UDGIVER_NAVN: 'Region Eksempel',
      UDGIVER_TELEFON: '1',
      PORT: '0',
    })
    t.notMatch(some, /UDGIVER_(?:NAVN|TELEFON)|Eksempel/)
    for (const name of names.slice(2)) t.match(some, `UDGIVER_${name}: `)
    const wrong = await failure(t, { UDGIVER_TILGAENGELIGHED: 'http://was.example', PORT: '0' })
    t.match(wrong, 'UDGIVER_TILGAENGELIGHED must match pattern')
    t.notMatch(wrong, 'was.example')
  },
)

t.test('an address that cannot be had', async (t) => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  t.teardown(() => other.close())
  const { port } = other.address() as AddressInfo
  const [taken, elsewhere] = await Promise.all([
    failure(t, { PORT: String(port), LOG_LEVEL: 'silent' }),
    failure(t, { HOST: '192.0.2.1', PORT: '0', LOG_LEVEL: 'silent' }),
  ])
  t.equal(
    taken,
    `screeningsmodel-api: 127.0.0.1:${String(port)} is taken. Stop what uses it, or choose another port with PORT.\n`,
  )
  t.equal(
    elsewhere,
    'screeningsmodel-api: 192.0.2.1:0 is not an address of this machine. Choose another with HOST.\n',
  )
})

t.test('rulesets that are refused: said, and exit 1', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'rulesets-'))
  t.teardown(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'broken.json'), '{"id": }')
  t.match(
    await failure(t, { RULESETS_DIR: folder, PORT: '0' }),
    /^screeningsmodel-api: .+broken\.json: Line 1, column 8: A value must stand here/,
  )
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  t.test(`${signal} lets what is in flight finish`, async (t) => {
    const { child, said, at } = await running(t, { STOP_GRACE_S: '1' })
    const slow = request(at('/screen-tilbud'), {
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
      const ready = await fetch(at('/readyz'))
      t.equal(ready.status, 503)
      t.equal(ready.headers.get('retry-after'), '5')
      t.equal(((await ready.json()) as ProblemDocument).type, '/docs/fejl#lukker-ned')
      t.equal((await fetch(at('/rulesets'))).status, 200, 'everything else is answered')
      t.equal((await fetch(at('/healthz'))).status, 200)
    }
    slow.end('"aarsvaerk": 2.5}')
    const [answer] = (await once(slow, 'response')) as [IncomingMessage]
    t.equal(answer.statusCode, 200)
    t.same(await json(answer), screenTilbud({ borgere: 4, aarsvaerk: 2.5 }))
    const [code] = (await once(child, 'exit')) as [number]
    t.equal(code, 0)
  })
}

/** Sends requests on one connection that is kept, until none can be had any more. */
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

t.test('a stop loses not one request, of 50 connections and of batches under way', async (t) => {
  for (const grace of ['0', '1']) {
    const { child, at } = await running(t, { STOP_GRACE_S: grace })
    const clients = Array.from({ length: 50 }, () => keepAsking(at('/screen-tilbud')))
    const rows = 3000
    const batches = Array.from({ length: 3 }, async () => {
      const asked = request(at('/screen-tilbud/batch'), {
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

t.test('a stop answers those too whose connection had not been taken on', async (t) => {
  const { app } = await start(t)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  // The system connects them at once, and Node takes on one in a turn.
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

t.test(
  'one that says who publishes it starts; a connection kept unused is closed by a stop',
  async (t) => {
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
    const [answer] = (await once(request(at('/'), { agent }).end(), 'response')) as [
      IncomingMessage,
    ]
    t.match(await text(answer), 'Region Eksempel')
    child.kill('SIGTERM')
    const [code] = (await once(child, 'exit')) as [number]
    t.equal(code, 0, 'the connection holds no stop up')
  },
)

t.test('a stop does not wait for ever', async (t) => {
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
