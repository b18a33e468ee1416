/** Every address: its answers, languages and formats, and its refusals. */
import { parse } from 'node-html-parser'
import t from 'tap'
import {
  compileRuleset,
  inputSchema,
  languages,
  rulesets,
  screenCase,
  screenTilbud,
  screenTilbudPerioder,
} from '@screeningsmodel/core'
import { problemTexts } from '../../src/http/problem-texts.js'
import { exampleTilbud } from '../../src/routes/examples/screening.js'
import { shared } from '../support/app.js'

const { app, lines } = await shared(t)
const perioder = {
  perioder: [
    { aar: 2018, borgere: 2 },
    { aar: 2019, borgere: 4 },
  ],
}
const agreement = { koordinatorPrForloeb: true, netvaerksmoeder: false }
const byId = (id: string) => rulesets.find((ruleset) => ruleset.id === id)!
const samarbejdsaftale = byId('samarbejdsaftale')

type Method = 'GET' | 'HEAD' | 'POST' | 'DELETE' | 'OPTIONS' | 'PUT'
const agreementScreener = compileRuleset(samarbejdsaftale)
const screenAgreement: typeof agreementScreener.screen = (input, options) =>
  agreementScreener.screen(input, options)
const ask = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers })
const get = (url: string, headers: Record<string, string> = {}, method: Method = 'GET') =>
  app.inject({ method, url, headers })

t.test('an answer over HTTP equals the library’s, byte for byte, in both languages', async (t) => {
  const questions = [
    ['/screen-tilbud', exampleTilbud, screenTilbud],
    ['/screen-tilbud', {}, screenTilbud],
    ['/screen-tilbud/perioder', perioder, screenTilbudPerioder],
    ['/screen-case', { gravid: true }, screenCase],
    ['/screen-case', { ruleset: 'indsatsniveau', forbrugForOmfattende: true }, screenCase],
    ['/rulesets/samarbejdsaftale/screening', agreement, screenAgreement],
    ['/rulesets/samarbejdsaftale@2022-09/screening', {}, screenAgreement],
  ] as const
  for (const [url, input, screen] of questions) {
    for (const sprog of languages) {
      const answer = await ask(url, input, { 'accept-language': sprog })
      t.equal(answer.statusCode, 200, url)
      t.equal(answer.headers['content-language'], sprog)
      t.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
      t.equal(answer.headers['cache-control'], 'no-store')
      t.equal(answer.body, JSON.stringify(screen(input as never, { sprog })), `${url} ${sprog}`)
    }
  }
})

t.test('the preferred language among those available, otherwise Danish', async (t) => {
  const preferred = {
    'en-GB,en;q=0.9,da;q=0.5': 'en',
    'da;q=0.4, en;q=0.3': 'da',
    'fr, *;q=0.1': 'da',
    de: 'da',
    '': 'da',
  }
  for (const [header, sprog] of Object.entries(preferred)) {
    const { headers } = await ask('/screen-case', {}, { 'accept-language': header })
    t.equal(headers['content-language'], sprog, header)
    t.equal(headers.vary, 'Accept, Accept-Language')
  }
  const refused = await ask('/screen-case', { gravid: 1 }, { 'accept-language': 'en' })
  t.equal(refused.headers['content-language'], 'en')
  t.equal(refused.json().title, problemTexts['ugyldigt-input'].title.en)
  t.equal(refused.json().errors[0].detail, 'Answer yes or no (in JSON true or false).')
})

t.test('the rulesets are the documents, and their ETag is their hash', async (t) => {
  const list = await get('/rulesets')
  t.same(
    list.json(),
    rulesets.map(({ $schema: _, ...document }) => document),
  )
  for (const ruleset of rulesets) {
    const { id, version } = ruleset
    const newest = await get(`/rulesets/${id}`)
    const fixed = await get(`/rulesets/${id}@${version}`)
    t.equal(fixed.body, newest.body)
    const { sha256 } = compileRuleset(fixed.json())
    t.equal(fixed.headers.etag, `"${sha256}"`)
    t.equal(fixed.headers['cache-control'], 'public, max-age=31536000, immutable')
    t.equal(newest.headers['cache-control'], 'public, max-age=300')

    const schema = await get(`/rulesets/${id}/skema`)
    t.equal(schema.headers['content-type'], 'application/schema+json; charset=utf-8')
    const { $schema, $id, ...rest } = schema.json()
    t.equal($schema, 'https://json-schema.org/draft/2020-12/schema')
    t.equal($id, `/rulesets/${id}@${version}/skema`)
    t.same(rest, JSON.parse(JSON.stringify(inputSchema(ruleset))))
    t.equal(schema.headers['content-language'], 'da')
    t.equal(rest.title, ruleset.title.da)

    const english = await get(`/rulesets/${id}/skema`, { 'accept-language': 'en' })
    t.equal(english.headers['content-language'], 'en')
    t.match(english.headers.vary, /Accept-Language/)
    t.equal(english.json().title, ruleset.title.en)
    const { description } = english.json().properties.laesninger.anyOf[0]
    t.match(description, /^How ambiguous phrases/)
    t.notMatch(english.body, /[Ee]nhed:/)
    t.not(english.headers.etag, schema.headers.etag)
  }
})

