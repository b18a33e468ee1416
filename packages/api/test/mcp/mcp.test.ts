/** The tools for agents, called by the client of the official SDK, over HTTP and over standard input and output. */
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import {
  compileRuleset,
  inputSchema,
  registryOf,
  rulesets,
  type Ruleset,
} from '@screeningsmodel/core'
import { alikeCases, comparisonOf, sideOf } from '@screeningsmodel/core/forskel'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t, { type Test } from 'tap'
import { serveStdio } from '../../src/mcp/stdio.js'
import { start } from '../support/app.js'
import { fromSource } from '../support/from-source.js'

const { app, lines } = await start(t)
const url = await addressOf(app)
const tilbud = compileRuleset(rulesets[0])
const cpr = '010190-1234'

/** The type of a fact in a schema. */
const typeNames = { boolean: 'boolean', choice: 'string', integer: 'integer', number: 'number' }
type Told = Readonly<Record<string, { type: string; description?: string; properties?: Told }>>

/** Facts without nulls, which agents leave out. */
function known(facts: object): object {
  return JSON.parse(
    JSON.stringify(facts, (_, value: unknown) => (value === null ? undefined : value)),
  ) as object
}

/** Where it listens for agents, from now on. */
async function addressOf(service: typeof app): Promise<URL> {
  await service.listen({ host: '127.0.0.1', port: 0 })
  return new URL(`http://127.0.0.1:${String((service.server.address() as AddressInfo).port)}/mcp`)
}

async function overHttp(t: Test, sprog = 'da', at = url): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const requestInit = { headers: { 'accept-language': sprog } }
  await client.connect(new StreamableHTTPClientTransport(at, { requestInit }))
  t.teardown(() => client.close())
  return client
}

/** A tool’s answer as data, and whether it is a refusal; its text has the same content. */
async function ask(client: Client, name: string, given: object = {}) {
  const result = await client.callTool({ name, arguments: given as Record<string, unknown> })
  const [content] = result.content as { type: string; text: string }[]
  const told = JSON.parse(content!.text) as Record<string, unknown>
  if (result.isError !== true) t.same(result.structuredContent, told)
  return { isError: result.isError === true, told }
}

t.test('tools of every ruleset, typed by its input schema', async (t) => {
  const client = await overHttp(t)
  const ajv = new Ajv2020({ strict: false, code: { optimize: false } })
  const { tools } = await client.listTools()
  const verbs = ['screen', 'next_question', 'explain']
  t.same(
    tools.map(({ name }) => name).sort(),
    [
      ...rulesets.flatMap(({ id }) => verbs.map((verb) => `${verb}_${id}`)),
      'compare_rulesets',
      'list_rulesets',
      'read_ruleset',
    ].sort(),
  )
  for (const { name, description, inputSchema, annotations } of tools) {
    t.match(name, /^[a-z0-9_-]{1,64}$/)
    t.ok((description ?? '').length > 30 && annotations?.readOnlyHint === true)
    ajv.compile(inputSchema)
  }
  for (const ruleset of rulesets) {
    const schema = tools.find(({ name }) => name === `screen_${ruleset.id}`)!.inputSchema
    const { properties } = inputSchema(ruleset)
    t.same(Object.keys(schema.properties ?? {}).sort(), Object.keys(properties).sort())
    // What agents make of a typed text, and what they ask for in a form.
    for (const { path, type } of ruleset.facts) {
      const [first, second] = path.split('.') as [string, string?]
      const told = (schema.properties as Told)[first]!
      const fact = second === undefined ? told : told.properties![second]!
      t.equal(fact.type, typeNames[type], path)
      t.ok((fact.description ?? '').length > 10, path)
    }
    const isValid = ajv.compile(schema)
    for (const { facts, sentence } of ruleset.cases) t.ok(isValid(known(facts)), sentence)
    t.notOk(isValid({ ukendt: 1 }))
    t.notOk(isValid({ reference: 4 }))
  }
  t.match(client.getInstructions(), 'aldrig navne, CPR-numre')
})

