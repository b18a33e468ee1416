/** What a client can be given, and by which methods: 405 and 406. */
import accepts from 'accepts'
import type { App } from '../instance.js'
import { ProblemError } from '../problems.js'

/** Refuses a request whose `Accept` rules out all that its route answers with. */
export function addAccept(app: App): void {
  app.addHook('onRequest', async (request) => {
    const { produces } = request.routeOptions.config
    if (produces && accepts(request.raw).type([...produces]) === false)
      throw new ProblemError('kan-ikke-leveres')
  })
}

/**
 * Answers every other method of the known addresses: `OPTIONS` with the methods there are, the rest
 * with 405.
 *
 * @returns what adds these routes, to be called when all others are there
 */
export function collectMethods(app: App): () => void {
  const urls = new Set<string>()
  app.addHook('onRoute', ({ url }) => {
    urls.add(url)
  })
  return () => {
    for (const url of [...urls]) {
      const isKnown = (method: string) => app.hasRoute({ method, url })
      const allow = [...app.supportedMethods.filter(isKnown), 'OPTIONS'].join(', ')
      app.route({
        method: app.supportedMethods.filter((method) => !isKnown(method)),
        url,
        schema: { hide: true },
        // Before a body is read.
        onRequest: async (request, reply) => {
          if (request.method !== 'OPTIONS') throw new ProblemError('forkert-metode', { allow })
          return reply.code(204).header('allow', allow).send()
        },
        handler: () => undefined,
      })
    }
  }
}