t.test('unchanged content is not sent again', async (t) => {
  for (const url of [
    '/rulesets',
    '/rulesets/samarbejdsaftale',
    '/rulesets/indsatsniveau/skema',
    '/openapi.json',
  ]) {
    const { headers, body } = await get(url)
    const etag = String(headers.etag)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(url, { 'if-none-match': known })
      t.equal(again.statusCode, 304, `${url} ${known}`)
      t.equal(again.body, '')
      t.equal(again.headers.etag, etag)
    }
    t.equal((await get(url, { 'if-none-match': '"other"' })).body, body)
    const head = await get(url, {}, 'HEAD')
    t.equal(head.headers.etag, etag)
    t.equal(head.body, '')
  }
})

t.test('it reports that it is alive and ready', async (t) => {
  t.same((await get('/healthz')).json(), { status: 'ok' })
  t.same((await get('/readyz')).json(), {
    status: 'ok',
    rulesets: rulesets.map(({ id, version }) => `${id}@${version}`),
  })
})

t.test('`type` points to the explanation of each problem', async (t) => {
  for (const sprog of languages) {
    const { headers, body } = await get('/docs/fejl', { 'accept-language': sprog })
    t.equal(headers['content-type'], 'text/html; charset=utf-8')
    t.match(body, `<html lang="${sprog}">`)
    // Words may be marked as another language.
    const page = parse(body)
    for (const [kind, { title, detail }] of Object.entries(problemTexts)) {
      const heading = page.querySelector(`#${kind}`)
      t.equal(heading?.textContent, title[sprog], kind)
      t.ok(page.textContent.includes(detail[sprog]), kind)
    }
  }
})

