/** The OpenAPI document: valid, complete, and every example is what really happens. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import t from 'tap'
import { exampleInstance } from '../../src/openapi/exchange.js'
import { problemMediaType, type ProblemDocument } from '../../src/http/problem-document.js'
import { shared, start } from '../support/app.js'
import { get, loose } from '../support/pages.js'

type Examples = Readonly<Record<string, { value?: unknown }>>
interface Media {
  readonly schema: object
  readonly examples: Examples
  readonly 'x-refused-examples'?: Examples
}
interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly parameters?: readonly { in: string; name: string; example?: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> }
  readonly responses: Readonly<
    Record<string, { description: string; content?: Readonly<Record<string, Media>> }>
  >
}

const { app } = await shared(t)
const document = (await app.inject('/openapi.json')).json<{
  openapi: string
  paths: Readonly<Record<string, Readonly<Record<'get' | 'post', Operation>>>>
  components: { readonly schemas: Readonly<Record<string, object>> }
}>()
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method as 'get' | 'post',
    url: path.replace(/\{(\w+)\}/g, (_, name) => exampleOf(operation, String(name))),
    operation,
  })),
)

/** Every example content of an operation with its media type; one empty request if it takes none. */
function requestsOf({ requestBody }: Operation) {
  if (!requestBody) return [{ type: 'application/json', example: '', payload: undefined }]
  return Object.entries(requestBody.content).flatMap(([type, media]) =>
    Object.entries(allExamples(media)).map(([example, { value: payload }]) => ({
      type,
      example,
      payload,
    })),
  )
}

/** Those that are answered, and those that are refused, separately. */
function allExamples({ examples, 'x-refused-examples': refused }: Media): Examples {
  return { ...examples, ...refused }
}

/** The parameters of an address that have an example. */
function queryOf({ parameters = [] }: Operation): string {
  const pairs = parameters.flatMap(({ in: place, name, example }) =>
    place === 'query' && example !== undefined ? [`${name}=${example}`] : [],
  )
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

function exampleOf({ parameters = [] }: Operation, name: string): string {
  return parameters.find((parameter) => parameter.name === name)?.example ?? ''
}

t.test('the document is valid OpenAPI 3.1 and is what /docs shows', async (t) => {
  const { valid, errors } = await new Validator().validate(structuredClone(document))
  t.same(errors ?? [], [])
  t.ok(valid)
  t.match(document.openapi, /^3\.1\./)
  const page = await get(app, '/docs')
  t.equal(page.status, 200)
  t.same(loose(page), [])
  const shown = page.all('.api-address').map(({ textContent }) => textContent.trim())
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      t.equal(page.text(`#${operation.operationId}`), operation.summary)
      return `${method.toUpperCase()} ${path}`
    }),
  )
  t.same(shown.sort(), operations.sort())
  for (const name of Object.keys(document.components.schemas)) {
    t.equal(page.text(`#schema-${name}`), name)
  }
  const ways = page.all('main a[href^="#"]').map((way) => way.getAttribute('href')?.slice(1) ?? '')
  for (const id of ways) t.ok(page.page.getElementById(id), id)
  for (const content of page.all('textarea')) {
    t.ok(content.textContent.trim().length > 10, 'an example to send')
  }
})

t.test('it has every address of the service', async (t) => {
  t.same(operations.map(({ name }) => name).sort(), [
    'GET /healthz',
    'GET /readyz',
    'GET /rulesets',
    'GET /rulesets/{id}',
    'GET /rulesets/{id}/dmn',
    'GET /rulesets/{id}/forskel/{id2}',
    'GET /rulesets/{id}/graf',
    'GET /rulesets/{id}/skema',
    'POST /afrapportering',
    'POST /kapacitet',
    'POST /rulesets/{id}/forskel/{id2}',
    'POST /rulesets/{id}/graf',
    'POST /rulesets/{id}/screening',
    'POST /screen-case',
    'POST /screen-case/batch',
    'POST /screen-tilbud',
    'POST /screen-tilbud/batch',
    'POST /screen-tilbud/perioder',
  ])
})

