/** `pnpm bench`, part of the service: requests a second, compared with the same application answering a constant. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { exampleTilbud } from '../src/routes/examples/screening.js'

const warmUp = 10
const seconds = 50

/** Turns are about a tenth of a second long, so that other work on the machine affects both alike. */
interface Turns {
  /** Requests in one turn. */
  readonly turnLength: number
  /** Milliseconds that each turn took. */
  readonly screening: readonly number[]
  readonly constant: readonly number[]
}

const body = JSON.stringify(exampleTilbud)
const server = fork(fileURLToPath(new URL('serve.mjs', import.meta.url)), [body])
const [origin] = (await once(server, 'message')) as [string]

async function turnsOf(duration: number): Promise<Turns> {
  const { non2xx } = await autocannon({
    url: `${origin}/screen-tilbud`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections: 50,
    duration,
  })
  if (non2xx > 0) throw new Error(`${String(non2xx)} answers were not 200`)
  server.send('turns')
  const [turns] = (await once(server, 'message')) as [Turns]
  return turns
}

await turnsOf(warmUp)
const { turnLength, screening, constant } = await turnsOf(seconds)
// The first turn includes idle time, so it is dropped, and so is the one it would be compared with.
const rates = (taken: readonly number[]) => taken.slice(1).map((ms) => (1000 * turnLength) / ms)
const answered = rates(constant)
const screened = rates(screening).slice(0, answered.length)
const ratios = screened.map((rate, i) => rate / (answered[i] ?? NaN))

const part = (list: readonly number[], share: number) =>
  [...list].sort((a, b) => a - b)[Math.floor(share * (list.length - 1))] ?? NaN
console.log(
  `${String(ratios.length)} turns of each: screening ${part(screened, 0.5).toFixed(0)}/s, constant ${part(answered, 0.5).toFixed(0)}/s`,
)
console.log(
  `service ÷ the same answering a constant: ${part(ratios, 0.5).toFixed(2)} (wanted 0.8); half of the turns ${part(ratios, 0.25).toFixed(2)} to ${part(ratios, 0.75).toFixed(2)}`,
)
server.kill()
