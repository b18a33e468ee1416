/** Under a path of a proxy every address that is told begins with that path. */
import t from 'tap'
import { start } from './support/app.js'

const basePath = '/screening'
const { app } = await start(t, { basePath })

t.test('problems, rows, schemas and the documentation tell addresses under the path', async (t) => {
  const problem = await app.inject({
    method: 'POST',
    url: `${basePath}/screen-tilbud`,
    payload: { x: 1 },
  })
  t.match(problem.json(), { type: `${basePath}/docs/fejl#ugyldigt-input` })
  const missing = await app.inject({ url: `${basePath}/nowhere` })
  t.match(missing.json(), { type: `${basePath}/docs/fejl#findes-ikke` })
  const rows = await app.inject({
    method: 'POST',
    url: `${basePath}/screen-tilbud/batch`,
    payload: '{"x":1}\n{',
    headers: { 'content-type': 'application/x-ndjson' },
  })
  for (const line of rows.body.trim().split('\n')) {
    t.match(JSON.parse(line), { type: `${basePath}/docs/fejl#afvist-raekke` })
  }
  const schema = await app.inject(`${basePath}/rulesets/indsatsniveau/skema`)
  t.match(schema.json(), { $id: /^\/screening\/rulesets\/indsatsniveau@.+\/skema$/ })
  const docs = await app.inject(`${basePath}/docs`)
  for (const [, address = ''] of docs.body.matchAll(/ (?:href|src)="([^"#]+)"/g)) {
    t.ok(address.startsWith(`${basePath}/`), address)
    t.equal((await app.inject(address)).statusCode, 200, address)
  }
  t.match(docs.body, `value="${basePath}/screen-tilbud"`)
})

t.test(
  'and so do the examples of the OpenAPI document, each of which can be read about',
  async (t) => {
    const { body } = await app.inject(`${basePath}/openapi.json`)
    const types = [...body.matchAll(/"type":"([^"]*\/docs\/fejl#[^"]*)"/g)].map(
      ([, type = '']) => type,
    )
    // Of rows the examples are lines of JSON within a text.
    const inTexts = [...body.matchAll(/\\"type\\":\\"([^"\\]*)\\"/g)].map(([, type = '']) => type)
    t.ok(types.length > 20 && inTexts.length > 0)
    const guide = await app.inject(`${basePath}/docs/fejl`)
    for (const type of new Set([...types, ...inTexts])) {
      const [address, kind = ''] = type.split('#')
      t.equal(address, `${basePath}/docs/fejl`, type)
      t.ok(guide.body.includes(` id="${kind}"`), type)
    }
  },
)
