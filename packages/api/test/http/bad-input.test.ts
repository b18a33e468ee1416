/** Bad input gives a clear problem, nothing of it appears in answers or logs, and the service keeps running. */
import { connect, type AddressInfo } from 'node:net'
import { Duplex } from 'node:stream'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import t from 'tap'
import { seed, times } from '../../../core/test/support/runs.js'
import { buildApp } from '../../src/app.js'
import { InvalidJson, readJson } from '../../src/http/json.js'
import { problemTexts } from '../../src/http/problem-texts.js'
import type { ProblemDocument } from '../../src/http/problem-document.js'
import { start } from '../support/app.js'

const { app, lines } = await start(t)
app.get('/throws', () => {
  throw new TypeError(`${secret}\n    at ${secret}`)
})
app.get('/logs', (request) => {
  request.log.debug({ req: request, url: secret, originalUrl: secret }, 'rewrite url')
  request.log.warn({ err: new Error(secret) })
  request.log.error(new Error(secret), secret)
  return {}
})
app.get('/part', (request) => {
  request.log.child({ at: 'part' }).info('of a part')
  return { level: request.log.level }
})
await app.listen({ host: '127.0.0.1', port: 0 })
const { port } = app.server.address() as AddressInfo

const secret = '010190-1234'
const person = 'Jane Hemmelig Doe'

/** The raw body; the problem; and the errors with their places. */
const bodies: Readonly<Record<string, readonly [string, keyof typeof problemTexts, ...string[]]>> =
  {
    nothing: ['', 'ugyldig-json', ' ugyldig-json'],
    'not JSON': [`borgere: ${secret}`, 'ugyldig-json', ' ugyldig-json'],
    'half of it': [`{"reference": "${person}`, 'ugyldig-json', ' ugyldig-json'],
    'a comment': [`{} // ${person}`, 'ugyldig-json', ' ugyldig-json'],
    'a million brackets': ['['.repeat(1_000_000), 'ugyldig-json', ' ugyldig-json'],
    'a list': [`["${person}"]`, 'ugyldigt-input', ' forkert-type'],
    'a text': [`"${person}"`, 'ugyldigt-input', ' forkert-type'],
    null: ['null', 'ugyldigt-input', ' forkert-type'],
    'a text for a number': [`{"borgere":"${person}"}`, 'ugyldigt-input', '/borgere forkert-type'],
    'a number in quotes': ['{"borgere":"4"}', 'ugyldigt-input', '/borgere forkert-type'],
    'half a person': ['{"borgere":4.5}', 'ugyldigt-input', '/borgere forkert-type'],
    'more than any number': ['{"aarsvaerk":1e999}', 'ugyldigt-input', '/aarsvaerk forkert-type'],
    'a key that is not known': ['{"borgerer":4}', 'ugyldigt-input', '/borgerer ukendt-felt'],
    'a sentence for a key': [`{"${person}":4}`, 'ugyldigt-input', ' ukendt-felt'],
    'negative counts': [
      '{"borgere":-1,"medarbejdere":-987654}',
      'ugyldigt-input',
      '/borgere under-minimum',
      '/medarbejdere under-minimum',
    ],
    'a reference of two lines': [
      `{"reference":"${person}\\n${person}"}`,
      'ugyldigt-input',
      '/reference forkert-reference',
    ],
    'a ruleset of another subject': [
      '{"ruleset":"samarbejdsaftale"}',
      'ugyldigt-input',
      '/ruleset ukendt-ruleset',
    ],
    'more experienced medarbejdere than medarbejdere': [
      '{"medarbejdere":5,"medarbejdereMedErfaring":6}',
      'umulige-oplysninger',
      '/medarbejdereMedErfaring umulig-kombination',
    ],
    'counts that the list contradicts': [
      '{"medarbejdere":5,"medarbejderliste":[{"erfaringAar":3}]}',
      'umulige-oplysninger',
      '/medarbejdere modstrid',
    ],
    'a CPR number in a value': [
      `{"kompetencer":{"social-stoette":"${secret}"},"borgere":-1}`,
      'personoplysning',
      '/kompetencer/social-stoette personoplysning',
    ],
    'a CPR number in a key': [
      `{"kompetencer":{"${secret}":1}}`,
      'personoplysning',
      '/kompetencer personoplysning',
    ],
    'a CPR number as reference': [
      `{"reference":"${secret}"}`,
      'personoplysning',
      '/reference personoplysning',
    ],
    'a CPR number as a number': [
      '{"borgere":101901234}',
      'personoplysning',
      '/borgere personoplysning',
    ],
    '2 MB': [`{"reference":"${person}${' '.repeat(2_000_000)}"}`, 'for-stort'],
    '10,000 nested arrays': [
      `{"borgere":${'['.repeat(10_000)}"${person}"${']'.repeat(10_000)}}`,
      'ugyldigt-input',
      '/borgere/0/0/0/0/0/0/0 for-dybt',
    ],
    '60,000 values': [
      `{"medarbejderliste":[${'1,'.repeat(60_000)}1]}`,
      'ugyldigt-input',
      ' for-stort',
    ],
    '__proto__ keys': [
      '{"__proto__":{"forurenet":1},"constructor":{"prototype":{"forurenet":1}},"kompetencer":{"__proto__":{"social-stoette":"indgaar"}}}',
      'ugyldigt-input',
      '/__proto__ ukendt-felt',
      '/constructor ukendt-felt',
      '/kompetencer/__proto__ ukendt-felt',
    ],
  }

