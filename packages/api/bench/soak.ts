/**
 * `pnpm bench:soak`, after `pnpm build`: ten minutes (or the given number) of mixed load on all kinds of addresses,
 * including costly and invalid requests and clients that disconnect. Memory must not grow, and no answer may be a
 * server error.
 */
import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { exampleTilbud } from '../src/routes/examples/screening.js'
import { hostileRequests, type Hostile } from './hostile/requests.js'
import { startService, stopService } from './hostile/service.js'

const minutes = Number(process.argv[2] ?? 10)
/** Concurrent requests. */
const clients = 8
/** One in this many requests is costly; one in this many is aborted before its answer. */
const every = { hostile: 40, vanished: 25 }
/** MB by which the memory of the last third may exceed that of the second. */
const growth = 30

type Sent = Pick<Hostile, 'path'> & Partial<Hostile>

const json = { 'content-type': 'application/json' }
const ordinary: readonly Sent[] = [
  { path: '/screen-tilbud', headers: json, body: Buffer.from(JSON.stringify(exampleTilbud)) },
  { path: '/screen-case', headers: json, body: Buffer.from('{"gravid":true}') },
  { path: '/screen-tilbud', headers: json, body: Buffer.from('{"borgere":-1}') },
  { path: '/screen-tilbud', headers: json, body: Buffer.from('{') },
  ...['/', '/selvvurdering', '/sag', '/afrapportering', '/kapacitet', '/regler', '/rulesets'].map(
    (path) => ({ path }),
  ),
  ...['/openapi.json', '/docs', '/docs/fejl', '/healthz', '/readyz', '/metrics', '/nowhere'].map(
    (path) => ({ path }),
  ),
]

const service = await startService()
const end = performance.now() + minutes * 60_000
const statuses = new Map<string, number>()
let sent = 0

async function client(): Promise<void> {
  while (performance.now() < end && service.lives()) {
    const n = (sent += 1)
    const from: readonly Sent[] = n % every.hostile === 0 ? hostileRequests : ordinary
    const chosen = from[Math.floor(Math.random() * from.length)] as Sent
    const status = await send(chosen, n % every.vanished === 0)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
}

/** The client disconnects while its request or the answer is under way. */
function send({ path, headers = {}, body }: Sent, vanishes: boolean): Promise<string> {
  return new Promise((resolve) => {
    const asked = request(`${service.origin}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { ...headers, ...(body && { 'content-length': body.length }) },
      signal: AbortSignal.timeout(vanishes ? 1 + Math.floor(Math.random() * 50) : 120_000),
    })
    const failed = (error: NodeJS.ErrnoException) => {
      resolve(vanishes ? 'gone' : (error.code ?? error.name))
    }
    asked.on('error', failed).on('response', (answer) => {
      answer.on('error', failed).on('end', () => {
        resolve(String(answer.statusCode))
      })
      answer.resume()
    })
    asked.end(body)
  })
}

const memory: number[] = []
const watch = (async () => {
  while (performance.now() < end && service.lives()) {
    await wait(1000)
    memory.push(service.memory() ?? 0)
  }
})()
await Promise.all([watch, ...Array.from({ length: clients }, client)])
const lived = service.lives()
await stopService(service)

const third = Math.floor(memory.length / 3)
const median = (from: number) =>
  memory.slice(from, from + third).sort((a, b) => a - b)[Math.floor(third / 2)] ?? 0
const [first, second, last] = [median(0), median(third), median(2 * third)]
const faults = [...statuses].filter(([status]) => /^5/.test(status) && status !== '503')
console.log(
  `${String(sent)} requests in ${String(minutes)} min: ${[...statuses]
    .sort()
    .map(([status, count]) => `${status} ${String(count)}`)
    .join(', ')}`,
)
console.log(
  `MB in use, median of each third: ${first.toFixed(0)}, ${second.toFixed(0)}, ${last.toFixed(0)}; most ${Math.max(...memory).toFixed(0)}`,
)
const isGood = lived && faults.length === 0 && last - second <= growth
console.log(isGood ? 'Flat, and no fault.' : 'Not within the bars.')
process.exitCode = isGood ? 0 : 1
