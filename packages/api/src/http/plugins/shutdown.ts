/** A stop that finishes what is in flight and answers 503 to what comes after. */
import type { App } from '../instance.js'
import { ProblemError } from '../problems.js'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Takes nothing new, waits for what is in flight, then closes. New requests are answered with 503
     * for as long; only `/healthz` still says that the process is alive.
     *
     * @param limit milliseconds after which what is still in flight is cut off
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
