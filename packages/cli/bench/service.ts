/** The built service in its own process, and a batch sent to it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createRequire } from 'node:module'

/** Seconds for a batch with the rows of a file, from the first byte sent to the last one read. */
export async function batchSeconds(file: string, rounds: number): Promise<number> {
  const server = spawn(
    process.execPath,
    [createRequire(import.meta.url).resolve('@screeningsmodel/api/server')],
    { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  try {
    const address = await addressOf(createInterface(server.stdout))
    let least = Infinity
    for (let round = 0; round < rounds; round++) least = Math.min(least, await send(address, file))
    return least
  } finally {
    server.kill()
  }
}

async function addressOf(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const address = /http:\/\/[^"]+/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  throw new Error('the service did not start')
}

async function send(address: string, file: string): Promise<number> {
  const started = performance.now()
  const client = request(`${address}/screen-tilbud/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  })
  const sent = pipeline(createReadStream(file), client)
  const [answer] = (await once(client, 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error(`status ${String(answer.statusCode)}`)
  answer.resume()
  await Promise.all([sent, once(answer, 'end')])
  return (performance.now() - started) / 1000
}