t.test('every bad body over a real connection', async (t) => {
  for (const [what, [body, kind, ...errors]] of Object.entries(bodies)) {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/screen-tilbud`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    t.equal(answer.status, problemTexts[kind].status, what)
    t.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8')
    const told = await answer.text()
    const problem = JSON.parse(told) as ProblemDocument
    t.equal(problem.type, `/docs/fejl#${kind}`, what)
    const found = (problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)
    t.same(found, errors, what)
    t.notMatch(told, new RegExp(`${secret}|Hemmelig|987654|101901234`), what)
    t.equal((await fetch(`http://127.0.0.1:${String(port)}/healthz`)).status, 200, 'goes on')
  }
  t.notOk('forurenet' in {}, 'nothing is polluted')
})

t.test('the same for periods and for a case', async (t) => {
  const refused = {
    '/screen-tilbud/perioder': {
      '{"perioder":[]}': '400 /perioder for-faa',
      '{}': '400 /perioder mangler-felt',
      '{"perioder":[{"aar":2019},{"aar":2019}]}': '422 /perioder/1/aar aar-to-gange',
      '{"perioder":[{"aar":2018,"laesninger":{"kompetencer-fra":"eget-personale"}},{"aar":2019}]}':
        '422 /perioder/1/laesninger forskellige-valg',
      [`{"perioder":[{"aar":"${secret}"}]}`]: '422 /perioder/0/aar personoplysning',
    },
    '/screen-case': {
      '{"gravid":"ja"}': '400 /gravid forkert-type',
      [`{"ambulant":{"${secret}":true}}`]: '422 /ambulant personoplysning',
    },
    '/rulesets/samarbejdsaftale/screening': {
      '{"ruleset":"indsatsniveau"}': '400 /ruleset ukendt-ruleset',
      '{"overgang":true}': '400 /overgang ukendt-felt',
    },
    '/rulesets/samarbejdsaftale/graf': {
      '{"overgang":true}': '400 /overgang ukendt-felt',
      [`{"reference":"${secret}"}`]: '422 /reference personoplysning',
    },
  }
  for (const [url, each] of Object.entries(refused)) {
    for (const [payload, expected] of Object.entries(each)) {
      const headers = { 'content-type': 'application/json' }
      const answer = await app.inject({ method: 'POST', url, payload, headers })
      const [{ pointer, code }] = answer.json().errors
      t.equal(`${String(answer.statusCode)} ${pointer} ${code}`, expected, payload)
    }
  }
})

