/** What the OpenAPI document says about the service as a whole, and its examples. */
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import type { App, RouteContext } from '../http/instance.js'
import type { ProblemKind } from '../http/problem-texts.js'
import { problemGuide } from '../http/problem-document.js'
import { componentsOf } from './components.js'
import { problemExchanges, type Exchange } from './exchange.js'
import type { JsonSchema } from './json-schema.js'
import { plain } from './plain.js'
import { problemResponses } from './schemas.js'

const description = `
Says, with reasons, whether a tilbud is highly specialised and whether an anonymised case belongs to a
target group, by rulesets that are documents (\`/rulesets\`).

- **Three values.** Every fact may be absent or \`null\`: not known. An outcome is \`opfyldt\`,
  \`ikke-opfyldt\` or \`uafklaret\`, and the answer tells which facts are still missing.
- **Units.** Counts are whole numbers of people in one calendar year; \`aarsvaerk\` is full-time
  positions, 1 = one full-time employee for a year; experience is in years.
- **Languages.** Texts come in Danish, or in English with \`Accept-Language: en\`.
- **Privacy.** Cases are anonymous. What looks like a CPR number is refused; nothing is stored, and no
  log holds anything that was sent.
- **Errors** are \`application/problem+json\` (RFC 9457); \`/docs/fejl\` explains each kind.
`

type Examples = Record<string, { summary?: string; value?: unknown }>
interface Media {
  schema?: JsonSchema
  examples?: Examples
  /** Requests that are refused: tools that try or check the examples must not expect them to be accepted. */
  'x-refused-examples'?: Examples
}
interface Described {
  readonly description?: string
  readonly content?: Record<string, Media>
}
type Responses = Readonly<Record<string, Described>>
interface Operation {
  operationId?: string
  requestBody?: { content: Record<string, Media> }
  responses?: Responses
}

/**
 * Options for `@fastify/swagger`. To be called before the routes are added, because it collects their examples.
 *
 */
export function documentOptions(
  app: App,
  version: string,
  { basePath, publisher }: RouteContext,
): FastifyDynamicSwaggerOptions {
  const exchanges = new Map<string, () => readonly Exchange[]>()
  app.addHook('onRoute', ({ schema, config }) => {
    if (!schema?.operationId || !config?.exchanges) return
    exchanges.set(schema.operationId, config.exchanges)
    schema.response = withConnectionProblems(schema.response as Responses)
  })
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Screeningsmodellen',
        version,
        summary: 'Reasoned screening of tilbud and cases',
        description,
        license: { name: 'MIT', identifier: 'MIT' },
        contact: publisher
          ? { name: publisher.name, email: publisher.email }
          : { name: 'The organisation that runs this service' },
      },
      servers: [{ url: `${basePath}/`, description: 'This service.' }],
      // None here: the proxy in front of the service controls access.
      security: [],
      tags: [
        { name: 'Screening', description: 'Questions about facts.' },
        { name: 'Reports', description: 'Reports from many facts.' },
        { name: 'Rulesets', description: 'The rules that answer.' },
        { name: 'Service', description: 'Whether the service is alive and ready.' },
      ],
    },
    refResolver: { buildLocalReference: ({ $id }, _base, _fragment, i) => nameOf($id, i) },
    transformObject: (document) => {
      if (!('openapiObject' in document)) return document.swaggerObject
      const { openapiObject } = document
      const paths = Object.values(openapiObject.paths ?? {})
      for (const operation of paths.flatMap((path) => Object.values(path ?? {}) as Operation[])) {
        simplify(operation)
        const found = exchanges.get(operation.operationId ?? '')
        for (const exchange of [...(found?.() ?? []), ...connectionExchanges])
          addExample(operation, underPath(exchange, basePath))
      }
      const schemas = componentsOf(openapiObject.components?.schemas as Record<string, JsonSchema>)
      return { ...openapiObject, components: { ...openapiObject.components, schemas } } as object
    },
  }
}

/**
 * An example as it is if the service has a path before its addresses: the address of a problem's explanation has the
 * path too.
 */
function underPath(exchange: Exchange, basePath: string): Exchange {
  const { value } = exchange.answer
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : ''
  if (typeof type !== 'string' || !type.startsWith(problemGuide)) return exchange
  return { ...exchange, answer: { value: { ...(value as object), type: `${basePath}${type}` } } }
}

function addExample({ requestBody, responses }: Operation, exchange: Exchange): void {
  const { name, summary, request, requestType, status, answer, answerType } = exchange
  const described = { ...(summary !== undefined && { summary }) }
  const { content } = responses?.[status] ?? {}
  for (const media of mediaOf(content, answerType)) {
    media.examples = { ...media.examples, [name]: { ...described, ...answer } }
  }
  if (request === undefined) return
  const key = status < 400 ? 'examples' : 'x-refused-examples'
  for (const media of mediaOf(requestBody?.content, requestType)) {
    media[key] = { ...media[key], [name]: { ...described, value: request } }
  }
}

function simplify({ requestBody, responses = {} }: Operation): void {
  const bodies = [requestBody, ...Object.values(responses)]
  for (const media of bodies.flatMap((body) => Object.values(body?.content ?? {}))) {
    if (media.schema) media.schema = plain(media.schema)
  }
}

/** Problems that occur before a request reaches its route: every address can answer with them. */
const connectionProblems: readonly ProblemKind[] = [
  'ugyldigt-http',
  'for-langsom',
  'for-store-headere',
]
const connectionExchanges = problemExchanges(connectionProblems)

function withConnectionProblems(responses: Responses): Responses {
  const added = Object.entries(problemResponses(connectionProblems)) as [string, Described][]
  return added.reduce((all, [status, response]) => {
    const { description: told = '' } = all[status] ?? {}
    // A route for GET comes twice, the second time for HEAD; and some routes already list one of these themselves.
    const isTold = told.includes(response.description as string)
    const description = isTold ? told : `${told} ${response.description ?? ''}`.trim()
    return { ...all, [status]: { ...response, ...all[status], description } }
  }, responses)
}

function mediaOf(content: Readonly<Record<string, Media>> = {}, type?: string): Media[] {
  return Object.keys(content).flatMap((each) =>
    type === undefined || each === type ? (content[each] ?? []) : [],
  )
}

function nameOf(id: unknown, i: number): string {
  return typeof id === 'string' ? id : `def-${String(i)}`
}