t.test(
  'what a fact counts and a number is unless chosen is told in the language asked for',
  async (t) => {
    for (const [sprog, said, foreign] of [
      [
        'da',
        ['Tæl kun kvinderne, ikke partner eller barn. Enhed: borgere om året.', 'Enhed: år.'],
        /Unit:|Unless/,
      ],
      [
        'en',
        ['Count only the women, not a partner or a child. Unit: citizens a year.', 'Unit: years.'],
        /Enhed:|Unless/,
      ],
    ] as const) {
      const client = await overHttp(t, sprog)
      const { tools } = await client.listTools()
      const { inputSchema } = tools.find(
        ({ name }) => name === 'screen_hoejt-specialiseret-tilbud',
      )!
      const told = JSON.stringify(inputSchema)
      for (const words of said) t.ok(told.includes(words), words)
      t.notMatch(told, foreign)
      t.match(inputSchema.properties, {
        parametre: { properties: { mindsteBorgere: { type: 'number', default: 3 } } },
      })
    }
  },
)

t.test('the same answers as the library, in both languages', async (t) => {
  const input = {
    reference: 'T-17',
    borgere: 4,
    aarsvaerk: 2.5,
    laesninger: { 'kompetencer-fra': 'eget-personale' as const },
  }
  for (const sprog of ['da', 'en'] as const) {
    const client = await overHttp(t, sprog)
    const expected = JSON.parse(JSON.stringify(tilbud.screen(input, { sprog })))
    t.same((await ask(client, 'screen_hoejt-specialiseret-tilbud', input)).told, expected)
    const { told } = await ask(client, 'explain_hoejt-specialiseret-tilbud', input)
    t.equal(told.konklusionTekst, expected.konklusionTekst)
    t.match(told.forklaring, sprog === 'da' ? '– Ikke opfyldt' : '– Not met')
    t.equal((told.begrundelser as unknown[]).length, 4)
  }
})

t.test('the version in force at the end of the year answers, as over HTTP', async (t) => {
  const [first] = rulesets
  const newer: Ruleset = {
    ...first,
    version: '2024-01',
    gaelderFra: '2024-01',
    parametre: (first.parametre ?? []).map((each) =>
      each.id === 'mindsteBorgere' ? { ...each, value: 5 } : each,
    ),
  }
  const { app: own } = await start(t, { registry: registryOf([...rulesets, newer]) })
  const client = await overHttp(t, 'da', await addressOf(own))
  const { tools } = await client.listTools()
  const { inputSchema } = tools.find(({ name }) => name === `screen_${first.id}`)!
  const named = `${first.id}@${first.version}`
  t.match(inputSchema.properties, {
    ruleset: { enum: [first.id, `${first.id}@2024-01`, named] },
  })
  for (const [given, version, borgerflow] of [
    [{}, '2024-01', 'ikke-opfyldt'],
    [{ aar: 2024 }, '2024-01', 'ikke-opfyldt'],
    [{ aar: 2023 }, first.version, 'opfyldt'],
    [{ aar: 2019, ruleset: first.id }, first.version, 'opfyldt'],
    [{ aar: 2019, ruleset: `${first.id}@2024-01` }, '2024-01', 'ikke-opfyldt'],
    [{ aar: 2030, ruleset: named }, first.version, 'opfyldt'],
  ] as const) {
    const input = { borgere: 4, ...given }
    const { told } = await ask(client, `screen_${first.id}`, input)
    t.match(told.ruleset, { version }, JSON.stringify(given))
    t.match(told.nyere, version === '2024-01' ? undefined : { version: '2024-01' })
    t.same(told, (await own.inject({ method: 'POST', url: '/screen-tilbud', body: input })).json())
    const explained = await ask(client, `explain_${first.id}`, input)
    t.match(explained.told.begrundelser, [{ udfald: borgerflow }])
    t.match(explained.told.forklaring, `mindst ${borgerflow === 'opfyldt' ? '3' : '5'} borgere`)
    const asked = await ask(client, `next_question_${first.id}`, input)
    t.equal(asked.told.konklusion, told.konklusion)
    const url = `/rulesets/${first.id}/graf`
    const drawn = await own.inject({ method: 'POST', url, body: input })
    t.match(drawn.body, `mindst ${borgerflow === 'opfyldt' ? '3' : '5'} borgere`, drawn.body)
  }
  const other = { borgere: 4, ruleset: 'samarbejdsaftale' }
  t.match((await ask(client, `screen_${first.id}`, other)).told, {
    errors: [{ pointer: '/ruleset', code: 'ukendt-ruleset' }],
  })
})

