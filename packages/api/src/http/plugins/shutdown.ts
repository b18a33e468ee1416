/**
 * A stop that loses no request: `/readyz` says so first, so that no more are sent; then no connection is accepted any
 * longer; then the open ones are closed.
 */
import type { ServerResponse } from 'node:http'
import { Server } from 'node:net'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import { serverLimits } from '../../limits.js'
import type { App } from '../instance.js'

export interface StopTimes {
  /** Milliseconds in which everything is still answered, while `/readyz` already says 503. */
  readonly grace: number
  /** Milliseconds after that, at the end of which connections are closed even if they are in use. */
  readonly limit: number
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether the service has been told to stop. */
    isStopping(): boolean
    /** Stops the service. Every request that reaches it until the end is answered. */
    stop(times: StopTimes): Promise<void>
  }
}

export function addShutdown(app: App): void {
  let isStopping = false
  let isLast = false
  let connections = 0
  let taken = 0
  let allClosed = (): void => undefined
  const { server } = app

  server.on('connection', (socket) => {
    connections += 1
    taken += 1
    socket.once('close', () => {
      connections -= 1
      if (connections === 0) allClosed()
    })
  })

  /**
   * Waits until no connection waits to be taken on. The system makes them before the service has seen them, and resets
   * them, with the requests that were sent on them, when it no longer listens; Node takes on one in a turn.
   */
  async function untilAllTaken(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds
    for (let before = -1; before !== taken && performance.now() < end;) {
      before = taken
      await turn()
    }
  }

  // Also of requests that were under way when the last part began.
  app.addHook('onSend', (_request, { raw }, _payload, done) => {
    if (isLast) endsConnection(raw)
    done()
  })
  app.decorate('isStopping', () => isStopping)
  app.addHook('preClose', async () => {
    isStopping = true
  })
  app.decorate('stop', async ({ grace, limit }: StopTimes) => {
    isStopping = true
    await wait(grace)
    await untilAllTaken(limit / 4)
    isLast = true
    // Of HTTP's own `close` only this: it would also close connections on which a request may be on its way.
    Server.prototype.close.call(server)
    // No hook runs for what the router refuses.
    server.prependListener('request', (_request, response) => {
      endsConnection(response)
    })
    // A client knows that a connection is not kept longer than this, and sends nothing more on it.
    const idle = setTimeout(() => server.closeIdleConnections(), serverLimits.keepAliveTimeout)
    const end = setTimeout(() => server.closeAllConnections(), limit)
    if (connections > 0) {
      await new Promise<void>((resolve) => {
        allClosed = resolve
      })
    }
    await app.close()
    clearTimeout(idle)
    clearTimeout(end)
  })
}

/** Tells the client to send nothing more on the connection; once an answer has begun it is too late. */
function endsConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close')
}
