/**
 * A stop that loses no request: first `/readyz` says so, so that no more requests are sent; then no new connections are
 * accepted; then the open connections are closed.
 */
import type { ServerResponse } from 'node:http'
import { Server } from 'node:net'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import { serverLimits } from '../../limits.js'
import type { App } from '../instance.js'

export interface StopTimes {
  /** Milliseconds in which everything is still answered, while `/readyz` already answers 503. */
  readonly grace: number
  /** Milliseconds after the grace time until connections are closed even if they are in use. */
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
   * Waits until no connection is waiting to be accepted. The operating system makes connections before the service sees
   * them. When the service no longer listens, the system resets the waiting ones, with the requests sent on them. Node
   * accepts one in each turn of its event loop.
   */
  async function untilAllTaken(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds
    for (let before = -1; before !== taken && performance.now() < end;) {
      before = taken
      await turn()
    }
  }

  // Also for requests that were in progress when the last phase began.
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
    // Only this part of HTTP's own `close`, which would also close connections on which a request may be arriving.
    Server.prototype.close.call(server)
    // No hook runs for requests that the router refuses.
    server.prependListener('request', (_request, response) => {
      endsConnection(response)
    })
    // The client knows from a header that a connection is not kept longer than this, and sends nothing more on it.
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
