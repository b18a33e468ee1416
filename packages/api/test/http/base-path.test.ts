/** Behind a proxy with a base path, every address in answers begins with that path. */
import t from 'tap'
import { shared, start } from '../support/app.js'

const basePath = '/screening'
const { app } = await start(t, { basePath })

t.test('problems, rows, schemas and the documentation have addresses under the path', async (t) => {
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

t.test('so do the examples of the OpenAPI document, whose documentation links work', async (t) => {
  const { body } = await app.inject(`${basePath}/openapi.json`)
  const types = [...body.matchAll(/"type":"([^"]*\/docs\/fejl#[^"]*)"/g)].map(
    ([, type = '']) => type,
  )
  // Examples of rows are lines of JSON in a text.
  const inTexts = [...body.matchAll(/\\"type\\":\\"([^"\\]*)\\"/g)].map(([, type = '']) => type)
  t.ok(types.length > 20 && inTexts.length > 0)
  const guide = await app.inject(`${basePath}/docs/fejl`)
  for (const type of new Set([...types, ...inTexts])) {
    const [address, kind = ''] = type.split('#')
    t.equal(address, `${basePath}/docs/fejl`, type)
    t.ok(guide.body.includes(` id="${kind}"`), type)
  }
})

t.test('a trailing slash leads a browser to the page, under the path too', async (t) => {
  const { app: plain } = await shared(t)
  const html = { accept: 'text/html' }
  for (const [served, path] of [
    [plain, ''],
    [app, basePath],
  ] as const) {
    for (const page of ['/docs', '/sag', '/regler/indsatsniveau', '/docs/fejl']) {
      const { statusCode, headers } = await served.inject({
        url: `${path}${page}/?sprog=en`,
        headers: html,
      })
      t.equal(statusCode, 301, page)
      t.equal(headers.location, `${path}${page}?sprog=en`)
      const reached = await served.inject({ url: String(headers.location), headers: html })
      t.equal(reached.statusCode, 200)
    }
    t.equal((await served.inject({ url: `${path}/`, headers: html })).statusCode, 200)
    const nothing = await served.inject({ url: `${path}/findes-ikke`, headers: html })
    t.equal(nothing.statusCode, 404)
  }
  // None of these redirects to another site.
  for (const url of ['//example.org/', '//example.org//', '/docs//example.org/']) {
    const { statusCode, headers } = await plain.inject({ url, headers: html })
    t.equal(statusCode, 404, url)
    t.equal(headers.location, undefined)
  }
  const posted = await plain.inject({ method: 'POST', url: '/sag/', headers: html })
  t.equal(posted.statusCode, 404, 'what is posted is led nowhere')
  const program = await plain.inject('/docs/')
  t.equal(program.statusCode, 404, 'a program is told that the address is another')
})
