/** The process: the settings that it needs, and its messages when it cannot start. */
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { failure } from '../support/service-process.js'

t.test('a wrong environment: one line that says what to set, and exit 1', async (t) => {
  const wrong = {
    PORT: [
      'http',
      /^screeningsmodel-api: PORT must be integer\. The port to listen on: a whole number .+\n$/,
    ],
    LOG_LEVEL: [
      'loud',
      /^screeningsmodel-api: LOG_LEVEL must be equal to one of .+fatal, error, warn.+\n$/,
    ],
    RATE_LIMITS: [
      '5',
      /^screeningsmodel-api: RATE_LIMITS is no setting\. Did you mean RATE_LIMIT\?\n$/,
    ],
    BASEPATH: ['/x', /Did you mean BASE_PATH\?/],
    TRUST_PROXY: [
      '10.0.0.1,10.0.0.0/33',
      /TRUST_PROXY: number 2 is no address\. .+ 10\.0\.0\.0\/8/,
    ],
    RULESETS_DIR: ['', /^screeningsmodel-api: RULESETS_DIR must not be empty\. .+\n$/],
  } as const
  await Promise.all(
    Object.entries(wrong).map(async ([name, [value, message]]) => {
      const said = await failure(t, { PORT: '0', [name]: value })
      t.match(said, message)
      t.notMatch(said, /http\b|loud/)
    }),
  )
})

t.test(
  'people must know who publishes the service: the missing settings, and exit 1',
  async (t) => {
    const names = ['NAVN', 'TELEFON', 'EMAIL', 'DATAANSVARLIG', 'TILGAENGELIGHED']
    const none = await failure(t, { NODE_ENV: 'production', PORT: '0' })
    for (const name of names) t.match(none, `UDGIVER_${name}: `)
    t.match(none, /^screeningsmodel-api: The pages must say who publishes them .+ Missing:\n/)
    const some = await failure(t, {
      UDGIVER_NAVN: 'Region Eksempel',
      UDGIVER_TELEFON: '1',
      PORT: '0',
    })
    t.notMatch(some, /UDGIVER_(?:NAVN|TELEFON)|Eksempel/)
    for (const name of names.slice(2)) t.match(some, `UDGIVER_${name}: `)
    const wrong = await failure(t, { UDGIVER_TILGAENGELIGHED: 'http://was.example', PORT: '0' })
    t.match(wrong, 'UDGIVER_TILGAENGELIGHED must match pattern')
    t.notMatch(wrong, 'was.example')
  },
)

t.test('an address that is not available', async (t) => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  t.teardown(() => other.close())
  const { port } = other.address() as AddressInfo
  const [taken, elsewhere] = await Promise.all([
    failure(t, { PORT: String(port), LOG_LEVEL: 'silent' }),
    failure(t, { HOST: '192.0.2.1', PORT: '0', LOG_LEVEL: 'silent' }),
  ])
  t.equal(
    taken,
    `screeningsmodel-api: 127.0.0.1:${String(port)} is taken. Stop what uses it, or choose another port with PORT.\n`,
  )
  t.equal(
    elsewhere,
    'screeningsmodel-api: 192.0.2.1:0 is not an address of this machine. Choose another with HOST.\n',
  )
})

t.test('a decision log that cannot be written: a message, and exit 1', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'decisions-'))
  t.teardown(() => rm(folder, { recursive: true }))
  const files = [join(folder, 'none', 'decisions.ndjson'), folder]
  const said = await Promise.all(
    files.map(async (to) => await failure(t, { DECISION_LOG: to, PORT: '0' })),
  )
  t.same(
    said,
    files.map(
      (to) =>
        `screeningsmodel-api: DECISION_LOG: ${to} is not a file that can be written. Its folder must be there.\n`,
    ),
  )
})

t.test('refused rulesets: a message, and exit 1', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'rulesets-'))
  t.teardown(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'broken.json'), '{"id": }')
  t.match(
    await failure(t, { RULESETS_DIR: folder, PORT: '0' }),
    /^screeningsmodel-api: .+broken\.json: Line 1, column 8: A value is expected here/,
  )
})
