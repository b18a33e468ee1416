/** No request blocks others: long work takes turns, or runs in a limited thread. */
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import t, { type Test } from 'tap'
import type { App, AppOptions } from '../../src/app.js'
import { batchLimits, sheetLimits } from '../../src/limits.js'
import { workerFile } from '../../src/paths.js'
import { shared, start } from '../support/app.js'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const svg = { accept: 'image/svg+xml' }

const reportOf = (kommuner: number) => ({
  region: 'Syddanmark',
  aar: [2019],
  opgoerelser: Array.from({ length: kommuner }, (_, i) => ({
    kommune: `Kommune ${String(i)}`,
    aar: 2019,
    behandling: 9,
    doegn: 0,
  })),
})

const askReport = (app: App, kommuner: number) =>
  app.inject({
    method: 'POST',
    url: '/afrapportering',
    payload: reportOf(kommuner),
    headers: { accept: docx },
  })

async function listening(t: Test, options: AppOptions = {}) {
  const { app } = await start(t, options)
  return { app, origin: await app.listen({ host: '127.0.0.1', port: 0 }) }
}

t.test('another request is answered before a long report is finished', async (t) => {
  // On any machine, however slow.
  const { app, origin } = await listening(t, { work: { deadline: 600_000 } })
  const order: string[] = []
  const report = askReport(app, 300).then(({ statusCode }) => {
    order.push(`report ${String(statusCode)}`)
  })
  for (let i = 0; i < 3; i++) {
    await fetch(`${origin}/healthz`)
    order.push('healthz')
  }
  await report
  t.same(order, ['healthz', 'healthz', 'healthz', 'report 200'])
})

t.test('another request is answered before a long batch is finished', async (t) => {
  const { origin } = await listening(t)
  const asked = request(`${origin}/screen-tilbud/batch?svar=fuldt`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  })
  asked.end('{}\n'.repeat(2000))
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  let lines = 0
  answer.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines += 1
  })
  await once(answer, 'data')
  await fetch(`${origin}/healthz`)
  const before = lines
  await once(answer, 'end')
  t.ok(before < 2000, `${String(before)} rows had been answered`)
  t.equal(lines, 2000)
})

t.test('too many at once, or too slow: 503 and when to try again', async (t) => {
  const full = await start(t, { work: { threads: 1, waiting: 1 } })
  const answers = await Promise.all(Array.from({ length: 5 }, () => askReport(full.app, 100)))
  const statuses = answers.map(({ statusCode }) => statusCode)
  t.same(
    statuses.filter((status) => status !== 200 && status !== 503),
    [],
  )
  t.ok(statuses.includes(200) && statuses.includes(503), statuses.join())
  const refused = answers.find(({ statusCode }) => statusCode === 503)
  t.equal(refused?.headers['retry-after'], '5')
  t.equal(refused?.json<{ type: string }>().type, '/docs/fejl#for-travlt')
  t.equal((await askReport(full.app, 3)).statusCode, 200, 'and then it goes on')

  const short = await start(t, { work: { deadline: 1 } })
  t.equal((await askReport(short.app, 300)).statusCode, 503)

  const small = await start(t, { work: { memory: 24 } })
  t.equal((await askReport(small.app, 1000)).statusCode, 503)
  await wait(0)
  t.equal((await small.app.inject('/healthz')).statusCode, 200, 'a thread ends, not the process')
})

