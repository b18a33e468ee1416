/** Slow connections, and too many of them. */
import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { connectionLimit, serverLimits } from '../../src/limits.js'
import { start } from '../support/app.js'

const { app } = await start(t)
const { server } = app
const limits = { headers: server.headersTimeout, connections: server.maxConnections }
server.headersTimeout = 100
server.maxConnections = 2
await app.listen({ host: '127.0.0.1', port: 0 })
const { port } = server.address() as AddressInfo

async function connected(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

t.test('the limits are as documented', async (t) => {
  t.equal(limits.headers, serverLimits.http.headersTimeout)
  t.equal(limits.connections, connectionLimit)
  t.ok(server.requestTimeout > limits.headers)
  t.equal(server.timeout, serverLimits.connectionTimeout)
})

t.test('headers that never end: 408, and the connection is closed', async (t) => {
  const socket = await connected()
  socket.write('POST /screen-tilbud HTTP/1.1\r\nHost: x\r\nContent-')
  const answer = await text(socket)
  t.match(answer, /^HTTP\/1\.1 408 /)
  t.match(answer, 'for-langsom')
})

t.test('one connection too many is closed at once; the others are answered', async (t) => {
  const kept = [await connected(), await connected()]
  const refused = await connected()
  t.equal(await text(refused), '', 'closed without an answer')
  for (const socket of kept) {
    socket.end('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    t.match(await text(socket), /^HTTP\/1\.1 200 /)
  }
  const next = await connected()
  next.end('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  t.match(await text(next), /^HTTP\/1\.1 200 /, 'there is room again')
})

t.test('content that keeps coming after its answer does not hold the connection', async (t) => {
  const { app } = await start(t, { contentLimit: 100 })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const requests = {
    404: 'POST /nothing',
    200: 'GET /rulesets/indsatsniveau',
    405: 'DELETE /screen-tilbud',
    415: 'POST /screen-tilbud',
  }
  for (const [status, line] of Object.entries(requests)) {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    const head = 'Host: x\r\nContent-Type: text/xml\r\nContent-Length: 1000000'
    socket.write(`${line} HTTP/1.1\r\n${head}\r\n\r\n`)
    const trickle = setInterval(() => socket.write(' '), 10)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    t.match(answer.toString(), `HTTP/1.1 ${status} `, 'the answer is sent')
    // It may be reset, since something is still being written to it.
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.resume()
    await closed
    clearInterval(trickle)
  }
})
