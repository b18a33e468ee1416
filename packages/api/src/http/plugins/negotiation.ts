/** Which media types and methods a route offers: 406 and 405. */
import type { FastifyRequest } from 'fastify'
import { acceptedOf } from '../accept.js'
import type { App } from '../instance.js'
import { ProblemError } from '../problems.js'

/**
 * Refuses a request whose `Accept` allows none of the media types of its route. `Vary` says so on each answer of such a
 * route, and where an address or its method is not found, which a browser is told by a page.
 */
export function addAccept(app: App): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const isRefused = request.headers.accept !== undefined && !isOffered(request)
    done(isRefused ? new ProblemError('kan-ikke-leveres') : undefined)
  })
  app.addHook('onSend', async (request, reply) => {
    const { produces, otherMethods } = request.routeOptions.config
    if (produces === undefined && otherMethods === undefined && !request.is404) return
    const others = String(reply.getHeader('vary') ?? '')
    reply.header('vary', others === '' ? 'Accept' : `Accept, ${others}`)
  })
}

function isOffered(request: FastifyRequest): boolean {
  const { produces } = request.routeOptions.config
  return produces === undefined || acceptedOf(request, produces) !== false
}

/**
 * Answers the methods that an address does not support: `OPTIONS` with the list of those that it does, the others with
 * 405.
 *
 * @returns a function that adds these routes to a scope, to be called when all others have been added
 */
export function collectMethods(app: App): (scope: App) => void {
  /** Each address, with the operation that a `POST` to it is in the API. */
  const operations = new Map<string, string | undefined>()
  app.addHook('onRoute', ({ url, method, schema }) => {
    operations.set(url, method === 'POST' ? schema?.operationId : operations.get(url))
  })
  return (scope) => {
    for (const [url, operation] of [...operations]) {
      const isKnown = (method: string) => app.hasRoute({ method, url })
      const allow = [...app.supportedMethods.filter(isKnown), 'OPTIONS'].join(', ')
      scope.route({
        method: app.supportedMethods.filter((method) => !isKnown(method)),
        url,
        schema: { hide: true },
        config: { otherMethods: { takesOnlyPost: allow === 'POST, OPTIONS', operation } },
        onRequest: async (request, reply) => {
          if (request.method === 'OPTIONS') return reply.code(204).header('allow', allow).send()
        },
        // A hook, not a handler, so that no body is read; it runs after the request has been counted for the rate
        // limit.
        preParsing: async () => {
          throw new ProblemError('forkert-metode', { allow })
        },
        handler: () => undefined,
      })
    }
  }
}
