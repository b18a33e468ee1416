/** What others notice while a request is served: the latency of `/healthz`, and the memory used. */
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Hostile } from './requests.js'
import type { Service } from './service.js'

/** Milliseconds between two requests to `/healthz`. */
const interval = 10
/** Seconds to wait for an answer. */
const patience = 120

export interface Measured {
  /** The status of each answer, or the code of the error. */
  readonly statuses: readonly (number | string)[]
  /** The longest latency of `/healthz`, in milliseconds. */
  readonly late: number
  /** The longest turn of the event loop, in milliseconds of processor time; other requests wait for at most two. */
  readonly turn: number
  /** MB above what was in use before. */
  readonly memory: number | undefined
}

/** Sends a request this many times at once. */
export async function measure(
  service: Service,
  hostile: Hostile,
  times: number,
): Promise<Measured> {
  await service.longestTurn()
  const rest = service.memory()
  let most = rest
  let late = 0
  const all = { answered: false }
  const watch = (async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    do {
      const began = performance.now()
      await send(service.origin, { path: '/healthz' }, agent)
      late = Math.max(late, performance.now() - began)
      const memory = service.memory()
      if (most !== undefined && memory !== undefined) most = Math.max(most, memory)
      await wait(interval)
    } while (!all.answered)
    agent.destroy()
  })()
  const answers = await Promise.all(
    Array.from({ length: times }, () => send(service.origin, hostile)),
  )
  all.answered = true
  await watch
  return {
    statuses: answers,
    late,
    turn: await service.longestTurn(),
    memory: most !== undefined && rest !== undefined ? most - rest : undefined,
  }
}

type Sent = Pick<Hostile, 'path'> & Partial<Hostile>

/** The status of an answer, whose content is read and dropped; or the code of the error. */
function send(
  origin: string,
  { path, headers = {}, body }: Sent,
  agent?: Agent,
): Promise<number | string> {
  return new Promise((resolve) => {
    const asked = request(`${origin}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { ...headers, ...(body && { 'content-length': body.length }) },
      signal: AbortSignal.timeout(patience * 1000),
      ...(agent ? { agent } : { agent: false }),
    })
    asked.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.name)
    })
    asked.on('response', (answer) => {
      answer.on('error', (error: NodeJS.ErrnoException) => {
        resolve(error.code ?? error.name)
      })
      answer.on('end', () => {
        resolve(answer.statusCode ?? 0)
      })
      answer.resume()
    })
    asked.end(body)
  })
}
