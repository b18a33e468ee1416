/** `pnpm bench`, the service's part: requests a second beside the same application answering a constant. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { example } from './example.mjs'

/** Many and short, in turns: what the machine does beside them falls on both alike. */
const rounds = 10
const seconds = 2
const warmUp = 5

const server = spawn(process.execPath, [fileURLToPath(new URL('serve.mjs', import.meta.url))], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const lines = createInterface(server.stdout)[Symbol.asyncIterator]()
const screening = await address()
const constant = await address()

async function address(): Promise<string> {
  const line: IteratorResult<string, unknown> = await lines.next()
  if (line.done === true) throw new Error('the application ended before it listened')
  return line.value
}

/** Requests a second, 50 connections at once. */
async function rate(origin: string, duration: number): Promise<number> {
  const { requests, non2xx } = await autocannon({
    url: `${origin}/screen-tilbud`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(example),
    connections: 50,
    duration,
  })
  if (non2xx > 0) throw new Error(`${String(non2xx)} answers were not 200`)
  return requests.average
}

for (const each of [screening, constant]) await rate(each, warmUp)
const ratios: number[] = []
for (let round = 0; round < rounds; round++) {
  const screened = await rate(screening, seconds)
  const answered = await rate(constant, seconds)
  ratios.push(screened / answered)
  console.log(
    `screening ${screened.toFixed(0)}/s, constant ${answered.toFixed(0)}/s: ${(screened / answered).toFixed(2)}`,
  )
}
ratios.sort((a, b) => a - b)
const median = ((ratios[rounds / 2 - 1] ?? 0) + (ratios[rounds / 2] ?? 0)) / 2
console.log(`service ÷ the same answering a constant: ${median.toFixed(2)} (wanted 0.8)`)
server.kill()
