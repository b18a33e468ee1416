/** Whether the service is alive and ready, and its own description. */
import type { Registry } from '@screeningsmodel/core'
import { cachedJson, sendCached, type Cached } from '../http/cached.js'
import type { App, RouteContext } from '../http/instance.js'
import { ProblemError } from '../http/problems.js'
import type { ProblemKind } from '../http/problem-texts.js'
import { referenceOf } from '../http/reference.js'
import { problemExchanges } from '../openapi/exchange.js'
import { jsonResponse, problemResponses, refer } from '../openapi/schemas.js'

export function serviceRoutes(app: App, { registry }: RouteContext): void {
  addAlive(app)
  addReady(app, registry)
  addDocument(app)
}

function addAlive(app: App): void {
  const alive = { status: 'ok' } as const
  app.get(
    '/healthz',
    {
      schema: {
        operationId: 'healthz',
        summary: 'Alive',
        description: 'Answers for as long as the process runs, also while it shuts down.',
        tags: ['Service'],
        response: { 200: jsonResponse('The process is alive.', refer('Alive')) },
      },
      config: {
        exchanges: () => [{ name: 'ok', status: 200, answer: { value: alive } }],
      },
    },
    (_request, reply) => reply.header('cache-control', 'no-store').send(alive),
  )
}

/** Why the service takes no requests. */
const unready: readonly ProblemKind[] = ['lukker-ned', 'ude-af-drift']

function addReady(app: App, { rulesets }: Registry): void {
  const ready = { status: 'ok', rulesets: rulesets.map(referenceOf) } as const
  app.get(
    '/readyz',
    {
      schema: {
        operationId: 'readyz',
        summary: 'Ready',
        description:
          'The rulesets that are loaded, each checked by its own cases on two engines. 503 while the service shuts down, and while the threads that make reports and drawings cannot start.',
        tags: ['Service'],
        response: {
          200: jsonResponse('Ready.', refer('Ready')),
          ...problemResponses(unready),
        },
      },
      config: {
        exchanges: () => [
          ...problemExchanges(unready),
          { name: 'ok', status: 200, answer: { value: ready } },
        ],
      },
    },
    async (_request, reply) => {
      if (app.isStopping()) throw new ProblemError('lukker-ned', { retryAfter: 5 })
      if (!(await app.canWork())) throw new ProblemError('ude-af-drift', { retryAfter: 5 })
      return reply.header('cache-control', 'no-store').send(ready)
    },
  )
}

/**
 * The OpenAPI document, made with the first request for it: with its examples it takes as long as everything else at
 * the start.
 */
function addDocument(app: App): void {
  let document: Cached | undefined
  app.get(
    '/openapi.json',
    { schema: { hide: true }, config: { produces: ['application/json'] } },
    (request, reply) => sendCached(request, reply, (document ??= cachedJson(app.swagger()))),
  )
}
