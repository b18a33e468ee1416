/** A built command in its own process, and the resources that it used. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

export interface Taken {
  /** Wall-clock time. */
  readonly seconds: number
  /** Of all threads. */
  readonly cpu: number
  /** Peak memory. */
  readonly megabytes: number
}

const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url))
const usage = new URL('usage.mjs', import.meta.url).href

/** Runs `screeningsmodel` with these arguments. @throws if it fails */
export async function command(...argv: string[]): Promise<Taken> {
  const started = performance.now()
  const child = spawn(process.execPath, [`--import=${usage}`, bin, ...argv], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const ended = once(child, 'exit') as Promise<[number | null]>
  const report = await text(child.stdio[3] as Readable)
  const [status] = await ended
  const seconds = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(`screeningsmodel ${argv.join(' ')}: ${String(status)}`)
  const { cpu, kilobytes } = JSON.parse(report) as { cpu: number; kilobytes: number }
  return { seconds, cpu, megabytes: kilobytes / 1024 }
}
