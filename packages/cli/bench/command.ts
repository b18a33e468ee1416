/** A built command in a process of its own, with what it took. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

export interface Taken {
  /** On the clock. */
  readonly seconds: number
  /** Of all its threads. */
  readonly cpu: number
  /** The most memory that it held at once. */
  readonly megabytes: number
}

const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url))
const told = new URL('told.mjs', import.meta.url).href

/** Runs `screeningsmodel` with these arguments. @throws when it does not end well */
export async function command(...argv: string[]): Promise<Taken> {
  const started = performance.now()
  const child = spawn(process.execPath, [`--import=${told}`, bin, ...argv], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const ended = once(child, 'exit') as Promise<[number | null]>
  const said = await text(child.stdio[3] as Readable)
  const [status] = await ended
  const seconds = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(`screeningsmodel ${argv.join(' ')}: ${String(status)}`)
  const { cpu, kilobytes } = JSON.parse(said) as { cpu: number; kilobytes: number }
  return { seconds, cpu, megabytes: kilobytes / 1024 }
}

/** The one that took least time of a few. */
export async function best(rounds: number, run: () => Promise<Taken>): Promise<Taken> {
  let least = await run()
  for (let round = 1; round < rounds; round++) {
    const taken = await run()
    if (taken.seconds < least.seconds) least = taken
  }
  return least
}
