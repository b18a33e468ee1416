/** Many rows over HTTP: all formats in and out, refusals, and clients that are slow or disconnect. */
import { once } from 'node:events'
import { request, type ClientRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { registryOf, rulesets } from '@screeningsmodel/core'
import { generateSager, generateTilbud } from '@screeningsmodel/fixtures'
import t, { type Test } from 'tap'
import type { ProblemDocument } from '../../../src/http/problem-document.js'
import { start } from '../../support/app.js'

const { app, lines } = await start(t)
const registry = registryOf(rulesets)
const ndjson = 'application/x-ndjson'

const ask = (
  url: string,
  type: string,
  payload: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
) => app.inject({ method: 'POST', url, payload, headers: { 'content-type': type, ...headers } })
const objects = (body: string) =>
  body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
const asNdjson = (rows: readonly unknown[]) =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('')

const tilbud = [...generateTilbud({ antal: 50 })]
const sager = [...generateSager({ antal: 100 })]

t.test('NDJSON and a JSON array in: the answers of the library, in order', async (t) => {
  const kinds = [
    ['/screen-tilbud/batch', 'tilbud', tilbud],
    ['/screen-case/batch', 'sag', sager],
  ] as const
  for (const [url, subject, rows] of kinds) {
    const screener = registry.asked(subject, {})
    const short = asNdjson(rows.map((row) => screener.compact(row)))
    const whole = asNdjson(rows.map((row) => screener.screen(row, { sprog: 'en' })))
    for (const [type, content] of [
      [ndjson, asNdjson(rows)],
      [`${ndjson}; charset=utf-8`, asNdjson(rows).trim()],
      ['application/json', JSON.stringify(rows)],
    ] as const) {
      const answer = await ask(url, type, content)
      t.equal(answer.statusCode, 200)
      t.equal(answer.headers['content-type'], 'application/x-ndjson; charset=utf-8')
      t.equal(answer.headers['cache-control'], 'no-store')
      t.equal(answer.body, short, type)
      const english = { 'accept-language': 'en', accept: '*/*' }
      t.equal((await ask(`${url}?svar=fuldt`, type, content, english)).body, whole, type)
    }
  }
})

t.test('parameters in the address or in a row: every answer names them', async (t) => {
  const url = '/screen-tilbud/batch?parametre.mindsteBorgere=2&parametre.mindsteAarsvaerk=2,5'
  const parametre = { mindsteBorgere: 2, mindsteAarsvaerk: 2.5 }
  const answer = await ask(url, ndjson, asNdjson(tilbud))
  const screener = registry.asked('tilbud', {})
  t.equal(answer.body, asNdjson(tilbud.map((row) => screener.compact({ ...row, parametre }))))
  t.match(answer.body, '"parametre":{"mindsteBorgere":2,"mindsteAarsvaerk":2.5}')
  const own = { ...tilbud[0], parametre: { mindsteBorgere: 4 } }
  t.equal((await ask(url, ndjson, asNdjson([own]))).body, asNdjson([screener.compact(own)]))
  const whole = await ask(`${url}&svar=fuldt`, ndjson, asNdjson(tilbud.slice(0, 2)))
  t.equal(
    whole.body,
    asNdjson(tilbud.slice(0, 2).map((row) => screener.screen({ ...row, parametre }))),
  )
  // A row of another ruleset has no such parameter, so it is refused.
  const cases = await ask('/screen-case/batch?parametre.mindsteBorgere=2', ndjson, '{}')
  t.equal(cases.statusCode, 400)
  t.match((await ask('/screen-tilbud/batch?parametre.mindsteborgere=2', ndjson, '{}')).json(), {
    errors: [{ pointer: '/parametre.mindsteborgere', detail: /»parametre.mindsteBorgere«/ }],
  })
  t.match((await ask('/screen-tilbud/batch?parametre.mindsteBorgere=0', ndjson, '{}')).json(), {
    errors: [{ pointer: '/parametre/mindsteBorgere', detail: 'Tallet skal være mindst 1.' }],
  })
})

t.test('CSV as Danish Excel and others write it', async (t) => {
  const expected = [
    { reference: 'T-1', aar: 2019, borgere: 4, aarsvaerk: 2.5 },
    { reference: 'T-2', aar: 2019, kompetencer: { 'social-stoette': 'indgaar' } },
  ].map((row) => registry.asked('tilbud', row).compact(row))
  const header = 'reference;År;borgere;Årsværk;kompetencer.social-stoette'
  const danish = `${header}\r\nT-1;2019;4;2,5;\r\nT-2;2019;;;indgaar\r\n`
  const plain = danish.replaceAll(',', '.').replaceAll(';', ',').replaceAll('\r', '')
  for (const content of [
    Buffer.from(danish, 'latin1'),
    Buffer.from(`\uFEFF${danish}`),
    Buffer.from(`\uFEFF${danish}`, 'utf16le'),
    Buffer.from(plain),
    Buffer.from(plain.replaceAll(',', '\t')),
  ]) {
    const answer = await ask('/screen-tilbud/batch', 'text/csv', content)
    t.same(objects(answer.body), expected)
  }
  const sag = await ask('/screen-case/batch', 'text/csv', 'gravid\nja\nfalse\n1\n""\n')
  t.same(
    objects(sag.body),
    [{ gravid: true }, { gravid: false }, { gravid: true }].map((row) =>
      registry.asked('sag', {}).compact(row),
    ),
  )
})

t.test('CSV out: where it is preferred, and never for whole answers', async (t) => {
  const content = '{"reference":"-1","aar":2019,"borgere":1}\n{"borgere":"x"}\n'
  const accept = { accept: 'text/csv, application/x-ndjson;q=0.5' }
  const table = await ask('/screen-tilbud/batch', ndjson, content, accept)
  t.equal(table.headers['content-type'], 'text/csv; charset=utf-8')
  t.equal(
    table.body,
    [
      'reference,aar,konklusion,borgerflow,aarsvaerk,erfaring,kompetencer,mangler,linje,fejl',
      '-1,2019,ikke-hoejt-specialiseret,ikke-opfyldt,uafklaret,uafklaret,uafklaret,,,',
      ',,,,,,,,2,"/borgere: Skriv et helt tal, for eksempel 3."\n',
    ].join('\n'),
  )
  const whole = await ask('/screen-tilbud/batch?svar=fuldt', ndjson, content, accept)
  t.equal(whole.headers['content-type'], 'application/x-ndjson; charset=utf-8')
})

t.test('a ruleset and readings for all rows; a row’s own come first', async (t) => {
  const row = { ...tilbud[0]!, aarsvaerkMedErfaring: 1 }
  const valgt = async (query: string, given: object) => {
    const { body } = await ask(
      `/screen-tilbud/batch?svar=fuldt&${query}`,
      ndjson,
      JSON.stringify({ ...row, ...given }),
    )
    const { laesninger } = JSON.parse(body) as { laesninger: readonly { valgt: string }[] }
    return laesninger.map(({ valgt }) => valgt)
  }
  const query = 'laesninger.erfaring-opgjort-i=aarsvaerk&laesninger.kompetencer-fra=eget-personale'
  t.same(await valgt('', {}), ['alle-i-aaret', 'hoveder', 'ogsaa-samarbejde'])
  t.same(await valgt(query, {}), ['alle-i-aaret', 'aarsvaerk', 'eget-personale'])
  t.same(await valgt(query, { laesninger: { 'erfaring-opgjort-i': 'hoveder' } }), [
    'alle-i-aaret',
    'hoveder',
    'ogsaa-samarbejde',
  ])
  const cases = '{"reference":"a"}\n{"reference":"b","ruleset":"maalgruppe-udsatte-gravide"}\n'
  const other = await ask('/screen-case/batch?ruleset=indsatsniveau@2022-09', ndjson, cases)
  t.match(objects(other.body), [
    { ruleset: { id: 'indsatsniveau' } },
    { ruleset: { id: 'maalgruppe-udsatte-gravide' } },
  ])
  const accept = { accept: 'text/csv' }
  const table = await ask(
    '/screen-case/batch?ruleset=indsatsniveau',
    ndjson,
    cases + '{"x":1}\n',
    accept,
  )
  const named = table.body.split('\n').map((line) => line.split(',').slice(0, 3).join())
  t.same(named.slice(0, 4), [
    'reference,aar,ruleset',
    'a,,indsatsniveau@2022-09',
    'b,,maalgruppe-udsatte-gravide@2019-11-26',
    ',,',
  ])
  const ofTable = await ask(
    '/screen-case/batch?ruleset=indsatsniveau',
    'text/csv',
    'reference\na\n',
    accept,
  )
  t.match(ofTable.body, /^reference,aar,konklusion,/, 'no row of a table names one')
})

t.test('a refused row is a problem in its place, and the others are answered', async (t) => {
  const long = `{"reference":"${'x'.repeat(1024 * 1024)}"}`
  const content = [
    '{"reference":"a"}',
    '{"borgere":-1}',
    '',
    '{broken',
    '[1]',
    '{"reference":"010190-1234"}',
    '{"medarbejdere":5,"medarbejdereMedErfaring":6}',
    long,
    '{"ruleset":"indsatsniveau"}',
    '{"reference":"b"}',
  ].join('\n')
  const { body } = await ask('/screen-tilbud/batch', ndjson, content, { 'accept-language': 'en' })
  const type = '/docs/fejl#afvist-raekke'
  const refused = (linje: number, status: number, code: string) => ({
    type,
    title: 'The row was not screened',
    status,
    linje,
    errors: [{ code }],
  })
  t.match(objects(body), [
    { reference: 'a' },
    refused(2, 400, 'under-minimum'),
    refused(4, 400, 'ugyldig-json'),
    refused(5, 400, 'forkert-type'),
    refused(6, 422, 'personoplysning'),
    refused(7, 422, 'umulig-kombination'),
    refused(8, 400, 'for-lang-linje'),
    refused(9, 400, 'ukendt-ruleset'),
    { reference: 'b' },
  ])
  t.notMatch(body, '010190')
  t.match(JSON.parse(lines.at(-1) ?? ''), {
    msg: 'request',
    status: 200,
    ruleset: 'hoejt-specialiseret-tilbud@2019-11-26',
    raekker: 9,
    afvist: 7,
  })
  const array = await ask('/screen-tilbud/batch', 'application/json', '[{"borgere":1},{"borgere"')
  t.match(
    objects(array.body),
    [{ konklusion: String }, refused(2, 400, 'afbrudt-json')].map((each) =>
      'errors' in each ? { linje: 2, errors: each.errors } : each,
    ),
  )
})

t.test('content that no row can be read from is refused as a whole', async (t) => {
  const url = '/screen-tilbud/batch'
  const refusals: readonly (readonly [string, () => ReturnType<typeof ask>])[] = [
    ['400 ugyldigt-input tom-fil', () => ask(url, ndjson, '')],
    ['400 ugyldigt-input tom-fil', () => ask(url, 'text/csv', '\n\n')],
    ['400 ugyldigt-input tom-fil', () => ask(url, 'application/json', '[]')],
    ['400 ugyldigt-input ikke-liste', () => ask(url, 'application/json', '{}')],
    ['400 ugyldigt-input ingen-raekker', () => ask(url, 'text/csv', 'reference;borgere\n')],
    ['400 ugyldigt-input ukendt-kolonne', () => ask(url, 'text/csv', 'reference;x\na;1\n')],
    ['422 personoplysning personoplysning', () => ask(url, 'text/csv', 'borgere,010190-1234\n1,')],
    [
      '400 ugyldigt-input ukendt-ruleset',
      () => ask(`${url}?ruleset=samarbejdsaftale`, ndjson, '{}'),
    ],
    ['400 ugyldig-parameter for-mange', () => ask(`${url}?ruleset=a&ruleset=b`, ndjson, '{}')],
    ['400 ugyldig-parameter ukendt-vaerdi', () => ask(`${url}?svar=alt`, ndjson, '{}')],
    [
      '400 ugyldig-parameter ukendt-vaerdi',
      () => ask(`${url}?laesninger.kompetencer-fra=x`, ndjson, '{}'),
    ],
    [
      '400 ugyldig-parameter ukendt-felt',
      () => ask(`${url}?parametre.mindsteborgere=2`, ndjson, '{}'),
    ],
    [
      '400 ugyldig-parameter forkert-type',
      () => ask(`${url}?parametre.mindsteBorgere=to`, ndjson, '{}'),
    ],
    [
      '400 ugyldigt-input under-minimum',
      () => ask(`${url}?parametre.mindsteBorgere=0`, ndjson, '{}'),
    ],
    ['406 kan-ikke-leveres', () => ask(url, ndjson, '{}', { accept: 'text/html' })],
    ['406 kan-ikke-leveres', () => ask(`${url}?svar=fuldt`, ndjson, '{}', { accept: 'text/csv' })],
    ['415 forkert-raekketype', () => ask(url, 'text/plain', '{}')],
    ['415 forkert-raekketype', () => ask(url, ndjson, '{}', { 'content-encoding': 'gzip' })],
    ['415 forkert-raekketype', () => app.inject({ method: 'POST', url })],
    [
      '415 forkert-raekketype',
      () => app.inject({ method: 'POST', url, payload: Buffer.from('{}') }),
    ],
    [
      '413 for-stor-batch',
      () => ask(url, ndjson, '{}', { 'content-length': String(1024 ** 3 + 1) }),
    ],
    ['405 forkert-metode', () => app.inject({ url })],
  ]
  for (const [expected, refuse] of refusals) {
    const answer = await refuse()
    const { type, status, errors } = answer.json<ProblemDocument>()
    const said = [status, type.split('#')[1], ...(errors ?? []).map(({ code }) => code)].join(' ')
    t.equal(said, expected)
    t.equal(answer.statusCode, status)
    t.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
    t.notMatch(answer.body, '010190')
  }
})

t.test('beyond the size limit: earlier rows are answered, and the end is marked', async (t) => {
  const { app } = await start(t, { batchMegabytes: 1 })
  const row = `{"reference":"a",${room}"borgere":1}`
  await app.listen({ host: '127.0.0.1', port: 0 })
  for (const [type, before, each] of [
    [ndjson, '', `${row}\n`],
    ['text/csv', 'reference,borgere\n', `a,${room}4\n`],
    ['application/json', '[', `${row},`],
  ] as const) {
    const client = open(app, type)
    client.write(before)
    const answered = once(client, 'response') as Promise<[IncomingMessage]>
    const part = each.repeat(50)
    for (let sent = 0; sent < 2 * 1024 * 1024; sent += part.length) client.write(part)
    const [answer] = await answered
    const answers = objects(await text(answer))
    t.equal(answer.statusCode, 200)
    t.match(answers.at(-1), { linje: answers.length + (type === 'text/csv' ? 1 : 0) })
    t.match(answers.at(-1), { errors: [{ code: 'for-stor-fil', detail: /Højst 1 MB/ }] }, type)
    t.match(answers.slice(0, -1), Array(answers.length - 1).fill({ reference: 'a' }))
    t.ok(answers.length > 100, `${String(answers.length)} answers`)
    client.destroy()
  }
})

t.test('answers are sent while rows still arrive', async (t) => {
  const { app } = await listening(t)
  const client = open(app, ndjson)
  client.write('{"reference":"first"}\n')
  const [answer] = (await once(client, 'response')) as [IncomingMessage]
  const [first] = (await once(answer, 'data')) as [Buffer]
  t.match(JSON.parse(first.toString()), { reference: 'first' })
  client.end('{"reference":"last"}\n')
  const [last] = (await once(answer, 'data')) as [Buffer]
  t.match(JSON.parse(last.toString()), { reference: 'last' })
})

t.test('a reader that pauses gets every answer when it continues', async (t) => {
  const { app } = await listening(t)
  const client = open(app, ndjson)
  const sender = send(client, 16 * megabyte)
  const [answer] = (await once(client, 'response')) as [IncomingMessage]
  answer.pause()
  // Until buffers are full or all answers are packed; `batch-spool.test.ts` checks how many.
  await sender.stalled()

  let read = 0
  let last = ''
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    for (const byte of chunk) if (byte === 10) read += 1
    last = chunk.toString().trim().split('\n').at(-1) ?? ''
  }
  t.equal(read, sender.rows)
  t.match(last, `"reference":"${String(sender.rows - 1)}"`)
})