t.test('the place of the error in broken JSON, for any error', async (t) => {
  const broken = {
    '{"borgere": 4,}': [1, 15],
    '{\n  "borgere": 4\n  "aarsvaerk": 3\n}': [3, 3],
    "{'borgere': 4}": [1, 2],
    '{"borgere": 04}': [1, 14],
    '{"borgere": .5}': [1, 13],
    '{"a": "x\ny"}': [1, 7],
    '{"a": "\\x"}': [1, 7],
    '{} {}': [1, 4],
  }
  const said: Readonly<Record<string, readonly [linje: number, kolonne: number, detail: string]>> =
    {
      '{"aarsvaerk": 2,5}': [1, 17, 'Decimaler skrives med punktum: 2.5.'],
      '{"aarsvaerk": [2, 5,]}': [
        1,
        21,
        'Her skal stå en værdi. Måske er der et komma for meget foran.',
      ],
      '{"borgere": -04}': [1, 15, 'Et tal begynder ikke med 0. Skriv det som 12 eller 0.5.'],
      '{"borgere": 10 4}': [1, 16, 'Her mangler et komma.'],
      '{"borgere": 4,\n "borgere": 5}': [
        2,
        2,
        'Feltet står to gange i det samme objekt. Fjern det ene.',
      ],
      '{"reference": "010190-1234", "reference": "T-1"}': [
        1,
        30,
        'Feltet står to gange i det samme objekt. Fjern det ene.',
      ],
    }
  for (const [payload, [linje, kolonne, detail]] of Object.entries(said)) {
    const headers = { 'content-type': 'application/json' }
    const answer = await app.inject({ method: 'POST', url: '/screen-tilbud', payload, headers })
    t.match(answer.json(), {
      status: 400,
      errors: [{ linje, kolonne, detail: `Linje ${linje}, tegn ${kolonne}: ${detail}` }],
    })
  }
  for (const [payload, [linje, kolonne]] of Object.entries(broken)) {
    const headers = { 'content-type': 'application/json' }
    const answer = await app.inject({ method: 'POST', url: '/screen-tilbud', payload, headers })
    t.match(answer.json(), { errors: [{ pointer: '', linje, kolonne }] }, payload)
    t.match(answer.json().errors[0].detail, `Linje ${String(linje)}, tegn ${String(kolonne)}: `)
  }
  t.same(readJson('\uFEFF{"a":1}'), { a: 1 }, 'a byte order mark is no mistake')

  const damaged = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', '"', '{', ']', ',', ':', '\\', '0', '\u0001', '\u2028', 'é', "'"),
    )
    .map(([json, at, put]) => {
      const i = at % (json.length + 1)
      return json.slice(0, i) + put + json.slice(i + 1)
    })
  fc.assert(
    fc.property(damaged, (json) => {
      try {
        JSON.parse(json)
      } catch {
        try {
          readJson(json)
        } catch (error) {
          if (!(error instanceof InvalidJson)) throw error
          return json.trim() === '' || (error.linje !== undefined && error.kolonne !== undefined)
        }
        return false
      }
      return true
    }),
    { seed, numRuns: times(2000) },
  )
})

