/** The rulesets themselves, and their input. */
import {
  inputSchemaIn,
  languages,
  type Language,
  type Registry,
  type Ruleset,
  type Screener,
} from '@screeningsmodel/core'
import { Array as List, Object as Shape } from '@sinclair/typebox'
import {
  cacheControlOf,
  cachedJson,
  hashOf,
  sendCached,
  shortly,
  type Cached,
} from '../http/cached.js'
import type { App, RouteContext } from '../http/instance.js'
import { anywhere } from '../http/problem-kinds.js'
import type { ProblemKind } from '../http/problem-texts.js'
import { chooseLanguage } from '../http/language.js'
import { referenceOf } from '../http/reference.js'
import { problemExchanges, type Exchange } from '../openapi/exchange.js'
import { jsonResponse, problemResponses, refer, unchanged } from '../openapi/schemas.js'
import { exampleRuleset, find, RulesetId } from './ruleset-id.js'

const schemaMediaType = 'application/schema+json'
const ofAll: readonly ProblemKind[] = ['kan-ikke-leveres', ...anywhere]
const ofOne: readonly ProblemKind[] = ['ukendt-ruleset', ...ofAll]

export function rulesetRoutes(app: App, { registry, basePath }: RouteContext): void {
  const screeners = registry.rulesets.map((ruleset) => find(registry, referenceOf(ruleset)))
  const documents = new Map(screeners.map((each) => [each.ruleset, cachedDocument(each)]))
  const schemas = new Map(
    screeners.map(({ ruleset }) => [ruleset, cachedSchemas(ruleset, basePath)]),
  )
  addList(app, [...documents.values()], screeners)
  addDocument(app, registry, documents)
  addInputSchema(app, registry, schemas)
}

function addList(app: App, documents: readonly Cached[], screeners: readonly Screener[]): void {
  const list: Cached = {
    text: `[${documents.map(({ text }) => text).join()}]`,
    etag: hashOf(screeners.map(({ sha256 }) => sha256).join()),
    mediaType: 'application/json',
    cacheControl: shortly,
  }
  app.get(
    '/rulesets',
    {
      schema: {
        operationId: 'listRulesets',
        summary: 'All rulesets',
        description: 'The documents themselves, newest first within an id.',
        tags: ['Rulesets'],
        response: {
          200: jsonResponse('Ruleset documents.', List(refer('RulesetDocument'))),
          ...unchanged,
          ...problemResponses(ofAll),
        },
      },
      config: {
        produces: ['application/json'],
        exchanges: () => [
          ...problemExchanges(ofAll),
          {
            name: 'rulesets',
            summary: 'One of them alone; all of them are long',
            status: 200,
            answer: { value: documents.slice(-1).map(({ text }) => JSON.parse(text) as unknown) },
          },
        ],
      },
    },
    (request, reply) => {
      reply.header('content-language', 'da, en')
      sendCached(request, reply, list)
    },
  )
}

function addDocument(app: App, registry: Registry, documents: ReadonlyMap<Ruleset, Cached>): void {
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
          200: jsonResponse('The ruleset document.', refer('RulesetDocument')),
          ...unchanged,
          ...problemResponses(ofOne),
        },
      },
      config: {
        produces: ['application/json'],
        exchanges: () => exchangesOf(registry, (ruleset) => documents.get(ruleset)),
      },
    },
    (request, reply) => {
      const { id } = request.params
      const { ruleset } = find(registry, id)
      const document = documents.get(ruleset) as Cached
      reply.header('content-language', 'da, en')
      sendCached(request, reply, { ...document, cacheControl: cacheControlOf([id, ruleset]) })
    },
  )
}

function addInputSchema(
  app: App,
  registry: Registry,
  schemas: ReadonlyMap<Ruleset, CachedSchemas>,
): void {
  app.get(
    '/rulesets/:id/skema',
    {
      schema: {
        operationId: 'getInputSchema',
        summary: 'What a ruleset asks for',
        description:
          'The JSON Schema of a request to the ruleset: its facts with bounds, units and questions, in the language that `Accept-Language` prefers.',
        tags: ['Rulesets'],
        params: Shape({ id: RulesetId }),
        response: {
          200: jsonResponse(
            'A JSON Schema, draft 2020-12.',
            Shape({}, { additionalProperties: true }),
            schemaMediaType,
          ),
          ...unchanged,
          ...problemResponses(ofOne),
        },
      },
      config: {
        produces: [schemaMediaType, 'application/json'],
        exchanges: () => exchangesOf(registry, (ruleset) => schemas.get(ruleset)?.da),
      },
    },
    (request, reply) => {
      const schema = schemas.get(find(registry, request.params.id).ruleset) as CachedSchemas
      sendCached(request, reply, schema[chooseLanguage(request, reply)])
    },
  )
}

function exchangesOf(
  registry: Registry,
  answerOf: (ruleset: Ruleset) => Cached | undefined,
): Exchange[] {
  const { ruleset } = find(registry, exampleRuleset)
  const value: unknown = JSON.parse(answerOf(ruleset)?.text ?? 'null')
  return [...problemExchanges(ofOne), { name: exampleRuleset, status: 200, answer: { value } }]
}

/** The document as it is hashed, without `$schema`, which only tells an editor where the format is. */
function cachedDocument({ document: { $schema: _, ...document }, sha256 }: Screener): Cached {
  return { ...cachedJson(document), etag: sha256 }
}

type CachedSchemas = Readonly<Record<Language, Cached>>

function cachedSchemas(ruleset: Ruleset, basePath: string): CachedSchemas {
  const schemaIn = (sprog: Language) =>
    cachedJson(
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `${basePath}/rulesets/${referenceOf(ruleset)}/skema`,
        ...inputSchemaIn(sprog, ruleset),
      },
      schemaMediaType,
    )
  return Object.fromEntries(languages.map((sprog) => [sprog, schemaIn(sprog)])) as CachedSchemas
}
