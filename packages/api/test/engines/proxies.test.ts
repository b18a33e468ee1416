/** The recipes for nginx and Caddy, unchanged, in front of the service. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { startGate, whyNoGate } from './gate.js'
import { prepare, startProgram, type Setting } from './proxy.js'

const question = { reference: 'T-17', borgere: 4, aarsvaerk: 2.5 }

/** All files that a report may have, each nearly as large as the service accepts. */
function largeFiles(): FormData {
  const form = new FormData()
  for (const name of ['opgoerelser', 'sager', 'tilbud', 'tekster']) {
    form.append(name, new Blob(['x'.repeat(2_000_000)]), `${name}.csv`)
  }
  return form
}
type Proxy = (t: { teardown(end: () => unknown): void }, setting: Setting) => Promise<void>

const nginx: Proxy = async (t, setting) => {
  const { folder, people, programs, recipe } = setting
  const site = (await recipe('nginx.conf'))
    .replaceAll('listen 443', `listen ${people.host}:${String(people.port)}`)
    .replaceAll('listen 8443', `listen ${programs.host}:${String(programs.port)}`)
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const temporary = kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')
  await writeFile(
    join(folder, 'main.conf'),
    `daemon off; master_process off; pid ${folder}/nginx.pid; error_log stderr;
events {}
http { ${temporary}
${site}
}
`,
  )
  const args = ['-p', folder, '-c', join(folder, 'main.conf')]
  await startProgram(t, setting, people, '/usr/sbin/nginx', args)
}

const caddy: Proxy = async (t, setting) => {
  const { folder, people, programs, recipe } = setting
  const { host, port } = people
  const written = (await recipe('Caddyfile'))
    .replace(
      'admin off',
      `admin off\n\tauto_https disable_redirects\n\thttps_port ${String(port)}\n\tdefault_bind ${host}`,
    )
    .replaceAll(':8443', `:${String(programs.port)}`)
  const file = join(folder, 'Caddyfile')
  await writeFile(file, written)
  await startProgram(t, setting, people, 'caddy', [
    ...['run', '--adapter', 'caddyfile', '--config', file],
  ])
}

const skip = await whyNoGate()
if (skip !== '') process.stderr.write(`\nNOT TRIED: ${skip}\n`)

