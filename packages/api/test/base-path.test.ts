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