t.test('unsupported requests are refused with the right status', async (t) => {
  const json = { 'content-type': 'application/json' }
  const post = (url: string, headers: Record<string, string>, payload = '{}') =>
    app.inject({ method: 'POST', url, headers, payload })
  const refusals = {
    'ugyldig-parameter': () => post('/screen-tilbud?sprog=en', json),
    'ugyldig-adresse': () => get('/rulesets/%zz'),
    'findes-ikke': () => get('/'.concat('screen-tilbud/nope')),
    'ukendt-ruleset': () => get('/rulesets/nope'),
    'forkert-metode': () => get('/screen-tilbud'),
    'kan-ikke-leveres': () => post('/screen-tilbud', { ...json, accept: 'text/csv, image/*' }),
    'for-stort': () => post('/screen-tilbud', json, `{"borgere":${' '.repeat(1_048_576)}4}`),
    'for-lang-adresse': () => get(`/rulesets/${'a'.repeat(200)}`),
    'forkert-indholdstype': () => post('/screen-tilbud', { 'content-type': 'text/plain' }),
    'ukendt-metode': () => app.inject({ method: 'PROPFIND' as 'GET', url: '/rulesets' }),
  } as const
  for (const [kind, refuse] of Object.entries(refusals)) {
    const { statusCode, headers, ...answer } = await refuse()
    const { status, title, detail } = problemTexts[kind as keyof typeof refusals]
    t.equal(statusCode, status, kind)
    t.equal(headers['content-type'], 'application/problem+json; charset=utf-8')
    const { instance, errors, ...rest } = answer.json()
    const where = kind === 'ugyldig-parameter' ? [['/sprog', 'ukendt-felt']] : undefined
    t.match(
      errors,
      where?.map(([pointer, code]) => ({ pointer, code })),
    )
    const { regel, ...told } = rest
    t.equal(regel, kind === 'ukendt-ruleset' ? '/regler' : undefined)
    t.same(told, { type: `/docs/fejl#${kind}`, title: title.da, status, detail: detail.da })
    t.match(instance, /^urn:uuid:[0-9a-f-]{36}$/)
    t.ok(
      lines.some((line) => line.includes(instance) && line.includes(`"problem":"${kind}"`)),
      kind,
    )
  }
  for (const url of ['/rulesets/nope/skema', '/rulesets/samarbejdsaftale@1999-01']) {
    t.match((await get(url)).json(), { type: '/docs/fejl#ukendt-ruleset' })
  }
  t.equal((await ask('/rulesets/nope/screening', {})).statusCode, 404)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const files = { 'content-type': 'multipart/form-data; boundary=x' }
  for (const [url, type] of [
    ['/screen-tilbud', json],
    ['/mcp', json],
    ['/afrapportering', files],
    ['/afrapportering/rapport', files],
    ['/afrapportering/rapport', form],
    ['/selvvurdering', form],
    ['/sag', form],
  ] as const) {
    const { statusCode } = await post(url, { ...type, 'content-encoding': 'gzip' })
    t.equal(statusCode, 415, `${url} ${type['content-type']}`)
    const plain = await post(url, { ...type, 'content-encoding': 'identity' })
    t.equal(plain.statusCode, (await post(url, type)).statusCode, `${url} as it is`)
  }
  t.equal((await post('/screen-tilbud', {}, '{}')).statusCode, 415)
  for (const outside of ['/assets/', '/assets/../../package.json', '/assets/%2e%2e/paths.js']) {
    t.equal((await get(outside)).statusCode, 404, outside)
  }
  t.equal((await get('/rulesets', { accept: 'text/html' })).statusCode, 406)
  t.equal((await get('/rulesets', { accept: 'text/html, */*;q=0.1' })).statusCode, 200)
})

t.test('parameters of an accepted media type are ignored, its quality is not', async (t) => {
  const ruleset = '/rulesets/indsatsniveau'
  for (const [url, accept, status] of [
    [ruleset, 'application/json; charset=utf-8', 200],
    [ruleset, 'application/json;charset="UTF-8";q=0.5, text/html', 200],
    [ruleset, 'application/json; q=0; charset=utf-8', 406],
    [ruleset, 'text/html; charset=utf-8', 406],
    [`${ruleset}/graf`, 'image/svg+xml; charset=utf-8, text/vnd.mermaid; q=0.1', 200],
    [`${ruleset}/forskel/indsatsniveau`, 'text/plain; charset=utf-8', 200],
  ] as const) {
    const { statusCode, headers } = await get(url, { accept })
    t.equal(statusCode, status, `${url} ${accept}`)
    if (status === 200) t.match(headers['content-type'], accept.slice(0, accept.indexOf(';')))
  }
  const csv = { 'content-type': 'text/csv', accept: 'text/csv; header=present' }
  const batch = { method: 'POST', url: '/screen-tilbud/batch', payload: 'borgere\n3\n' } as const
  t.match((await app.inject({ ...batch, headers: csv })).headers['content-type'], 'text/csv')
})