t.test('every route, request and answer is described and has an example', async (t) => {
  for (const { name, operation } of operations) {
    t.ok(operation.operationId && operation.summary && operation.description.length > 30, name)
    for (const [status, { description, content }] of Object.entries(operation.responses)) {
      t.equal(content === undefined, status === '304', `${name} ${status}`)
      t.not(description, 'Default Response', `${name} ${status}`)
      for (const media of Object.values(content ?? {})) {
        t.ok(Object.keys(media.examples).length > 0, `${name} ${status}`)
      }
    }
    const media = Object.values(operation.requestBody?.content ?? {})
    const examples = media.flatMap((each) => Object.keys(allExamples(each)))
    t.ok(media.length === 0 || examples.length > 2, name)
    // JSON cannot contain the bytes of a file as an example.
    const written = Object.entries(operation.requestBody?.content ?? {}).filter(([type]) =>
      /json|csv/.test(type),
    )
    t.ok(
      written.every(([, each]) => Object.keys(each.examples).length > 0),
      name,
    )
  }
})

t.test('each example request gets the example answer', async (t) => {
  let asked = 0
  for (const { name, method, url, operation } of operations) {
    for (const { type, example, payload } of requestsOf(operation)) {
      const ok = operation.responses['200']?.content ?? {}
      const accept = Object.keys(ok).find((each) => example in (ok[each]?.examples ?? {}))
      const answer = await app.inject({
        method: method === 'get' ? 'GET' : 'POST',
        url: url + queryOf(operation),
        headers: { 'content-type': type, ...(accept !== undefined && { accept }) },
        ...(payload !== undefined && { payload: payload as object }),
      })
      const [mediaType = ''] = String(answer.headers['content-type']).split(';')
      const { examples = {} } =
        operation.responses[String(answer.statusCode)]?.content?.[mediaType] ?? {}
      const told = example === '' ? Object.values(examples)[0] : examples[example]
      const body =
        /json$/.test(mediaType) && !/ndjson$/.test(mediaType) ? answer.json() : answer.body
      const got = answer.statusCode === 200 ? body : { ...body, instance: exampleInstance }
      // Only one of the rulesets is shown in the list.
      const shown = name === 'GET /rulesets' ? (got as unknown[]).slice(-1) : got
      t.same(shown, told?.value, `${name} ${example}`)
      asked += 1
    }
  }
  t.equal(asked, 53)
})

const ajv = new Ajv2020({ strict: false, validateFormats: false, code: { optimize: false } })
ajv.addSchema(document, 'openapi')
const checks = new Map<string, ValidateFunction>()

/** Validators for schemas of the document: one for all equal schemas. */
function checkOf(schema: object): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll('"#/', '"openapi#/')
  const check = checks.get(text) ?? ajv.compile(JSON.parse(text) as object)
  checks.set(text, check)
  return check
}

t.test('answers fit their schemas', async (t) => {
  for (const { name, operation } of operations) {
    const bodies = Object.entries(operation.responses)
    for (const [status, { content }] of bodies) {
      for (const { schema, examples } of Object.values(content ?? {})) {
        const check = checkOf(schema)
        for (const [example, { value }] of Object.entries(examples)) {
          t.ok(check(value), `${name} ${status} ${example} ${ajv.errorsText(check.errors)}`)
        }
      }
    }
    for (const media of Object.values(operation.requestBody?.content ?? {})) {
      const check = checkOf(media.schema)
      for (const [example, { value }] of Object.entries(allExamples(media))) {
        // The schema describes the form; the rules decide what is personal data or impossible.
        const isOfForm =
          typeof value === 'string' ||
          (example !== 'ugyldigt-input' && example !== 'personoplysning')
        if (example !== 'personoplysning') t.equal(check(value), isOfForm, `${name} ${example}`)
      }
    }
  }
})

t.test('all rulesets fit the schema', async (t) => {
  const check = checkOf({ $ref: '#/components/schemas/RulesetDocument' })
  const documents = (await app.inject('/rulesets')).json<{ id: string }[]>()
  t.ok(documents.length > 3)
  for (const each of documents) t.ok(check(each), `${each.id} ${ajv.errorsText(check.errors)}`)
})

