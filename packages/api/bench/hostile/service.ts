/** The built service in its own process with little memory, observed from outside. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** MB for JavaScript objects; an idle service needs a tenth of it. */
const heap = 256
const program = fileURLToPath(new URL('../../dist/server.js', import.meta.url))
const watch = new URL('watch.mjs', import.meta.url).href

export interface Service {
  readonly origin: string
  readonly child: ChildProcess
  /** Whether it is still running. */
  readonly lives: () => boolean
  /** MB of memory in use; undefined if the platform does not say. */
  readonly memory: () => number | undefined
  /** The longest turn of its event loop since the last call, in milliseconds of processor time. */
  readonly longestTurn: () => Promise<number>
}

/** Starts the service, and waits until it listens. */
export async function startService(
  settings: Readonly<Record<string, string>> = {},
): Promise<Service> {
  const options = [`--max-old-space-size=${String(heap)}`, '--import', watch]
  const child = spawn(process.execPath, [...options, program], {
    env: { PATH: process.env['PATH'], PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const lines = createInterface(child.stdout as Readable)
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error('The service did not start. Has it been built?'))
    })
    lines.on('line', (line) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
      if (found !== undefined) resolve(found)
    })
  })
  const { pid = 0 } = child
  const lives = () => child.exitCode === null && child.signalCode === null
  let told: (turn: number) => void = () => undefined
  child.on('message', (turn) => {
    told(turn as number)
  })
  child.once('exit', () => {
    told(Infinity)
  })
  return {
    origin,
    child,
    lives,
    memory: () => memoryOf(pid),
    longestTurn: () =>
      new Promise((resolve) => {
        told = resolve
        if (lives()) child.send('turn')
        else told(Infinity)
      }),
  }
}

export async function stopService({ child, lives }: Service): Promise<void> {
  if (!lives()) return
  child.kill()
  await once(child, 'exit')
}

/** Only Linux shows this about another process without starting a program. */
function memoryOf(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024
  } catch {
    return undefined
  }
}
