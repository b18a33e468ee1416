/** A client that sends all its rows before it reads answers, as most HTTP libraries do. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import fc from 'fast-check'
import t from 'tap'
import { seed, times } from '../../../../core/test/support/runs.js'
import { buildApp } from '../../../src/app.js'
import { spooled } from '../../../src/routes/batch/spool.js'

t.test('gets every answer, in order', async (t) => {
  const app = await buildApp({ logLevel: 'silent' })
  t.teardown(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const rows = 60_000
  const client = request({
    host: '127.0.0.1',
    port,
    path: '/screen-tilbud/batch',
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  })
  const responded = once(client, 'response') as Promise<[IncomingMessage]>
  for (let from = 0; from < rows; from += 1000) {
    const lines = Array.from(
      { length: 1000 },
      (_, i) => `{"reference":"T-${String(from + i)}","aar":2019,"borgere":4,"aarsvaerk":2.5}\n`,
    )
    // Nothing is read meanwhile. The answers are some 20 MB, more than all buffers in between.
    if (!client.write(lines.join(''))) await once(client, 'drain')
  }
  client.end()
  await once(client, 'finish')
  const [answer] = await responded
  t.equal(answer.statusCode, 200)
  let text = ''
  answer.setEncoding('utf8')
  for await (const part of answer) text += String(part)
  const references = text
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { reference: string }).reference)
  t.equal(references.length, rows)
  t.equal(
    references.findIndex((reference, i) => reference !== `T-${String(i)}`),
    -1,
  )
})

t.test('everything comes out, whoever is slow, within the limit', async (t) => {
  const parts = fc.array(fc.string({ maxLength: 40 }), { maxLength: 30 })
  const factor = 20_000
  await fc.assert(
    fc.asyncProperty(parts, fc.boolean(), async (texts, isSlow) => {
      let read = 0
      async function* source() {
        for (const text of texts) {
          read += 1
          yield text.repeat(factor)
          if (isSlow) await new Promise((resolve) => setImmediate(resolve))
        }
      }
      let out = ''
      for await (const text of spooled(source(), { bytes: 1000 })) {
        out += text
        if (!isSlow) await new Promise((resolve) => setImmediate(resolve))
      }
      return out === texts.map((text) => text.repeat(factor)).join('') && read === texts.length
    }),
    { seed, numRuns: times(30) },
  )
  t.pass()
})

t.test(
  'an error of the source comes after the rows before it; a reader that leaves ends the work',
  async (t) => {
    async function* failing() {
      yield 'a'
      yield 'b'
      await Promise.resolve()
      throw new Error('cut')
    }
    let out = ''
    await t.rejects(
      (async () => {
        for await (const text of spooled(failing(), { bytes: 1000 })) out += text
      })(),
      /cut/,
    )
    t.equal(out, 'ab')

    const ended = new Promise<void>((resolve) => {
      async function* endless() {
        try {
          for (;;) {
            yield 'x'.repeat(100_000)
            await new Promise((next) => setImmediate(next))
          }
        } finally {
          resolve()
        }
      }
      void (async () => {
        for await (const text of spooled(endless(), { bytes: 1000 })) if (text !== '') break
      })()
    })
    await ended
    t.pass()
  },
)

t.test('answers wait for the end of the request if a proxy asks for that', async (t) => {
  const app = await buildApp({ logLevel: 'silent' })
  t.teardown(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const row = '{"borgere":4}\n'
  const half = row.repeat(1000)
  const begin = (...asked: string[]) => {
    const socket = connect(port, '127.0.0.1')
    const heads = ['Host: x', 'Content-Type: application/x-ndjson', 'Connection: close', ...asked]
    const length = `Content-Length: ${String(half.length * 2)}`
    const head = ['POST /screen-tilbud/batch HTTP/1.1', ...heads, length]
    socket.write(`${head.join('\r\n')}\r\n\r\n${half}`)
    return socket
  }
  const held = begin('Prefer: answer-after-request')
  const others = begin()
  await once(others, 'readable')
  t.equal(held.read(), null, 'another, sent later, is answered already')
  const answer = textOf(held)
  held.write(half)
  t.equal((await answer).match(/"konklusion"/g)?.length, 2000)
  others.destroy()
})

t.test('held text comes when its source has ended', async (t) => {
  let isEnded = false
  async function* source() {
    for (const part of 'abc') {
      yield part
      await new Promise((resolve) => setImmediate(resolve))
    }
    isEnded = true
  }
  const out = spooled(source(), { bytes: 1000, isHeld: true })
  t.equal((await out.next()).value, 'abc')
  t.ok(isEnded)
})

t.test('held text that is more than the limit is refused before any is sent', async (t) => {
  async function* source() {
    for (let i = 0; i < 20; i++) yield `${String(i)} ${randomBytes(150_000).toString('hex')}`
  }
  const out = spooled(source(), { bytes: 1000, isHeld: true })
  await t.rejects(out.next(), { message: 'for-stor-batch' })
})
