/**
 * Random requests to every address: never a server error; no CPR number in any answer, and nothing that was sent in
 * any log line.
 */
import { rulesets } from '@screeningsmodel/core'
import fc from 'fast-check'
import t from 'tap'
import { seed, times } from '../../../core/test/support/runs.js'
import { shared } from '../support/app.js'

const runs = times(12)
/** A method that the address does not have: it is refused unread. */
const fewRuns = 1
const { app, lines } = await shared(t)
await app.ready()

interface Address {
  readonly url: string
  readonly methods: readonly string[]
}

/** Every address with its methods, from the router’s tree, which nests addresses by prefix. */
function addressesIn(tree: string): readonly Address[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', rest = '', methods = ''] =
      /^([ │]*)[├└]── (\S+) \(([^)]+)\)$/.exec(line) ?? []
    if (rest === '') return []
    const depth = indent.length / 4
    const url = (above[depth - 1] ?? '') + rest
    above.splice(depth, Infinity, url)
    return [{ url, methods: methods.split(', ') }]
  })
}
const addresses = addressesIn(app.printRoutes({ commonPrefix: false }))

const cpr = '010190-1234'
const secrets = [cpr, '0101901234', '101901234', '01 01 90 1234']
const person = 'Jane Hemmelig Doe'
const shown = /010190.?1234|0?101901234|01 01 90 1234/

const secret = fc.constantFrom(...secrets, person)
const word = fc.oneof(
  secret,
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    'hoejt-specialiseret-tilbud',
    'indsatsniveau@2022-09',
    '..',
    '%00',
    '%',
    'x'.repeat(300),
  ),
)
/** The ruleset in an address: an existing one half of the time. */
const name = fc.oneof(
  word.map(encodeURIComponent),
  fc.constantFrom(...rulesets.map(({ id }) => id), 'indsatsniveau@2022-09'),
)
const key = fc.oneof(
  secret,
  fc.constantFrom(
    'reference',
    'aar',
    'borgere',
    'ruleset',
    'laesninger',
    'kompetencer',
    'perioder',
  ),
  fc.constantFrom(
    'region',
    'opgoerelser',
    'sager',
    'tilbud',
    'tekster',
    'kvinder',
    '__proto__',
    'a.b',
  ),
)
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.double(),
    fc.constantFrom(null, true, 0, -1, 2019, 4, 101901234, 1e300),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(key, tie('any'), { maxKeys: 5 }),
  ),
})).any
const field = fc.tuple(
  fc.constantFrom(
    'borgere',
    'reference',
    'handling',
    'kvinder',
    'regioner',
    'raekker',
    'region',
    'sprog',
    'svar',
  ),
  word,
)
const fields = fc.array(field, { maxLength: 6 }).map((all) => new URLSearchParams(all).toString())

const boundary = 'x'
const multipart = fc.array(fc.tuple(field, fc.boolean()), { maxLength: 3 }).map((parts) =>
  parts
    .map(([[name, content], isFile]) => {
      const file = isFile ? `; filename="${person}.csv"` : ''
      const shownName = isFile ? 'fil' : name
      return `--${boundary}\r\nContent-Disposition: form-data; name="${shownName}"${file}\r\n\r\n${content}\r\n`
    })
    .join('')
    .concat(`--${boundary}--\r\n`),
)

const tools = await app.inject({
  method: 'POST',
  url: '/mcp',
  headers: { accept: 'application/json, text/event-stream' },
  payload: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
})
const toolNames = [...tools.body.matchAll(/"name":"([a-z_-]+)"/g)].map(([, tool = '']) => tool)

/** Messages of the Model Context Protocol that get as far as its tools. */
const message = fc
  .tuple(
    fc.constantFrom('initialize', 'tools/list', 'tools/call', 'ping'),
    fc.constantFrom(...toolNames),
    fc.dictionary(fc.oneof(key, fc.constantFrom('ruleset', 'facts', 'fakta')), value, {
      maxKeys: 4,
    }),
  )
  .map(([method, name, given]) =>
    JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { name, arguments: given } }),
  )

/** Content, and the type that it is sent as, which may be wrong. */
const types = [
  'application/json',
  'application/x-ndjson',
  'text/csv',
  'application/x-www-form-urlencoded',
  `multipart/form-data; boundary=${boundary}`,
  'text/plain',
]
const content = fc.oneof(
  value.map((each) => JSON.stringify(each)),
  fc
    .array(value, { maxLength: 5 })
    .map((rows) => rows.map((row) => JSON.stringify(row)).join('\n')),
  fc
    .array(fc.array(word, { maxLength: 4 }), { maxLength: 4 })
    .map((rows) => rows.map((cells) => cells.join(';')).join('\n')),
  fields,
  multipart,
  message,
  fc.string({ maxLength: 200 }),
)
const accepted = [
  '*/*',
  'application/json',
  'text/html',
  'text/csv',
  'application/x-ndjson',
  'nothing/known',
  'image/svg+xml',
  'application/json, text/event-stream',
]

const asked = fc.record({
  params: fc.tuple(name, name),
  query: fields,
  payload: content,
  type: fc.constantFrom(...types),
  accept: fc.constantFrom(...accepted),
  language: fc.constantFrom('da', 'en', person),
  encoding: fc.constantFrom('identity', 'br', 'gzip'),
})

t.test(`FC_SEED=${String(seed)}`, async (t) => {
  const found = addresses.map(({ url }) => url)
  const documented = Object.keys(app.swagger().paths ?? {})
  t.same(
    [...documented, '/mcp', '/regler/{id}/forskel/{id2}', '/regler/anbefalinger/proev']
      .map((path) => path.replace(/\{(\w+)\}/g, ':$1'))
      .filter((path) => !found.includes(path)),
    [],
    'none is missing',
  )
  for (const { url, methods } of addresses) {
    const options = await app.inject({
      method: 'OPTIONS',
      url: url.replace(/:\w+/g, 'indsatsniveau'),
    })
    const offered = String(options.headers.allow).split(', ')
    for (const method of methods) {
      const property = fc.asyncProperty(asked, async (each) => {
        const before = lines.length
        const answer = await app.inject({
          method: method as 'GET',
          url: `${url.replace(/:id\b|\*/g, each.params[0]).replace(':id2', each.params[1])}?${each.query}`,
          headers: {
            accept: each.accept,
            'accept-language': each.language,
            'accept-encoding': each.encoding,
            cookie: person,
            authorization: cpr,
            ...(method === 'GET' || method === 'HEAD' ? {} : { 'content-type': each.type }),
          },
          ...(method === 'GET' || method === 'HEAD' ? {} : { payload: each.payload }),
        })
        const logged = lines.slice(before).join('')
        const isOurs =
          answer.statusCode >= 500 && answer.statusCode !== 503 && answer.statusCode !== 501
        if (isOurs) throw new Error(`${String(answer.statusCode)}: ${logged}`)
        if (each.encoding === 'identity' && shown.test(answer.body))
          throw new Error('a CPR number is repeated')
        if (shown.test(logged) || logged.includes(person)) throw new Error(`logged: ${logged}`)
      })
      const told = await fc.check(property, {
        seed,
        numRuns: offered.includes(method) ? runs : fewRuns,
      })
      t.notOk(told.failed, `${method} ${url}`, {
        counterexample: told.counterexample,
        why: String(told.errorInstance),
      })
    }
  }
})