t.test('the next questions, answered one by one, lead to a conclusion', async (t) => {
  const client = await overHttp(t)
  const facts: Record<string, unknown> = {}
  for (let asked = 0; asked < 12; asked++) {
    const { told } = await ask(client, 'next_question_indsatsniveau', facts)
    const [next] = told.naesteSpoergsmaal as { fakta: string }[]
    if (!next) {
      t.equal(told.faerrestSvar, 0)
      t.equal(told.konklusion, 'forstaerket-ambulant')
      return
    }
    facts[next.fakta] = true
  }
  t.fail('never settled')
})

t.test('rulesets are listed and read, as their documents say', async (t) => {
  const [{ id, version, title, description, facts, readings = [] }] = rulesets as readonly [Ruleset]
  for (const [sprog, asks, concluded, when, otherwise] of [
    [
      'da',
      'Antal årsværk: mindst 3 årsværk',
      'Højt specialiseret',
      'er opfyldt',
      ['Ellers', 'Ikke højt specialiseret'],
    ],
    [
      'en',
      'The number of full-time equivalents: at least 3 full-time equivalents',
      'Highly specialised',
      'is met',
      ['Otherwise', 'Not highly specialised'],
    ],
  ] as const) {
    const client = await overHttp(t, sprog)
    const { told } = await ask(client, 'list_rulesets')
    t.same(
      told.rulesets,
      rulesets.map((each) => ({
        ruleset: `${each.id}@${each.version}`,
        subject: each.subject,
        title: each.title[sprog],
        description: each.description[sprog],
      })),
    )
    const read = await ask(client, 'read_ruleset', { ruleset: id })
    const { criteria, outcomes, ...whole } = read.told
    t.match(criteria, [{}, { id: 'aarsvaerk', asks, sources: [{ afsnit: '3', punkt: '2' }] }])
    const [first, last] = outcomes as { when: string }[]
    t.match(first, { id: 'hoejt-specialiseret', title: concluded })
    t.equal(first?.when.match(new RegExp(`^- .*\\d \\(.*\\) ${when}$`, 'gm'))?.length, 4)
    const [ifNothingElse, named] = otherwise
    t.same(last, { id: 'ikke-hoejt-specialiseret', when: ifNothingElse, title: named })
    t.match(whole, {
      ruleset: `${id}@${version}`,
      sha256: tilbud.sha256,
      title: title[sprog],
      description: description[sprog],
      readings: readings.map((reading) => ({
        id: reading.id,
        // The first is the usual one.
        options: reading.options.map((option, i) => ({
          ...{ id: option.id, label: option.label[sprog], isDefault: i === 0 },
          begrundelse: option.begrundelse?.[sprog],
        })),
      })),
    })
    t.match(
      whole.facts,
      facts.map(({ path, type, question }) => ({
        ...{ path, type },
        // Where the words depend on a number, it is written out.
        question: question[sprog].includes('{') ? /^[^{]+ (?:fire|four) [^{]+$/ : question[sprog],
      })),
    )
    t.equal((whole.facts as object[]).length, facts.length)
  }
})

t.test('two rulesets are compared in words', async (t) => {
  const client = await overHttp(t)
  const [before, after] = [rulesets[0], rulesets[2]]
  const { told } = await ask(client, 'compare_rulesets', { fra: before.id, til: after.id })
  const { eksempler, ...expected } = comparisonOf(sideOf(before), sideOf(after), 'da')
  t.match(told, { fra: `${before.id}@${before.version}`, ens: false })
  const { antal, aendrede } = eksempler
  t.same(
    told,
    JSON.parse(
      JSON.stringify({
        ...expected,
        eksempler: { antal, antalAendrede: aendrede.length, aendrede: alikeCases(aendrede) },
      }),
    ),
  )
  const same = await ask(client, 'compare_rulesets', { fra: before.id, til: before.id })
  t.match(same.told, { regler: [], andet: [], ens: true })
})

t.test(
  'a ruleset is compared with itself under another reading and with another number',
  async (t) => {
    const client = await overHttp(t)
    const name = 'hoejt-specialiseret-tilbud'
    const chosen = {
      laesninger: { 'borgere-taelles': 'nye-visiterede' },
      parametre: { mindsteAarsvaerk: 2.5 },
    }
    const { told } = await ask(client, 'compare_rulesets', { fra: name, til: name, ...chosen })
    t.match(told, {
      fra: `${name}@2019-11-26`,
      til: `${name}@2019-11-26 (borgere-taelles=nye-visiterede, mindsteAarsvaerk=2.5)`,
    })
    const rules = told.regler as { id: string; foer: string[]; efter: string[] }[]
    t.match(
      rules.find(({ id }) => id === 'borgerflow'),
      { foer: ['Antal borgere: mindst 3 borgere om året'], efter: [/Antal nye borgere: mindst 3/] },
    )
    t.match(
      rules.find(({ id }) => id === 'aarsvaerk'),
      { foer: [/mindst 3 årsværk/], efter: [/mindst 2,5 årsværk/] },
    )
  },
)

t.test('invalid input is refused as elsewhere, and never repeated', async (t) => {
  const client = await overHttp(t)
  const screen = 'screen_hoejt-specialiseret-tilbud'
  const compare = 'compare_rulesets'
  const twice = { fra: 'indsatsniveau', til: 'indsatsniveau' }
  for (const [name, given, code] of [
    [screen, { reference: cpr }, 'personoplysning'],
    [screen, { kompetencer: { [cpr]: 'indgaar' } }, 'personoplysning'],
    ['explain_maalgruppe-udsatte-gravide', { reference: cpr }, 'personoplysning'],
    [screen, { borgere: -1 }, 'under-minimum'],
    [screen, { findes: 1 }, 'ukendt-felt'],
    [screen, { medarbejdere: 1, medarbejdereMedErfaring: 2 }, 'umulig-kombination'],
    ['list_rulesets', { reference: cpr }, 'personoplysning'],
    ['list_rulesets', { [cpr]: [{ reference: 1 }] }, 'personoplysning'],
    ['list_rulesets', { mere: [cpr] }, 'personoplysning'],
    ['list_rulesets', { mere: 1 }, 'ukendt-felt'],
    ['read_ruleset', { ruleset: [cpr] }, 'personoplysning'],
    ['compare_rulesets', { ...twice, mere: { [cpr]: 101901234 } }, 'personoplysning'],
    ['read_ruleset', { ruleset: 'findes-ikke' }, 'ukendt-ruleset'],
    ['read_ruleset', { ruleset: cpr }, 'personoplysning'],
    ['read_ruleset', {}, 'ukendt-ruleset'],
    ['read_ruleset', { ruleset: 'indsatsniveau', mere: 1 }, 'ukendt-ruleset'],
    ['compare_rulesets', { fra: 'indsatsniveau', til: cpr }, 'personoplysning'],
    ['compare_rulesets', { fra: 'indsatsniveau' }, 'ukendt-ruleset'],
    [compare, { ...twice, laesninger: { 'fx-fordi': cpr } }, 'personoplysning'],
    [compare, { ...twice, laesninger: { [cpr]: 'x' } }, 'personoplysning'],
    [compare, { ...twice, laesninger: { 'fx-fordi': 'findes-ikke' } }, 'ukendt-vaerdi'],
    [compare, { ...twice, laesninger: 'fx-fordi' }, 'forkert-type'],
    [compare, { ...twice, parametre: { mindsteBorgere: 2 } }, 'ukendt-felt'],
    [compare, { ...twice, mere: 1 }, 'ukendt-ruleset'],
  ] as const) {
    const { isError, told } = await ask(client, name, given)
    t.ok(isError)
    t.match(told, { errors: [{ code }] }, JSON.stringify(given))
    t.notMatch(JSON.stringify(told), '010190')
  }
  await t.rejects(client.callTool({ name: 'hemmelig', arguments: {} }), {
    code: -32602,
    message: /intet værktøj/,
  })
  await t.rejects(client.callTool({ name: cpr, arguments: {} }))
})

t.test('one message at a time, without sessions, within the usual limits', async (t) => {
  const headers = { accept: 'application/json, text/event-stream' }
  const post = (payload: object | string) =>
    app.inject({
      method: 'POST',
      url: '/mcp',
      headers: { ...headers, 'content-type': 'application/json' },
      payload,
    })
  const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
  const listed = await post(list)
  t.equal(listed.statusCode, 200)
  t.equal(listed.headers['cache-control'], 'no-store')
  t.equal(listed.headers['mcp-session-id'], undefined)
  for (const several of [[list, list], []]) {
    const refused = await post(several)
    t.equal(refused.statusCode, 400)
    t.match(refused.json(), {
      errors: [{ pointer: '', code: 'forkert-type', detail: /^Send én JSON-RPC-meddelelse/ }],
    })
  }
  t.equal((await post('{')).statusCode, 400)
  t.equal((await post({ ...list, id: cpr })).statusCode, 422)
  t.equal((await post(`"${'x'.repeat(1024 * 1024)}"`)).statusCode, 413)
  t.equal((await post({ ...list, method: 'findes/ikke' })).json().error.code, -32601)
  for (const method of ['GET', 'DELETE'] as const)
    t.equal((await app.inject({ method, url: '/mcp', headers })).statusCode, 405)
  const screened = await post({
    ...list,
    method: 'tools/call',
    params: { name: 'screen_hoejt-specialiseret-tilbud', arguments: { borgere: 4 } },
  })
  t.equal(screened.json().result.structuredContent.konklusion, 'uafklaret')
  t.match(JSON.parse(lines.at(-1) ?? ''), { route: '/mcp', opfyldt: 1, uafklaret: 3 })
  t.notMatch(lines.join('\n'), /010190|T-17|findes|hemmelig/)
})

t.test('the command line has the same tools over standard input and output', async (t) => {
  const bin = fromSource(new URL('../../../cli/src/bin.ts', import.meta.url))
  const args = [...bin, 'mcp', '--sprog', 'en']
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args, stderr: 'inherit' }),
  )
  const { tools } = await client.listTools()
  t.equal(tools.length, 3 + 3 * rulesets.length)
  const { told } = await ask(client, 'screen_hoejt-specialiseret-tilbud', { borgere: 4 })
  t.same(told, JSON.parse(JSON.stringify(tilbud.screen({ borgere: 4 }, { sprog: 'en' }))))
  const twice = { fra: 'indsatsniveau', til: 'indsatsniveau' }
  const compared = await ask(client, 'compare_rulesets', twice)
  t.match(compared.told, { ens: true, alleSager: [{ gaelder: true }], eksempler: { aendrede: [] } })
  await client.close()
})

