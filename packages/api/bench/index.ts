/** `pnpm bench`, the service's part: requests a second beside the same application answering a constant. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { example } from './example.mjs'

const rounds = 4
const server = spawn(process.execPath, [fileURLToPath(new URL('serve.mjs', import.meta.url))], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [line] = (await once(server.stdout, 'data')) as [Buffer]
const address = line.toString().trim()

/** Requests a second, 50 connections at once. */
async function rate(path: string, duration: number): Promise<number> {
  const { requests, non2xx } = await autocannon({
    url: `${address}${path}`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(example),
    connections: 50,
    duration,
  })
  if (non2xx > 0) throw new Error(`${String(non2xx)} answers of ${path} were not 200`)
  return requests.average
}

for (const path of ['/screen-tilbud', '/constant']) await rate(path, 3)
const ratios: number[] = []
for (let round = 0; round < rounds; round++) {
  const screening = await rate('/screen-tilbud', 4)
  const constant = await rate('/constant', 4)
  ratios.push(screening / constant)
  console.log(
    `screening ${screening.toFixed(0)}/s, constant ${constant.toFixed(0)}/s: ${(screening / constant).toFixed(2)}`,
  )
}
ratios.sort((a, b) => a - b)
const median = ((ratios[rounds / 2 - 1] ?? 0) + (ratios[rounds / 2] ?? 0)) / 2
console.log(`service ÷ the same answering a constant: ${median.toFixed(2)} (wanted 0.8)`)
server.kill()
