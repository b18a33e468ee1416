/** Many rows at once: `POST /screen-tilbud/batch` and `POST /screen-case/batch`. */
import { answers, rowScreener, writeCsv, writeNdjson } from '@screeningsmodel/rows'
import type { FastifyRequest } from 'fastify'
import { acceptedOf } from '../../http/accept.js'
import type { App, RouteContext } from '../../http/instance.js'
import { chooseLanguage } from '../../http/language.js'
import { batchLimits } from '../../limits.js'
import { problemExchanges } from '../../openapi/exchange.js'
import { ProblemError } from '../../http/problems.js'
import { begun, logged, sendText } from './answers-out.js'
import { batches, type Batch } from './batches.js'
import { addDifferences } from './differences.js'
import { batchExchanges } from './examples.js'
import { chosenIn } from '../choices.js'
import { leftOutHeader, type BatchQuery } from './query.js'
import { addRowsBody, mayNameRuleset, rowsOf } from './rows-in.js'
import { batchSchema, kinds } from './schema.js'

const ndjson = 'application/x-ndjson'
const csv = 'text/csv'

/** Adds the routes, in a scope of their own because their bodies are streams. */
export async function addBatch(app: App, context: RouteContext): Promise<void> {
  await app.register(async (scope: App) => {
    addRowsBody(scope, context.batchBytes)
    for (const batch of batches) await addOne(scope, context, batch)
    await addDifferences(scope, context)
  })
}

async function addOne(scope: App, context: RouteContext, batch: Batch): Promise<void> {
  const { registry } = context
  const limits = { line: batchLimits.line, bytes: context.batchBytes }
  const exchanges = [...problemExchanges(kinds), ...(await batchExchanges(context, batch))]

  scope.post<{ Querystring: BatchQuery }>(
    batch.url,
    {
      schema: batchSchema(registry, batch),
      handlerTimeout: batchLimits.time,
      compress: false,
      config: { produces: [ndjson, csv], exchanges: () => exchanges },
    },
    async (request, reply) => {
      const sprog = chooseLanguage(request, reply)
      const fuldt = request.query.svar === 'fuldt'
      const mediaType = mediaTypeOf(request, fuldt)
      const asked = request.query.ruleset === undefined ? {} : { ruleset: request.query.ruleset }
      request.ruled = registry.asked(batch.subject, asked, { sprog }).document
      const screener = rowScreener({
        registry,
        subject: batch.subject,
        ruleset: request.query.ruleset,
        ...chosenIn(request.query),
        fuldt,
        sprog,
        basePath: context.basePath,
      })
      const { ruleset } = screener
      const { kolonner } = request.query
      let own: readonly string[] = []
      const rows = rowsOf(request, ruleset, {
        sprog,
        ...limits,
        kolonner,
        onEgne(egne, udeladt) {
          own = egne
          if (udeladt.length > 0) reply.header(leftOutHeader, named(udeladt))
        },
      })
      const answered = answers(rows, screener, { afviste: batchLimits.refused })
      const all = await begun(logged(request, ruleset, answered))
      const text =
        mediaType === csv
          ? writeCsv(all, ruleset, {
              egne: () => own,
              rulesets: screener.mayDiffer(mayNameRuleset(request)),
            })
          : writeNdjson(all)
      return sendText(reply, mediaType, text)
    },
  )
}

/** Names in a header, which must be short and ASCII: whole names, as many as it has room for. */
function named(columns: readonly string[]): string {
  // UTF-16 may have half a letter, which has no bytes; as bytes it becomes a replacement character.
  const names = columns.map((name) => encodeURIComponent(Buffer.from(name).toString()))
  let room = 2000
  const fits = (name: string) => {
    if (name.length >= room) return false
    room -= name.length + 1
    return true
  }
  return names.filter(fits).join(',')
}

/** Whole answers can only be NDJSON: they do not fit into the cells of a table. */
function mediaTypeOf(request: FastifyRequest, fuldt: boolean): string {
  const mediaType = acceptedOf(request, fuldt ? [ndjson] : [ndjson, csv])
  if (mediaType === false) throw new ProblemError('kan-ikke-leveres')
  return mediaType
}
