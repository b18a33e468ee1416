/** `POST /kapacitet`: what a number of women a year allows. */
import { kapacitet, type KapacitetInput } from '@screeningsmodel/core/kapacitet'
import type { App } from '../http/instance.js'
import { chooseLanguage } from '../http/language.js'
import { problemExchanges } from '../openapi/exchange.js'
import { jsonResponse, noQuery, problemResponses, refer } from '../openapi/schemas.js'
import { ofJson } from '../http/problem-kinds.js'
import { capacityExchanges } from './examples/kapacitet.js'

export function capacityRoutes(app: App): void {
  app.post(
    '/kapacitet',
    {
      schema: {
        operationId: 'kapacitet',
        summary: 'Can any tilbud meet the criterion with so few women a year?',
        description:
          'With `kvinder` women referred in a year (whole people) and `tilbud` tilbud: the most tilbud that can reach `taerskel` borgere, the share of all women that each must receive (0–1), and the exact probabilities (0–1) that the first, at least one and all of them do, when each woman is referred independently of the others with the given or equal shares (0–1, together 1).',
        tags: ['Reports'],
        querystring: noQuery,
        body: refer('CapacityInput'),
        response: {
          200: jsonResponse('What the numbers allow.', refer('Capacity')),
          ...problemResponses(ofJson),
        },
      },
      config: {
        produces: ['application/json'],
        exchanges: () => [...problemExchanges(ofJson), ...capacityExchanges()],
      },
    },
    (request, reply) => {
      const sprog = chooseLanguage(request, reply)
      const answer = kapacitet(request.body as KapacitetInput, { sprog })
      return reply.header('cache-control', 'no-store').send(answer)
    },
  )
}