t.test('a client that disconnects stops the work', async (t) => {
  const { app, lines } = await listening(t)
  const cutOff = () => lines.find((line) => line.includes('"batch cut off"'))
  for (const stop of ['while it sends', 'while it neither sends nor reads'] as const) {
    lines.length = 0
    const client = open(app, ndjson)
    client.on('error', () => undefined)
    // In both cases it has more to send: otherwise every answer could be finished already.
    const isSending = stop === 'while it sends'
    const sender = send(client, isSending ? 16 * megabyte : megabyte, isSending)
    const [answer] = (await once(client, 'response')) as [IncomingMessage]
    answer.on('error', () => undefined)
    if (isSending) await once(answer, 'data')
    else await sender.stalled()
    client.destroy()
    while (!cutOff()) await wait(5)
    const { raekker, afvist } = JSON.parse(cutOff() ?? '') as { raekker: number; afvist: number }
    t.ok(raekker > 0 && raekker <= sender.rows && sender.bytes < 16 * megabyte, stop)
    t.equal(afvist, 0)
    t.notMatch(lines.join(''), /"level":50|reference/)
  }
  t.equal((await fetch(`${addressOf(app)}/healthz`)).status, 200)
})

t.test('a row that two rulesets cannot be asked about says which it is', async (t) => {
  const url = '/rulesets/maalgruppe-udsatte-gravide/forskel/maalgruppe-fornyet-behandling'
  const rows = [
    { reference: 'S-1', aar: 2019, gravid: 'x' },
    { reference: 'Anna (x)', aar: 2019, gravid: 'x' },
    { reference: 'S-1', gravid: '010190-1234' },
  ]
  const twice = '{"reference":"S-2","aar":2019,"gravid":true,"gravid":false}\n'
  const answer = await ask(url, ndjson, asNdjson(rows) + twice)
  t.same(
    objects(answer.body).map((row) => {
      const { linje, reference, aar } = row as Record<string, unknown>
      return [linje, reference, aar]
    }),
    [
      [1, 'S-1', 2019],
      [2, undefined, 2019],
      [3, undefined, undefined],
      [4, 'S-2', 2019],
    ],
  )
})

