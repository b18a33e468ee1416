/** Files for operating the service: the container file, the systemd unit, the list of its components. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import t from 'tap'
import { addressIn, publisher, root, run, tool } from './generated.js'

const containerFile = join(root, 'deploy/Containerfile')
const unit = join(root, 'deploy/screeningsmodellen.service')

t.test('the linter finds nothing in the container file', async (t) => {
  t.equal(await run(await tool('hadolint'), [containerFile]), '')
})

t.test('its last stage starts, is healthy and stops, as an unprivileged user', async (t) => {
  const file = await readFile(containerFile, 'utf8')
  const [, deploy = ''] = /^ +(npx .* deploy .*) \/service$/m.exec(file) ?? []
  const [, start = ''] = /^CMD (\[.*\])$/m.exec(file) ?? []
  const [, health = ''] = /^ {2}CMD (\[.*\])$/m.exec(file) ?? []
  const [, user = ''] = /^USER (\d+):\1$/m.exec(file) ?? []
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodellen-service-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const service = join(folder, 'service')
  const [npx = '', ...args] = deploy.split(' ')
  // pnpm takes a path from the root for one from the package, and leaves links to programs there.
  const stray = resolve(root, 'packages/api', relative(root, folder))
  t.teardown(() => rm(stray, { recursive: true, force: true }))
  await run(npx, [...args, service], { cwd: root })
  await chmod(folder, 0o755)

  // Only root can become another user; in CI it is root.
  const as = process.getuid?.() === 0 ? { uid: Number(user), gid: Number(user) } : {}
  const options = {
    cwd: service,
    env: {
      ...{ PATH: process.env['PATH'], NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0' },
      ...{ STOP_GRACE_S: '0', ...publisher },
    },
    ...as,
  }
  const begin = (command: string, environment = options.env) => {
    const [program = '', ...rest] = JSON.parse(command) as string[]
    const stdio = ['ignore', 'pipe', 'inherit'] as const
    return spawn(program, rest, { ...options, env: environment, stdio: [...stdio] })
  }
  const isHealthy = async (port: string) => {
    const [code] = await once(begin(health, { ...options.env, PORT: port }), 'exit')
    return code === 0
  }
  t.notOk(await isHealthy('1'), 'nothing listens there')
  const process_ = begin(start)
  const address = await addressIn(process_.stdout)
  t.ok(await isHealthy(new URL(address).port))
  const page = await fetch(`${address}/sag`)
  t.equal(page.status, 200)
  const ended = once(process_, 'exit')
  process_.kill('SIGTERM')
  t.same(await ended, [0, null])
})

t.test('the systemd unit is well formed and restrictive', async (t) => {
  const told = await run('systemd-analyze', ['security', '--offline=true', '--no-pager', unit])
  const [, exposure = ''] =
    /exposure level for screeningsmodellen\.service: ([\d.]+)/.exec(told) ?? []
  t.ok(Number(exposure) > 0 && Number(exposure) < 2, exposure)
})

t.test('the list of components is complete', async (t) => {
  const written = await run(process.execPath, [join(root, 'scripts/sbom.mjs')])
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)
  t.same(await validator.validate(written), null, 'by the schema of CycloneDX')
  t.not(await validator.validate(written.replace('"library"', '"made-up"')), null)
  const listed = JSON.parse(written) as {
    metadata: { component: { 'bom-ref': string } }
    components: {
      'bom-ref': string
      name: string
      hashes?: { content: string }[]
      licenses?: object[]
    }[]
    dependencies: { ref: string; dependsOn: string[] }[]
  }
  const { components, dependencies } = listed
  const names = components.map(({ name }) => name)
  const { dependencies: direct } = JSON.parse(
    await readFile(join(root, 'packages/api/package.json'), 'utf8'),
  ) as { dependencies: Record<string, string> }
  t.same(
    Object.keys(direct).filter((name) => !names.includes(name)),
    [],
  )
  for (const tool of ['tap', 'typescript', 'esbuild', 'playwright-core']) {
    t.notOk(names.includes(tool), tool)
  }
  const foreign = components.filter(({ name }) => !name.startsWith('@screeningsmodel/'))
  t.ok(foreign.length > 100)
  t.same(
    foreign.filter(({ hashes }) => hashes?.[0]?.content.length !== 128).map(({ name }) => name),
    [],
  )
  const known = new Set([
    listed.metadata.component['bom-ref'],
    ...components.map((each) => each['bom-ref']),
  ])
  t.same(
    dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref)),
    [],
  )
})
