/**
 * `pnpm bench` for the service, after `pnpm build`: the processor time of one `/screen-tilbud`, compared with a bare
 * Fastify route that returns a constant after the same validation, and where the difference comes from. The servers
 * take turns in one process, and processor time is measured, so that other work on the machine matters little.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { exampleTilbud } from '../src/routes/examples/screening.js'

const rounds = 15
/** Warm-up rounds, which are not counted. */
const warmUp = 4
/** Requests in one turn. */
const turnLength = 4000
/** The servers of `serve.mjs`, in its order. */
const names = ['bare, constant', 'bare, screened', 'service, constant', 'service'] as const
const [bare, bareScreened, constant, service] = [0, 1, 2, 3]

const body = JSON.stringify(exampleTilbud)
const server = fork(fileURLToPath(new URL('serve.mjs', import.meta.url)), [body])
const [origins] = (await once(server, 'message')) as [string[]]

async function processorTime(): Promise<number> {
  server.send('time')
  const [microseconds] = (await once(server, 'message')) as [number]
  return microseconds
}

/** Microseconds of processor time for one request. */
async function turn(origin: string): Promise<number> {
  const before = await processorTime()
  const { non2xx } = await autocannon({
    url: `${origin}/screen-tilbud`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections: 50,
    amount: turnLength,
  })
  if (non2xx > 0) throw new Error(`${String(non2xx)} answers were not 200`)
  return ((await processorTime()) - before) / turnLength
}

const taken: number[][] = names.map(() => [])
for (let round = 0; round < warmUp + rounds; round++) {
  for (const [i, origin] of origins.entries()) {
    const time = await turn(origin)
    if (round >= warmUp) taken[i]?.push(time)
  }
}
server.kill()

const part = (list: readonly number[], share: number) =>
  [...list].sort((a, b) => a - b)[Math.floor(share * (list.length - 1))] ?? NaN
const middle = taken.map((times) => part(times, 0.5))
for (const [i, name] of names.entries()) {
  console.log(`${name.padEnd(18)} ${(middle[i] ?? NaN).toFixed(0)} µs of processor time`)
}

/** The median ratio of the pairs of one round, and the range of the middle half. */
function compare(text: string, below: number, above: number): void {
  const ratios = (taken[below] ?? []).map((time, i) => time / (taken[above]?.[i] ?? NaN))
  const [low, half, high] = [0.25, 0.5, 0.75].map((share) => part(ratios, share).toFixed(2))
  console.log(`${text}: ${String(half)} (half of the rounds ${String(low)} to ${String(high)})`)
}
compare('service beside the bare route, wanted 0.8', bare, service)
compare('  of which the screening itself', constant, service)
compare('  and what the service is besides', bare, constant)
compare('  the screening in the bare route', bare, bareScreened)
