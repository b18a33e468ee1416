/**
 * `pnpm bench:bare`, after `pnpm build`: requests a second of `/screen-tilbud` in the service, compared with a bare
 * Fastify route that screens the same facts. The two take turns, so that other work on the machine affects both alike.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { exampleTilbud } from '../src/routes/examples/screening.js'

const rounds = 5
const seconds = 4
const body = JSON.stringify(exampleTilbud)

async function started(kind: string) {
  const child = fork(fileURLToPath(new URL('serve-bare.mjs', import.meta.url)), [kind])
  const [origin] = (await once(child, 'message')) as [string]
  return { child, origin, rates: [] as number[] }
}

const servers = [await started('service'), await started('bare')] as const
for (let round = 0; round <= rounds; round++) {
  for (const { origin, rates } of servers) {
    const { requests, non2xx } = await autocannon({
      url: `${origin}/screen-tilbud`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      connections: 50,
      duration: seconds,
    })
    if (non2xx > 0) throw new Error(`${String(non2xx)} answers were not 200`)
    // The first round warms up.
    if (round > 0) rates.push(requests.average)
  }
}
const median = (rates: readonly number[]) =>
  [...rates].sort((a, b) => a - b)[Math.floor(rates.length / 2)] ?? NaN
const [service, bare] = servers.map(({ rates }) => median(rates)) as [number, number]
console.log(
  `service ${service.toFixed(0)}/s, bare route ${bare.toFixed(0)}/s: ${(service / bare).toFixed(2)}`,
)
for (const { child } of servers) child.kill()
