/**
 * The container file, built step by step by a container engine (Buildah), and started as
 * `docs/guides/operate-the-service.md` says: as an unprivileged user on a read-only file system. The base image,
 * which no registry provides here, is made by `.ci/install` from the packages of Debian and npm.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { addressIn, publisher, root, run } from './generated.js'

const made = join(root, 'node_modules/.cache/container')
const base = 'docker.io/library/node:24-bookworm-slim'
const file = join(root, 'deploy/Containerfile')

interface Image {
  readonly Docker: {
    readonly config: {
      readonly User: string
      readonly Env: readonly string[]
      readonly Cmd: readonly string[]
      readonly WorkingDir: string
      readonly Healthcheck: { readonly Test: readonly string[] }
    }
  }
}

/** Why no image can be built, if `.ci/install` found that. */
const skip = await readFile(join(made, 'missing.txt'), 'utf8').catch(() => '')
if (skip !== '') process.stderr.write(`\nNOT TRIED: ${skip}`)

t.test('the container file is built, starts, is healthy, works and stops', { skip }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodellen-container-'))
  const store = ['--root', join(folder, 'store'), '--runroot', join(folder, 'run')]
  const buildah = (...args: readonly string[]) =>
    run('buildah', [...store, '--storage-driver', 'overlay', ...args])
  t.teardown(async () => {
    await buildah('rm', '--all')
    await rm(folder, { recursive: true, force: true })
  })
  const build = async (name: string, recipe: string, context: string) =>
    buildah(
      ...['build', '--pull-never', '--isolation', 'chroot', '--format', 'docker'],
      ...['--tag', name, '--file', recipe, context],
    )

  await build(base, join(root, '.ci/container/base.Containerfile'), made)
  const source = join(folder, 'source')
  await mkdir(source)
  // The committed files, as on a machine that has cloned them, with the changes since.
  await run('bash', ['-c', 'git ls-files -z | tar -c --null -T - | tar -x -C "$0"', source], {
    cwd: root,
  })
  await build('screeningsmodellen', file, source)

  const { Docker } = JSON.parse(
    await buildah('inspect', '--type', 'image', 'screeningsmodellen'),
  ) as Image
  const { User, Env, Cmd, WorkingDir, Healthcheck } = Docker.config
  const container = (await buildah('from', '--pull-never', 'screeningsmodellen')).trim()
  const files = (await buildah('mount', container)).trim()
  const [uid = '', gid = ''] = User.split(':')
  t.match(User, /^[1-9]\d*:[1-9]\d*$/)

  /** Starts a program in the container, as an engine does with `--read-only --cap-drop ALL`. */
  const inside = (command: readonly string[], settings: Readonly<Record<string, string>> = {}) => {
    const rights = ['--clear-groups', '--bounding-set=-all', '--inh-caps=-all', '--no-new-privs']
    const given = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
    const script = [
      'mount --bind "$0" "$0"; mount -o remount,bind,ro "$0"; mount -t proc proc "$0/proc"',
      'exec chroot "$0" "$@"',
    ].join('; ')
    return spawn(
      'unshare',
      [
        ...['--mount', 'bash', '-euc', script, files],
        ...['setpriv', '--reuid', uid, '--regid', gid, ...rights],
        ...['env', '-i', '-C', WorkingDir, ...Env, ...given, ...command],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
  }

  const changed = inside(['sh', '-c', 'touch /tmp/x /service/x 2>/dev/null || echo nothing'])
  t.equal(await text(changed.stdout), 'nothing\n')
  const isHealthy = async (port: string) => {
    const [kind = '', ...command] = Healthcheck.Test
    t.equal(kind, 'CMD')
    return (await once(inside(command, { PORT: port }), 'exit'))[0] === 0
  }
  t.notOk(await isHealthy('1'), 'nothing listens there')

  const service = inside(Cmd, { ...publisher, HOST: '127.0.0.1', PORT: '0', STOP_GRACE_S: '0' })
  const address = await addressIn(service.stdout)
  t.ok(await isHealthy(new URL(address).port))
  const answer = await fetch(`${address}/screen-tilbud`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"borgere":4,"aarsvaerk":2.5}',
  })
  t.match(await answer.json(), { konklusion: 'ikke-hoejt-specialiseret' })
  const drawing = await fetch(`${address}/rulesets/indsatsniveau/graf`, {
    headers: { accept: 'image/svg+xml' },
  })
  t.equal(drawing.status, 200, 'made in a thread')
  t.match(await (await fetch(`${address}/sag`)).text(), publisher.UDGIVER_NAVN)
  const ended = once(service, 'exit')
  service.kill('SIGTERM')
  t.same(await ended, [0, null])
})
