/** The schema of a batch for the OpenAPI document. */
import type { Registry } from '@screeningsmodel/core'
import { Array as List, String as Str } from '@sinclair/typebox'
import type { FastifySchema } from 'fastify'
import { anyInput, problemResponses } from '../../openapi/schemas.js'
import { anywhere } from '../../http/problem-kinds.js'
import type { ProblemKind } from '../../http/problem-texts.js'
import type { Batch } from './batches.js'
import { querySchema } from './query.js'

/** The problems that concern a batch as a whole. */
export const kinds: readonly ProblemKind[] = [
  'ugyldigt-input',
  'ugyldig-parameter',
  'kan-ikke-leveres',
  'for-langsom',
  'for-stor-batch',
  'forkert-raekketype',
  'personoplysning',
  ...anywhere,
]

export function batchSchema(registry: Registry, batch: Batch): FastifySchema {
  const { operationId, summary, description, subject } = batch
  const rulesets = registry.rulesets.filter((ruleset) => ruleset.subject === subject)
  return {
    operationId,
    summary,
    description,
    tags: ['Screening'],
    querystring: querySchema(registry, batch),
    body: {
      content: {
        'application/x-ndjson': {
          schema: Str({ description: 'A JSON object per line, each as for one question.' }),
        },
        'text/csv': {
          schema: Str({
            description:
              'A header row of fact paths (`kompetencer.social-stoette`) or of the facts’ Danish or English names; semicolons, commas or tabs, decimal comma or point, UTF-8 or Windows-1252. An empty cell is not known.',
          }),
        },
        'application/json': { schema: List(anyInput(rulesets)) },
      },
    },
    response: {
      200: {
        description: 'An answer or a problem for each row, in order.',
        content: {
          'application/x-ndjson': {
            schema: Str({
              description:
                'A JSON object per line: the short answer (`reference`, `aar`, `ruleset`, `konklusion`, `kriterier` with `id` and `udfald`, `mangler`), the whole answer with `svar=fuldt`, or a problem with `linje`.',
            }),
          },
          'text/csv': {
            schema: Str({
              description:
                'A row per answer: `reference`, `aar`, `ruleset` (`id@version`, where rows can be answered by different ones), `konklusion`, the outcome of each criterion, `mangler`; for a row that was refused `linje` and `fejl`; and with `kolonner=med` the row’s own columns.',
            }),
          },
        },
      },
      ...problemResponses(kinds),
    },
  }
}
