/** The service behind a proxy that is started for one test, with the published recipe. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:https'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { buildApp, type AppOptions } from '../../src/app.js'
import { root, run } from './generated.js'

export interface Test {
  teardown(end: () => unknown): void
}

export interface Place {
  readonly host: string
  readonly port: number
}

export interface Setting {
  readonly folder: string
  /** The address for people and programs, and the one where oauth2-proxy is asked. */
  readonly people: Place
  readonly programs: Place
  readonly gate: Place
  /** The service’s own address, without a proxy. */
  readonly address: string
  /** The recipe, with the files and ports of this machine. */
  readonly recipe: (name: string) => Promise<string>
  /** The client address that the service has seen for each request. */
  readonly callers: string[]
  /** The headers of each request that reached the service. */
  readonly headers: Readonly<Record<string, unknown>>[]
  readonly ask: (to: 'people' | 'programs', path: string, options?: Asked) => Promise<Answer>
}

interface Asked {
  /** A form with files, or what is sent as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The client certificate: of a known client, or from an unknown authority. */
  readonly as?: 'caller' | 'stranger'
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** A loopback address for this process alone, where any port is free. */
const host = ['127', 1 + (process.pid >> 16), (process.pid >> 8) & 255, process.pid & 255].join('.')
const people = { host, port: 4443 }
const programs = { host, port: 8443 }
const gate = { host, port: 4180 }

/** Starts the service, and makes the certificates. */
export async function prepare(t: Test, options: AppOptions = {}): Promise<Setting> {
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodellen-proxy-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  await makeCertificates(folder)
  const callers: string[] = []
  const headers: Readonly<Record<string, unknown>>[] = []
  const app = await buildApp({ logLevel: 'silent', trustProxy: '127.0.0.1', ...options })
  app.addHook('onRequest', async (received) => {
    callers.push(received.ip)
    headers.push(received.headers)
  })
  t.teardown(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  const own = `127.0.0.1:${String((app.server.address() as AddressInfo).port)}`
  const recipe = async (name: string) => {
    const written = await readFile(join(root, 'deploy', name), 'utf8')
    return written
      .replaceAll('/etc/screeningsmodellen', folder)
      .replaceAll('/var/log/nginx', folder)
      .replaceAll('127.0.0.1:3000', own)
      .replaceAll('127.0.0.1:4180', `${gate.host}:${String(gate.port)}`)
  }
  const ask: Setting['ask'] = async (to, path, asked = {}) => {
    const [ca, identity, content] = await Promise.all([
      readFile(join(folder, 'server.crt')),
      asked.as === undefined ? {} : identityOf(folder, asked.as),
      asked.body === undefined ? undefined : contentOf(asked.body),
    ])
    const sent = request({
      ...(to === 'people' ? people : programs),
      ...{ servername: 'screening.example', path, ca },
      ...identity,
      agent: false,
      method: content ? 'POST' : 'GET',
      headers: {
        host: 'screening.example',
        ...(content && { 'content-type': content.type, 'content-length': content.bytes.length }),
        ...asked.headers,
      },
    })
    // A proxy that refuses a large body may close the connection before all of it is sent.
    sent.on('error', () => undefined)
    sent.end(content?.bytes)
    const [answer] = (await once(sent, 'response')) as [import('node:http').IncomingMessage]
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }
  }
  const places = { people, programs, gate, address: `http://${own}` }
  return { folder, ...places, recipe, callers, headers, ask }
}

async function contentOf(body: unknown): Promise<{ type: string; bytes: Buffer }> {
  const response = body instanceof FormData ? new Response(body) : Response.json(body)
  const type = response.headers.get('content-type') ?? ''
  return { type, bytes: Buffer.from(await response.arrayBuffer()) }
}

/**
 * Starts a program and waits until it listens.
 *
 * @returns everything that it has written so far
 * @throws {Error} with its output, if it ends instead
 */
export async function startProgram(
  t: Test,
  { folder }: Setting,
  at: Place,
  program: string,
  args: readonly string[],
): Promise<() => string> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder },
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (written += chunk))
  }
  let problem: Error | undefined
  child.once('error', (error) => (problem = error))
  t.teardown(() => stop(child))
  for (let tries = 0; tries < 600; tries += 1) {
    if (problem || child.exitCode !== null) break
    if (await listens(at)) return () => written
    await wait(100)
  }
  throw new Error(`${program} does not listen. Install it with .ci/install. ${written}`, {
    cause: problem,
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function makeCertificates(folder: string): Promise<void> {
  const days = ['-days', '2', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
  const selfSigned = async (name: string, subject: string, more: readonly string[] = []) =>
    run(
      'openssl',
      [
        ...['req', '-x509', ...days, '-subj', `/CN=${subject}`, ...more],
        ...['-keyout', `${name}.key`, '-out', `${name}.crt`],
      ],
      { cwd: folder },
    )
  await selfSigned('server', 'screening.example', [
    '-addext',
    'subjectAltName=DNS:screening.example',
  ])
  await selfSigned('callers', 'Callers')
  await selfSigned('strangers', 'Strangers')
  for (const [name, issuer] of [
    ['caller', 'callers'],
    ['stranger', 'strangers'],
  ] as const) {
    const asked = ['-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.csr`]
    await run('openssl', ['req', ...days.slice(2), ...asked], { cwd: folder })
    const signed = ['-CA', `${issuer}.crt`, '-CAkey', `${issuer}.key`, '-CAcreateserial']
    await run(
      'openssl',
      ['x509', '-req', '-days', '2', '-in', `${name}.csr`, ...signed, '-out', `${name}.crt`],
      { cwd: folder },
    )
  }
}

async function identityOf(folder: string, name: string): Promise<{ cert: Buffer; key: Buffer }> {
  const [cert, key] = await Promise.all([
    readFile(join(folder, `${name}.crt`)),
    readFile(join(folder, `${name}.key`)),
  ])
  return { cert, key }
}

async function listens({ host, port }: Place): Promise<boolean> {
  const socket = connect(port, host)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