t.test(
  'every optional property of a request may be null, and a required one may not',
  async (t) => {
    let tried = 0
    for (const { name, url, operation } of operations) {
      const media = operation.requestBody?.content['application/json']
      const isList = Array.isArray(Object.values(media?.examples ?? {})[0]?.value)
      if (!media || isList) continue
      const check = checkOf(media.schema)
      for (const { value } of Object.values(media.examples)) {
        for (const [path, nulled] of withOneNull(value)) {
          const answer = await app.inject({ method: 'POST', url, payload: nulled as object })
          // Facts that belong together may be impossible without one of them, although the form is right.
          t.equal(answer.statusCode !== 400, check(nulled), `${name} ${path}`)
          tried += 1
        }
      }
    }
    t.ok(tried > 60)
  },
)

/** The value with each of its properties in turn as null, at any depth. */
function withOneNull(value: unknown, path = ''): [path: string, nulled: unknown][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const at = `${path}/${key}`
    const put = (replacement: unknown): unknown =>
      Array.isArray(value)
        ? value.map((each: unknown, i) => (String(i) === key ? replacement : each))
        : { ...value, [key]: replacement }
    const deeper = withOneNull(inner, at).map(([where, nulled]): [string, unknown] => [
      where,
      put(nulled),
    ])
    return [[at, put(null)], ...deeper]
  })
}

t.test('names of components are English, short, and valid names of classes', async (t) => {
  const { components } = document as unknown as {
    components: { schemas: Record<string, { title: string }> }
  }
  for (const [name, { title }] of Object.entries(components.schemas)) {
    t.match(name, /^[A-Z][A-Za-z0-9]{2,39}$/)
    t.equal(title, name)
  }
})

t.test('descriptions are English, and nothing is repeated', async (t) => {
  const told: string[] = []
  const read = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (/^(title|summary|description)$/.test(key) && typeof inner === 'string') told.push(inner)
      // Input and answers are in the requested language.
      else if (!/^(x-refused-)?examples?$/.test(key)) read(inner)
    }
  }
  read(document)
  t.ok(told.length > 500)
  const danish = /(?<![a-zæøå])(?:og|ikke|hvor|eller|af|er|hun|om|med)(?![a-zæøå])/i
  t.same(
    told.filter((text) =>
      danish.test(text.replace(/“[^”]*”|`[^`]*`|Social- og Boligstyrelsen/g, '')),
    ),
    [],
  )
  const twice = told.filter((text) => {
    const sentences = text.split(/(?<=\.)\s+/)
    return new Set(sentences).size < sentences.length
  })
  t.same(twice, [])
})

t.test('a service below a base path says so', async (t) => {
  const { app: below } = await start(t, { basePath: '/screening' })
  const { servers } = (await below.inject('/openapi.json')).json<{ servers: { url: string }[] }>()
  t.same(servers[0]?.url, '/screening/')
})

t.test('the contact is whoever publishes the service', async (t) => {
  const publisher = {
    ...{ name: 'Kommune 01', telephone: '00 00 00 00', email: 'post@kommune.example' },
    ...{ dataController: 'Kommune 01', accessibility: 'https://kommune.example/', logo: 'K' },
  }
  const { app: published } = await start(t, { publisher })
  const { info } = (await published.inject('/openapi.json')).json<{ info: { contact: object } }>()
  t.same(info.contact, { name: 'Kommune 01', email: 'post@kommune.example' })
})

t.test('the example of a problem is placed by its kind and status', async (t) => {
  for (const { name, operation } of operations) {
    for (const [status, { content }] of Object.entries(operation.responses)) {
      for (const [kind, { value }] of Object.entries(content?.[problemMediaType]?.examples ?? {})) {
        const problem = value as ProblemDocument
        t.equal(problem.type, `/docs/fejl#${kind}`, name)
        t.equal(String(problem.status), status, name)
      }
    }
  }
})
