/** `POST /rulesets/{id}/forskel/{id2}`: the rows for which two rulesets conclude differently. */
import type { Registry } from '@screeningsmodel/core'
import { Object as Shape, String as Str } from '@sinclair/typebox'
import type { FastifySchema } from 'fastify'
import type { App, RouteContext } from '../../http/instance.js'
import { checkChosen } from '../../http/check-chosen.js'
import { chooseLanguage } from '../../http/language.js'
import type { ProblemKind } from '../../http/problem-texts.js'
import { batchLimits } from '../../limits.js'
import { problemExchanges } from '../../openapi/exchange.js'
import { problemResponses } from '../../openapi/schemas.js'
import { chosenIn, type ChoiceQuery } from '../choices.js'
import { chosenSchema } from '../forskel.js'
import { find, RulesetId, ruledByAddress } from '../ruleset-id.js'
import { begun, sendText } from './answers-out.js'
import { differenceExchanges } from './difference-examples.js'
import { comparerOf, counted, textOf } from './different-rows.js'
import { rowsOf } from './rows-in.js'
import { kinds } from './schema.js'

const ndjson = 'application/x-ndjson'
const all: readonly ProblemKind[] = ['ukendt-ruleset', ...kinds]

export async function addDifferences(scope: App, context: RouteContext): Promise<void> {
  const { registry } = context
  const limits = { line: batchLimits.line, bytes: context.batchBytes }
  const exchanges = [...problemExchanges(all), ...(await differenceExchanges(context))]
  scope.post<{
    Params: { readonly id: string; readonly id2: string }
    Querystring: ChoiceQuery
  }>(
    '/rulesets/:id/forskel/:id2',
    {
      schema: routeSchema(registry),
      handlerTimeout: batchLimits.time,
      compress: false,
      config: { produces: [ndjson], exchanges: () => exchanges },
      preValidation: ruledByAddress(registry),
    },
    async (request, reply) => {
      const sprog = chooseLanguage(request, reply)
      const { id, id2 } = request.params
      const sides = [find(registry, id), find(registry, id2)] as const
      const chosen = chosenIn(request.query)
      checkChosen(sides[1], chosen, sprog)
      const comparer = comparerOf(sides, chosen, context.basePath)
      const rows = rowsOf(request, comparer.ruleset, { sprog, ...limits })
      const lines = await begun(counted(request, comparer, rows, sprog))
      return sendText(reply, ndjson, textOf(lines))
    },
  )
}

function routeSchema(registry: Registry): FastifySchema {
  return {
    operationId: 'compareRows',
    summary: 'The rows that two rulesets conclude otherwise about',
    description:
      'Rows in as in a batch, with the facts of both rulesets; each is given its own, under the usual readings and, in the second, those and the numbers that are chosen. Out come only the rows whose conclusion differs, in order, each with `linje`, both short answers (`foer`, `efter`) and the criteria that make the difference (`kriterier`); a row that either refuses becomes a problem with its `linje`.',
    tags: ['Rulesets'],
    params: Shape({ id: RulesetId, id2: RulesetId }),
    querystring: chosenSchema(registry),
    body: {
      content: {
        [ndjson]: { schema: Str({ description: 'A JSON object per line.' }) },
        'text/csv': { schema: Str({ description: 'A header row of facts, as in a batch.' }) },
        'application/json': { schema: { type: 'array', items: { type: 'object' } } },
      },
    },
    response: {
      200: {
        description: 'A line for each row that differs, and for each that was refused.',
        content: { [ndjson]: { schema: Str({ description: 'A JSON object per line.' }) } },
      },
      ...problemResponses(all),
    },
  }
}
