/** The service in its own process, from source. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import type { Test } from 'tap'
import { fromSource } from './from-source.js'

const server = fromSource(new URL('../../src/server.ts', import.meta.url))
/** It ends before many optimisations of V8 pay off: as the runner of the tests does (`scripts/lib/tests.mjs`). */
const shortLived = process.env['TEST_FLAGS']?.split(' ') ?? []

interface Service {
  readonly child: ChildProcess
  /** Waits for a log line with this message. */
  readonly said: (message: RegExp) => Promise<string>
}

function run(t: Test, environment: Readonly<Record<string, string>>): Service {
  const child = spawn(process.execPath, [...shortLived, ...server], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  t.teardown(() => child.kill('SIGKILL'))
  const lines = createInterface(child.stdout)
  return {
    child,
    said: (message) =>
      new Promise((resolve) => {
        lines.on('line', (line) => {
          const { msg } = JSON.parse(line) as { msg: string }
          if (message.test(msg)) resolve(msg)
        })
      }),
  }
}

/** A running service. */
export async function running(t: Test, environment: Readonly<Record<string, string>> = {}) {
  const service = run(t, { PORT: '0', ...environment })
  const port = /:(\d+)$/.exec(await service.said(/^Server listening/))?.[1] ?? ''
  return { ...service, at: (path: string) => `http://127.0.0.1:${port}${path}` }
}

/** The standard error of a service that cannot start. */
export async function failure(
  t: Test,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const { child } = run(t, environment)
  const [[code], said] = await Promise.all([once(child, 'exit'), text(child.stderr!)])
  t.equal(code, 1)
  return said
}