t.test('over standard input, a stop while the rules are loaded is a stop', async (t) => {
  const controller = new AbortController()
  const stdin = new PassThrough()
  const options = { stdin, stdout: new PassThrough(), sprog: 'da' as const }
  const served = serveStdio({ ...options, signal: controller.signal })
  controller.abort()
  await served
  t.equal(stdin.listenerCount('data'), 0)
})

t.test('an unknown version of the protocol is not repeated', async (t) => {
  const asked = (version: string) =>
    app.inject({
      method: 'POST',
      url: '/mcp',
      payload: { jsonrpc: '2.0', id: 1, method: 'ping' },
      headers: { accept: 'application/json, text/event-stream', 'mcp-protocol-version': version },
    })
  const answer = await asked(cpr)
  t.equal(answer.statusCode, 400)
  t.notMatch(answer.body, cpr)
  t.equal((await asked('2025-06-18')).statusCode, 200)
  t.match((await asked('2098-01-01')).body, 'supported versions')
})

t.test('a page of another site may not call, unless allowed', async (t) => {
  const site = 'https://fagsystem.example'
  const allowing = (await start(t, { corsOrigins: [site] })).app
  const payload = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
  const headers = { accept: 'application/json, text/event-stream', host: 'evil.example' }
  const asked = async (to: typeof app, origin?: string) => {
    const sent = { ...headers, ...(origin !== undefined && { origin }) }
    return to.inject({ method: 'POST', url: '/mcp', payload, headers: sent })
  }
  // A host name that resolves to this machine (DNS rebinding) is not thereby allowed.
  for (const origin of ['http://evil.example', 'null', site]) {
    const answer = await asked(app, origin)
    t.equal(answer.statusCode, 403, origin)
    t.match(answer.json(), { type: '/docs/fejl#fremmed-side' })
    t.notMatch(answer.body, 'evil')
  }
  t.equal((await asked(app)).statusCode, 200)
  t.equal((await asked(allowing, site)).statusCode, 200)
  t.equal((await asked(allowing, 'http://evil.example')).statusCode, 403)
})