t.test('a shutdown lets running batches finish, within a time limit', async (t) => {
  const { app } = await start(t)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const client = open(app, ndjson)
  client.write('{"reference":"before"}\n')
  const [answer] = (await once(client, 'response')) as [IncomingMessage]
  const all = text(answer)
  const stopped = app.stop({ grace: 500, limit: 60_000 })
  t.equal((await fetch(`${addressOf(app)}/readyz`)).status, 503)
  client.end('{"reference":"after"}\n')
  t.match(objects(await all), [{ reference: 'before' }, { reference: 'after' }])
  await stopped

  const bounded = await start(t)
  await bounded.app.listen({ host: '127.0.0.1', port: 0 })
  const endless = open(bounded.app, ndjson)
  endless.on('error', () => undefined)
  endless.write('{"reference":"before"}\n')
  const [cut] = (await once(endless, 'response')) as [IncomingMessage]
  const rest = t.rejects(text(cut), { code: 'ECONNRESET' })
  await bounded.app.stop({ grace: 0, limit: 1 })
  await rest
  t.ok(bounded.lines.some((line) => line.includes('"batch cut off"')))
})

async function listening(t: Test) {
  const started = await start(t)
  await started.app.listen({ host: '127.0.0.1', port: 0 })
  return started
}

function addressOf({ server }: typeof app): string {
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

/** A request whose content is still to be written. */
function open(to: typeof app, type: string): ClientRequest {
  const client = request(`${addressOf(to)}/screen-tilbud/batch`, {
    method: 'POST',
    headers: { 'content-type': type },
  })
  client.flushHeaders()
  return client
}

const room = ' '.repeat(400)
const megabyte = 1024 * 1024

/** Sends rows until this many bytes are sent, no faster than they are read; then ends, unless there is more. */
function send(client: ClientRequest, bytes: number, isAll = true) {
  const sent = {
    rows: 0,
    bytes: 0,
    /** Waits until nothing has been read for a while. */
    async stalled() {
      let before = -1
      while (before !== sent.rows) {
        before = sent.rows
        await wait(300)
      }
    },
  }
  const pump = () => {
    while (sent.bytes < bytes) {
      let part = ''
      for (let i = 0; i < 100; i++) {
        part += `{"reference":"${String(sent.rows)}","borgere":4,"aarsvaerk":2.5,"medarbejdere":9}\n`
        sent.rows += 1
      }
      sent.bytes += part.length
      if (client.write(part)) continue
      client.once('drain', pump)
      return
    }
    if (isAll) client.end()
  }
  pump()
  return sent
}
