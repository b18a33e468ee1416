/** A graceful stop: requests in flight are finished, later ones are answered with 503. */
import type { App } from '../instance.js'
import { ProblemError } from '../problems.js'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Waits for the requests in flight, then closes. New requests are answered with 503 in the meantime,
     * except for `/healthz`, which still says that the process is alive.
     *
     * @param limit milliseconds after which connections are closed even if they are in use
     */
    stop(limit: number): Promise<void>
  }
}

export function addShutdown(app: App): void {
  let stopping = false
  let inFlight = 0
  let drained = (): void => undefined

  app.server.on('request', (_request, response) => {
    inFlight += 1
    response.once('close', () => {
      inFlight -= 1
      if (inFlight === 0) drained()
    })
  })

  app.addHook('onRequest', async (request, reply) => {
    if (!stopping) return
    reply.header('connection', 'close')
    if (request.routeOptions.url !== '/healthz') throw new ProblemError('lukker-ned')
  })
  app.addHook('preClose', async () => {
    stopping = true
  })

  app.decorate('stop', async (limit: number) => {
    stopping = true
    const timer = setTimeout(() => app.server.closeAllConnections(), limit)
    if (inFlight > 0) {
      await new Promise<void>((resolve) => {
        drained = resolve
      })
    }
    await app.close()
    clearTimeout(timer)
  })
}