t.test('requests that are not HTTP', async (t) => {
  const refused = {
    [`${secret}\r\n\r\n`]: '400 Bad Request',
    [`GET / HTTP/1.1\r\nHost: x\r\n${person}\r\n\r\n`]: '400 Bad Request',
    [`GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`]:
      '431 Request Header Fields Too Large',
  }
  for (const [sent, status] of Object.entries(refused)) {
    const socket = connect(port, '127.0.0.1')
    socket.write(sent)
    const answer = await text(socket)
    t.ok(answer.startsWith(`HTTP/1.1 ${status}\r\n`), answer)
    t.match(answer, 'Content-Type: application/problem+json')
    t.equal(JSON.parse(answer.split('\r\n\r\n')[1] ?? '').status, Number(status.slice(0, 3)))
  }
  let told = ''
  const slow = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      told += chunk.toString()
      done()
    },
  })
  app.server.emit(
    'clientError',
    Object.assign(new Error(secret), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }),
    slow,
  )
  t.match(told, /^HTTP\/1\.1 408 Request Timeout/)
  const gone = new Duplex({
    read: () => undefined,
    write: () => t.fail('written to a closed socket'),
  })
  app.server.emit('clientError', Object.assign(new Error(secret), { code: 'ECONNRESET' }), gone)
  t.ok(gone.destroyed)
})

t.test('an internal error is logged by code and place in the source only', async (t) => {
  const answer = await app.inject('/throws')
  t.equal(answer.statusCode, 500)
  t.equal(answer.json().type, '/docs/fejl#serverfejl')
  t.notMatch(answer.body, secret)
  await app.inject('/logs')
  const errors = lines
    .map((line) => JSON.parse(line) as { level: number })
    .filter(({ level }) => level >= 40)
  t.match(errors, [
    { level: 50, code: 'TypeError', at: /bad-input\.test/, msg: 'unexpected error' },
    { level: 40, code: 'Error', msg: 'error' },
    { level: 50, code: 'Error', msg: 'error' },
  ])
  t.equal(errors.length, 3)
})

t.test('log lines during a request name the request, as its last line does', async (t) => {
  const { level } = (await app.inject('/part')).json<{ level: string }>()
  t.equal(level, app.log.level)
  const [part, last] = lines.slice(-2).map((line) => JSON.parse(line) as Record<string, unknown>)
  t.match(part, { level: 30, reqId: /^urn:uuid:/, at: 'part', msg: 'of a part' })
  t.match(last, { level: 30, time: Number, reqId: part?.['reqId'], route: '/part' })
  t.match(lines.at(-1), /^\{"level":30,"time":\d{13},"reqId":".+,"msg":"request"\}\n$/)
})

t.test('a higher log level drops those lines', async (t) => {
  const written: string[] = []
  const logStream = { write: (line: string) => void written.push(line) }
  for (const [logLevel, number] of [
    ['info', 1],
    ['warn', 0],
    ['silent', 0],
  ] as const) {
    written.length = 0
    const quiet = await buildApp({ logLevel, logStream })
    t.equal((await quiet.inject('/healthz')).statusCode, 200)
    t.equal(written.length, number, logLevel)
    await quiet.close()
  }
})

t.test('the log contains no input and no addresses', async (t) => {
  for (const url of [
    `/${secret}`,
    `/rulesets/${secret}`,
    `/assets/${secret}`,
    `/healthz?x=${secret}`,
  ]) {
    t.notMatch((await app.inject(url)).body, secret)
  }
  const known = new Set(
    'level time msg reqId method route status milliseconds problem ruleset opfyldt ikkeOpfyldt uafklaret code at'.split(
      ' ',
    ),
  )
  t.ok(lines.length > 80)
  for (const line of lines) {
    t.notMatch(line, new RegExp(`${secret}|Hemmelig|forurenet|987654|101901234|borgere`))
    t.same(
      Object.keys(JSON.parse(line)).filter((key) => !known.has(key)),
      [],
    )
  }
  const answer = await app.inject({
    method: 'POST',
    url: '/screen-tilbud',
    payload: { borgere: 4, aarsvaerk: 2 },
  })
  t.equal(answer.statusCode, 200)
  t.match(JSON.parse(lines.at(-1) ?? ''), {
    msg: 'request',
    method: 'POST',
    route: '/screen-tilbud',
    status: 200,
    milliseconds: Number,
    ruleset: 'hoejt-specialiseret-tilbud@2019-11-26',
    opfyldt: 1,
    ikkeOpfyldt: 1,
    uafklaret: 2,
  })
})