t.test('threads that cannot start: /readyz and the log say so until they can', async (t) => {
  const folder = t.testdir({ 'worker.mjs': 'throw new TypeError("something secret")' })
  const program = pathToFileURL(join(folder, 'worker.mjs'))
  const { app, lines } = await start(t, { work: { program } })
  const typeOf = ({ body }: { body: string }) => (JSON.parse(body) as { type: string }).type
  const said = () => lines.map((line) => JSON.parse(line) as { msg: string; code?: string })
  const isSaid = () => said().filter(({ msg }) => msg === 'threads cannot start').length

  const unready = await app.inject('/readyz')
  t.equal(unready.statusCode, 503)
  t.equal(typeOf(unready), '/docs/fejl#ude-af-drift')
  t.equal(isSaid(), 1)
  t.ok(said().some(({ msg, code }) => msg === 'threads cannot start' && code === 'TypeError'))
  const both = await Promise.all([askReport(app, 3), askReport(app, 3)])
  t.same(
    both.map((answer) => [answer.statusCode, typeOf(answer)]),
    [
      [503, '/docs/fejl#ude-af-drift'],
      [503, '/docs/fejl#ude-af-drift'],
    ],
  )
  t.equal(isSaid(), 2, 'for both together')
  const page = await app.inject({ url: '/rulesets/indsatsniveau/graf', headers: svg })
  t.equal(page.statusCode, 503)
  t.equal((await app.inject('/healthz')).statusCode, 200)
  t.equal(
    (await app.inject({ method: 'POST', url: '/screen-tilbud', payload: {} })).statusCode,
    200,
  )
  t.notMatch(lines.join(''), /secret/)

  for (const other of ['process.exit(3)', 'export const other = 1']) {
    await writeFile(program, other)
    t.equal((await app.inject('/readyz')).statusCode, 503, other)
  }
  await rm(program)
  t.equal((await app.inject('/readyz')).statusCode, 503, 'no file')

  await writeFile(program, `export { default } from ${JSON.stringify(workerFile.href)}`)
  t.equal((await app.inject('/readyz')).statusCode, 200)
  t.equal((await askReport(app, 3)).statusCode, 200)
  t.equal((await app.inject({ url: '/rulesets/indsatsniveau/graf', headers: svg })).statusCode, 200)
})

t.test('nothing keeps waiting for content that was refused unread', async (t) => {
  const { app } = await start(t)
  const waiting = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const before = waiting()
  for (const [headers, statusCode] of [
    [{ 'content-type': 'application/x-unknown' }, 415],
    [{ 'content-type': 'application/json', 'content-length': '999999999' }, 413],
    [{ 'content-type': 'application/json', accept: 'image/png' }, 406],
  ] as const) {
    const answer = await app.inject({
      method: 'POST',
      url: '/screen-tilbud',
      payload: '{}',
      headers,
    })
    t.equal(answer.statusCode, statusCode)
  }
  t.equal(waiting(), before)
})

t.test('refusals by a thread are reported as usual', async (t) => {
  const { app } = await shared(t)
  const refused = await app.inject({ method: 'POST', url: '/afrapportering', payload: { aar: 1 } })
  t.equal(refused.statusCode, 400)
  t.match(refused.json(), { type: '/docs/fejl#ugyldigt-input', errors: [{ pointer: /^\// }] })
})

t.test('a batch of junk is cut off', async (t) => {
  const { app } = await shared(t)
  for (const url of [
    '/screen-tilbud/batch',
    '/rulesets/maalgruppe-udsatte-gravide/forskel/maalgruppe-fornyet-behandling',
  ]) {
    const answered = async (rows: number) => {
      const answer = await app.inject({
        method: 'POST',
        url,
        payload: '{\n'.repeat(rows),
        headers: { 'content-type': 'application/x-ndjson' },
      })
      return answer.body.trim().split('\n')
    }
    const lines = await answered(50_000)
    t.equal(lines.length, batchLimits.refused + 1)
    t.match(JSON.parse(lines.at(-1) ?? ''), { errors: [{ code: 'for-mange-afviste' }] })
    t.equal((await answered(batchLimits.refused)).length, batchLimits.refused, 'there is no rest')
  }
})

t.test('an upload of too many rows is refused, and its page is short', async (t) => {
  const { app } = await shared(t)
  const form = new FormData()
  const rows = 'a;2019;1;0\n'.repeat(sheetLimits.rows + 1)
  form.append('fil', new Blob([`kommune;aar;behandling;doegn\n${rows}`]), 'tal.csv')
  const body = new Response(form)
  const { headers } = await app.inject({
    method: 'POST',
    url: '/afrapportering/rapport',
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  })
  const answer = await app.inject(headers.location ?? '')
  t.equal(answer.statusCode, 422)
  t.match(answer.body, /Regnearket er for stort/)
  const empty = await app.inject('/afrapportering')
  t.ok(answer.body.length < empty.body.length + 5_000, 'little more than the empty page')
})
