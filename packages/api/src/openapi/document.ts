/** What the OpenAPI document says about the service as a whole, and its examples. */
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import type { App } from '../http/instance.js'
import type { Exchange } from './exchange.js'

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

interface Media {
  examples?: Record<string, { summary?: string; value?: unknown; externalValue?: string }>
}
interface Operation {
  operationId?: string
  requestBody?: { content: Record<string, Media> }
  responses?: Record<string, { content?: Record<string, Media> }>
}

/** Options for `@fastify/swagger`. To be called before the routes are added, because it collects their examples. */
export function documentOptions(app: App, version: string): FastifyDynamicSwaggerOptions {
  const exchanges = new Map<string, () => readonly Exchange[]>()
  app.addHook('onRoute', ({ schema, config }) => {
    if (schema?.operationId && config?.exchanges)
      exchanges.set(schema.operationId, config.exchanges)
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
      },
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
      const paths = Object.values(document.openapiObject.paths ?? {})
      for (const operation of paths.flatMap((path) => Object.values(path ?? {}) as Operation[])) {
        const found = exchanges.get(operation.operationId ?? '')
        for (const exchange of found?.() ?? []) addExample(operation, exchange)
      }
      return document.openapiObject
    },
  }
}

function addExample({ requestBody, responses }: Operation, exchange: Exchange): void {
  const { name, summary, request, requestType, status, answer, answerType } = exchange
  const described = { ...(summary !== undefined && { summary }) }
  const { content } = responses?.[status] ?? {}
  for (const media of mediaOf(content, answerType)) {
    media.examples = { ...media.examples, [name]: { ...described, ...answer } }
  }
  if (request === undefined) return
  for (const media of mediaOf(requestBody?.content, requestType)) {
    media.examples = { ...media.examples, [name]: { ...described, value: request } }
  }
}

function mediaOf(content: Readonly<Record<string, Media>> = {}, type?: string): Media[] {
  return Object.keys(content).flatMap((each) =>
    type === undefined || each === type ? (content[each] ?? []) : [],
  )
}

function nameOf(id: unknown, i: number): string {
  return typeof id === 'string' ? id : `def-${String(i)}`
}
