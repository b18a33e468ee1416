/** The rulesets themselves, and what each asks for. */
import { inputSchema, type Ruleset, type Screener } from '@screeningsmodel/core'
import { Array as List, Object as Shape } from '@sinclair/typebox'
import { cachedJson, forever, hashOf, sendCached, shortly, type Cached } from '../http/cached.js'
import type { App, RouteContext } from '../http/instance.js'
import { problemExchanges, type Exchange } from '../openapi/exchange.js'
import { problemResponses, refer } from '../openapi/schemas.js'
import { anywhere } from '../http/problem-kinds.js'
import type { ProblemKind } from '../http/problem-texts.js'
import { ProblemError } from '../http/problems.js'
import { referenceOf } from '../http/reference.js'
import { exampleRuleset, RulesetId } from './ruleset-id.js'

const schemaMediaType = 'application/schema+json'
const common: readonly ProblemKind[] = ['kan-ikke-leveres', ...anywhere]

export function rulesetRoutes(app: App, { registry }: RouteContext): void {
  const screeners = registry.rulesets.map((ruleset) => find(referenceOf(ruleset)))
  const documents = new Map(screeners.map((each) => [each.ruleset, cachedDocument(each)]))
  const schemas = new Map(screeners.map(({ ruleset }) => [ruleset, cachedSchema(ruleset)]))
  const list: Cached = {
    text: `[${[...documents.values()].map(({ text }) => text).join()}]`,
    etag: hashOf(screeners.map(({ sha256 }) => sha256).join()),
    mediaType: 'application/json',
    cacheControl: shortly,
  }

  function find(id: string): Screener {
    const screener = registry.find(id)
    if (!screener) throw new ProblemError('ukendt-ruleset')
    return screener
  }
  const example = find(exampleRuleset).ruleset

  app.get(
    '/rulesets',
    {
      schema: {
        operationId: 'listRulesets',
        summary: 'All rulesets',
        description: 'The documents themselves, newest first within an id.',
        tags: ['Rulesets'],
        response: {
          200: {
            description: 'Ruleset documents.',
            content: { 'application/json': { schema: List(refer('RulesetDocument')) } },
          },
          ...problemResponses(common),
        },
      },
      config: {
        produces: ['application/json'],
        exchanges: () => [
          ...problemExchanges(common),
          { name: 'rulesets', status: 200, answer: { externalValue: '/rulesets' } },
        ],
      },
    },
    (request, reply) => {
      reply.header('content-language', 'da, en')
      sendCached(request, reply, list)
    },
  )

  app.get(
    '/rulesets/:id',
    {
      schema: {
        operationId: 'getRuleset',
        summary: 'One ruleset',
        description:
          'The document itself. Its ETag is the SHA-256 of the document as canonical JSON (RFC 8785), the same as in every answer’s `ruleset.sha256`. With a version the answer never changes.',
        tags: ['Rulesets'],
        params: Shape({ id: RulesetId }),
        response: {
          200: {
            description: 'The ruleset document.',
            content: { 'application/json': { schema: refer('RulesetDocument') } },
          },
          ...problemResponses(['ukendt-ruleset', ...common]),
        },
      },
      config: {
        produces: ['application/json'],
        exchanges: () => exchanges(documents.get(example)),
      },
    },
    (request, reply) => {
      const { ruleset } = find(request.params.id)
      const isFixed = request.params.id === referenceOf(ruleset)
      const document = documents.get(ruleset) as Cached
      reply.header('content-language', 'da, en')
      sendCached(request, reply, {
        ...document,
        cacheControl: isFixed ? forever : shortly,
      })
    },
  )

  app.get(
    '/rulesets/:id/skema',
    {
      schema: {
        operationId: 'getInputSchema',
        summary: 'What a ruleset asks for',
        description:
          'The JSON Schema of a request to the ruleset: its facts with bounds, units and questions (in Danish).',
        tags: ['Rulesets'],
        params: Shape({ id: RulesetId }),
        response: {
          200: {
            description: 'A JSON Schema, draft 2020-12.',
            content: { [schemaMediaType]: { schema: Shape({}, { additionalProperties: true }) } },
          },
          ...problemResponses(['ukendt-ruleset', ...common]),
        },
      },
      config: {
        produces: [schemaMediaType, 'application/json'],
        exchanges: () => exchanges(schemas.get(example)),
      },
    },
    (request, reply) => {
      const schema = schemas.get(find(request.params.id).ruleset) as Cached
      reply.header('content-language', 'da')
      sendCached(request, reply, schema)
    },
  )
}

function exchanges(answer: Cached | undefined): Exchange[] {
  const value: unknown = JSON.parse(answer?.text ?? 'null')
  return [
    ...problemExchanges(['ukendt-ruleset', ...common]),
    { name: exampleRuleset, status: 200, answer: { value } },
  ]
}

/** As hashed: `$schema` only helps an editor find the format beside the file. */
function cachedDocument({ ruleset: { $schema: _, ...document }, sha256 }: Screener): Cached {
  return { ...cachedJson(document), etag: sha256 }
}

function cachedSchema(ruleset: Ruleset): Cached {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `/rulesets/${referenceOf(ruleset)}/skema`,
    ...inputSchema(ruleset),
  }
  return cachedJson(schema, schemaMediaType)
}