for (const [name, start] of Object.entries({ nginx, caddy })) {
  t.test(
    `${name}: who has logged in is let in, and others are sent to log in`,
    { skip },
    async (t) => {
      const setting = await prepare(t)
      const gate = await startGate(t, setting)
      await start(t, setting)
      const { ask, headers } = setting
      const asked = '/kapacitet?kvinder=6&tilbud=2&sprog=en'
      for (const cookie of [{}, { cookie: '_oauth2_proxy=made-up' }]) {
        const stranger = await ask('people', asked, { headers: cookie })
        t.equal(stranger.status, 302)
        const to = new URL(String(stranger.headers['location']))
        t.equal(to.origin, gate.issuer)
        t.equal(to.searchParams.get('redirect_uri'), 'https://screening.example/oauth2/callback')
        t.equal(to.searchParams.get('code_challenge_method'), 'S256')
      }
      t.equal((await ask('people', '/screen-tilbud', { body: question })).status, 302)
      t.equal((await gate.logIn('elsewhere', asked)).status, 403, 'of another organisation')
      t.same(headers, [], 'nothing has reached the service')

      const known = await gate.logIn('person-1', asked)
      t.equal(known.status, 200)
      t.equal(known.path, asked, 'what was asked for, after the login')
      t.match(known.headers['strict-transport-security'], /max-age/)
      t.match(known.headers['content-security-policy'], /default-src 'none'/)
      const answer = await ask('people', '/screen-tilbud', {
        body: question,
        headers: {
          ...{ cookie: known.cookie, authorization: 'Bearer secret' },
          ...{ 'x-forwarded-user': 'somebody', 'x-auth-request-user': 'somebody' },
        },
      })
      t.equal(
        (JSON.parse(answer.body) as { konklusion: string }).konklusion,
        'ikke-hoejt-specialiseret',
      )
      t.equal(headers.length, 2)
      t.same(
        headers.map((each) => each['x-forwarded-user']),
        ['person-1', 'person-1'],
        'who has logged in, and not who the caller says',
      )
      t.notOk(headers.some((each) => 'authorization' in each && each['authorization'] !== ''))
      t.notOk(headers.some((each) => 'cookie' in each && each['cookie'] !== ''))

      const { cookie } = known
      const files = await ask('people', '/afrapportering', {
        body: largeFiles(),
        headers: { cookie },
      })
      t.equal(files.status, 400, 'read by the service')
      const member = await gate.logIn('person-2', asked)
      t.equal(member.status, 200, 'of so many groups that they fill several cookies')
      t.ok(member.cookie.length > 4096)

      // Addresses for the platform cannot be reached from outside, only from beside the service.
      for (const path of ['/healthz', '/readyz', '/metrics']) {
        for (const cookie of [{}, { cookie: known.cookie }]) {
          t.equal((await ask('people', path, { headers: cookie })).status, 404, path)
        }
        t.equal((await ask('programs', path, { as: 'caller' })).status, 404, path)
        t.equal((await fetch(setting.address + path)).status, 200, path)
      }
      t.match(gate.written(), /person-1@example\.dk/, 'who has logged in stands in its log')
      t.notMatch(gate.written(), /kvinder/, 'and what was asked does not')
    },
  )

  t.test(`${name}: a program is let in by its certificate`, async (t) => {
    const setting = await prepare(t)
    await start(t, setting)
    const { ask, callers, headers } = setting
    const answer = await ask('programs', '/screen-tilbud', {
      body: question,
      as: 'caller',
      headers: { 'x-forwarded-user': 'somebody' },
    })
    t.equal(answer.status, 200)
    t.equal(headers[0]?.['x-forwarded-user'], 'CN=caller')
    const refused = async (as?: 'stranger') =>
      ask('programs', '/screen-tilbud', { body: question, ...(as && { as }) }).then(
        ({ status }) => status,
        () => 'no connection',
      )
    // nginx answers 400; Caddy aborts the handshake.
    for (const as of [undefined, 'stranger'] as const) {
      t.match(String(await refused(as)), /^(400|no connection)$/, as ?? 'none')
    }
    t.equal(callers.length, 1)
    const files = await ask('programs', '/afrapportering', { body: largeFiles(), as: 'caller' })
    t.equal(files.status, 400, 'read by the service')
    t.match(files.headers['content-type'], /application\/problem\+json/)
  })

  t.test(`${name}: below a path, too, the platform’s addresses are closed`, async (t) => {
    const setting = await prepare(t, { basePath: '/screening' })
    await start(t, setting)
    const { ask, headers } = setting
    for (const path of ['/screening/healthz', '/screening/readyz', '/screening/metrics']) {
      t.equal((await ask('programs', path, { as: 'caller' })).status, 404, path)
      t.equal((await ask('people', path)).status, 404, path)
    }
    t.same(headers, [], 'nothing has reached the service')
    const asked = { body: question, as: 'caller' } as const
    t.equal((await ask('programs', '/screening/screen-tilbud', asked)).status, 200)
  })

  t.test(`${name}: many rows pass, also those that two rulesets are compared on`, async (t) => {
    const setting = await prepare(t)
    await start(t, setting)
    const body = Array.from({ length: 14 }, () => ({ note: 'x'.repeat(1_000_000) }))
    const id = 'hoejt-specialiseret-tilbud'
    for (const path of ['/screen-tilbud/batch', `/rulesets/${id}/forskel/${id}`]) {
      const { status } = await setting.ask('programs', path, { body, as: 'caller' })
      t.equal(status, 200, path)
    }
  })

  t.test(
    `${name}: the service is told the caller’s address, and not what the caller says`,
    async (t) => {
      const setting = await prepare(t)
      await start(t, setting)
      const { ask, callers } = setting
      await ask('programs', '/kapacitet', {
        body: { kvinder: 6, tilbud: 2 },
        as: 'caller',
        headers: { 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.7' },
      })
      t.same(callers, ['127.0.0.1'])
    },
  )
}

t.test('nginx: too many requests of one client are refused, as by the service', async (t) => {
  const setting = await prepare(t)
  await nginx(t, setting)
  const { ask } = setting
  const answers = await Promise.all(
    Array.from({ length: 60 }, () =>
      ask('programs', '/kapacitet', { body: { kvinder: 6, tilbud: 2 }, as: 'caller' }),
    ),
  )
  const refused = answers.filter(({ status }) => status === 429)
  t.ok(refused.length > 0 && refused.length < 60, String(refused.length))
  t.match(refused[0]?.headers['content-type'], /application\/problem\+json/)
  t.equal(refused[0]?.headers['retry-after'], '1')
  t.equal((JSON.parse(refused[0]?.body ?? '') as { status: number }).status, 429)
  const log = await readFile(join(setting.folder, 'screeningsmodellen.log'), 'utf8')
  t.match(log, /POST \/kapacitet 429/)
})

t.test('Caddy: the service itself counts, by the address from Caddy', async (t) => {
  const setting = await prepare(t, { ratePerMinute: 5 })
  await caddy(t, setting)
  const statuses: number[] = []
  for (let n = 0; n < 7; n += 1) {
    const { status } = await setting.ask('programs', '/kapacitet', {
      body: { kvinder: 6, tilbud: 2 },
      as: 'caller',
    })
    statuses.push(status)
  }
  t.same(statuses, [200, 200, 200, 200, 200, 429, 429])
})