t.test('a DMN model is XML, also for a client that asks for XML', async (t) => {
  const url = '/rulesets/indsatsniveau/dmn'
  const { body } = await get(url)
  for (const [accept, type] of [
    ['*/*', 'application/dmn+xml'],
    ['application/xml', 'application/xml'],
    ['text/xml', 'text/xml'],
    ['text/xml, application/xml;q=0.9', 'text/xml'],
    ['application/xml, application/json', 'application/xml'],
    ['application/xml;q=0.5, application/dmn+xml', 'application/dmn+xml'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/dmn+xml'],
    ['application/json', undefined],
    ['application/xml;q=0', undefined],
  ] as const) {
    const answer = await get(url, { accept })
    t.equal(answer.statusCode, type === undefined ? 406 : 200, accept)
    if (type === undefined) continue
    t.equal(answer.headers['content-type'], `${type}; charset=utf-8`, accept)
    t.equal(answer.body, body)
    t.match(answer.headers.vary, /^Accept,/)
  }
})

t.test('another method on a known address is told which there are', async (t) => {
  const allowed = {
    '/screen-tilbud': 'POST, OPTIONS',
    '/rulesets': 'GET, HEAD, OPTIONS',
    '/rulesets/samarbejdsaftale/skema': 'GET, HEAD, OPTIONS',
    '/docs': 'GET, HEAD, OPTIONS',
  }
  for (const [url, allow] of Object.entries(allowed)) {
    for (const method of ['DELETE', 'PUT', 'OPTIONS'] as const) {
      // The content is not read, whatever it is.
      const { statusCode, headers } = await app.inject({ method, url, payload: '<x/>' })
      t.equal(statusCode, method === 'OPTIONS' ? 204 : 405, `${method} ${url}`)
      t.equal(headers.allow, allow)
    }
  }
})

t.test('a person who opens an address that takes only POST gets a page', async (t) => {
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8'
  const title = { da: 'Adressen er til programmer', en: 'The address is for programs' }
  const addresses = {
    '/screen-tilbud': ['Vurder et tilbud', 'Assess a tilbud', 'screenTilbud'],
    '/screen-tilbud/perioder': ['Vurder et tilbud', 'Assess a tilbud', 'screenTilbudPerioder'],
    '/screen-tilbud/batch': ['Vurder et tilbud', 'Assess a tilbud', 'screenTilbudBatch'],
    '/screen-case': ['Screen en sag', 'Screen a case', 'screenCase'],
    '/screen-case/batch': ['Screen en sag', 'Screen a case', 'screenCaseBatch'],
    '/rulesets/indsatsniveau/screening': ['Læs reglerne', 'Read the rules', 'screenByRuleset'],
    '/mcp': ['Gå til forsiden', 'Go to the front page', undefined],
  } as const
  for (const [url, [danish, english, operation]] of Object.entries(addresses)) {
    for (const sprog of languages) {
      const asked = { accept: browser, 'accept-language': sprog }
      const { statusCode, headers, body } = await get(url, asked)
      t.equal(statusCode, 405, url)
      t.equal(headers.allow, 'POST, OPTIONS')
      t.equal(headers['content-type'], 'text/html; charset=utf-8')
      t.match(headers.vary, /\bAccept\b(?!-)/)
      const main = parse(body).querySelector('main')
      t.equal(main?.querySelector('h1')?.textContent, title[sprog])
      const links = main?.querySelectorAll('p a') ?? []
      t.equal(links[0]?.textContent, sprog === 'da' ? danish : english, url)
      t.equal((await get(links[0]?.getAttribute('href') ?? '')).statusCode, 200)
      t.equal(links[1]?.getAttribute('href')?.split('#')[1], operation, url)
      if (operation !== undefined) {
        const docs = await get(links[1]?.getAttribute('href') ?? '')
        t.ok(parse(docs.body).querySelector(`#${operation}`), `${operation} is described`)
      }
    }
    for (const accept of ['*/*', 'application/json', 'application/json, text/html;q=0.5']) {
      const { statusCode, headers, ...answer } = await get(url, { accept })
      t.equal(statusCode, 405)
      t.equal(headers['content-type'], 'application/problem+json; charset=utf-8')
      t.equal(answer.json().type, '/docs/fejl#forkert-metode')
    }
    t.match((await get(url, { accept: browser }, 'HEAD')).headers['content-type'], 'text/html')
  }
  const posted = await ask('/regler', {}, { accept: browser })
  t.equal(posted.statusCode, 405)
  t.equal(posted.headers.allow, 'GET, HEAD, OPTIONS')
  t.equal(parse(posted.body).querySelector('h1')?.textContent, 'Metoden kan ikke bruges her')
  t.equal((await ask('/regler', {}, { 'content-encoding': 'gzip' })).statusCode, 405)
})

t.test('request ids are made here', async (t) => {
  const sent = { 'x-request-id': 'mine', 'request-id': 'mine' }
  const [one, two] = [await get('/nope', sent), await get('/nope', sent)]
  t.not(one.json().instance, two.json().instance)
  t.notMatch(lines.join(''), 'mine')
})

t.test('each answer has strict security headers', async (t) => {
  const { headers } = await ask('/screen-tilbud', exampleTilbud)
  t.match(headers, {
    'content-security-policy': /^default-src 'none'/,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  })
  const docs = await get('/docs')
  t.match(docs.headers['content-security-policy'], /script-src 'self'/)
  t.notMatch(docs.headers['content-security-policy'], /unsafe|\*/)
})
