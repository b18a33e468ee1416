/** Login: oauth2-proxy, started as the guide says, and an OpenID provider with some users. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { Provider } from 'oidc-provider'
import { root } from './generated.js'
import { startProgram, type Answer, type Setting, type Test } from './proxy.js'

const guide = join(root, 'docs/guides/put-something-in-front.md')
const cache = join(root, 'node_modules/.cache/gate')
const oauth2Proxy = join(cache, 'oauth2-proxy')
const secret = 'of the client, for this test alone'
/** The browser’s location: the service or the provider. */
const service = 'https://screening.example'

/** The users of the provider, by login name, each with their groups. */
const people: Readonly<Record<string, { readonly email: string; readonly groups: number }>> = {
  'person-1': { email: 'person-1@example.dk', groups: 0 },
  'person-2': { email: 'person-2@example.dk', groups: 150 },
  elsewhere: { email: 'somebody@elsewhere.example', groups: 0 },
}

export interface Gate {
  /** The provider's address. */
  readonly issuer: string
  /** Everything that oauth2-proxy has written. */
  readonly written: () => string
  /** The result for a user who requests a path of the service and logs in when asked. */
  readonly logIn: (name: keyof typeof people, path: string) => Promise<Landed>
}

export interface Landed extends Answer {
  readonly path: string
  /** The cookie that the browser then sends to the service. */
  readonly cookie: string
}

/** Why `.ci/install` could not build oauth2-proxy; empty if it could. */
export function whyNoGate(): Promise<string> {
  return readFile(join(cache, 'missing.txt'), 'utf8').catch(() => '')
}

export async function startGate(t: Test, setting: Setting): Promise<Gate> {
  const { folder, gate } = setting
  const issuer = await startProvider(t)
  await writeFile(join(folder, 'oidc-secret'), secret)
  await writeFile(join(folder, 'cookie-secret'), randomBytes(24).toString('base64'))
  const [, command = ''] =
    /^```sh\noauth2-proxy ([^`]+)```$/m.exec(await readFile(guide, 'utf8')) ?? []
  const args = command
    .replaceAll('127.0.0.1:4180', `${gate.host}:${String(gate.port)}`)
    .replaceAll('https://login.example/', issuer)
    .replaceAll('/etc/screeningsmodellen', folder)
    .split(/[\s\\]+/)
    .filter((arg) => arg !== '')
  const written = await startProgram(t, setting, gate, oauth2Proxy, args)
  return { issuer, written, logIn: (name, path) => logIn(setting, name, path) }
}

/** A provider that asks for a name and any password, like its library in development mode. */
async function startProvider(t: Test): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'screeningsmodellen',
        client_secret: secret,
        redirect_uris: [`${service}/oauth2/callback`],
      },
    ],
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(16).toString('hex')] },
    findAccount: (_context, name) => {
      const { email, groups = 0 } = people[name] ?? {}
      const ids = Array.from({ length: groups }, () => randomBytes(16).toString('hex'))
      const claims = { sub: name, email, email_verified: true, groups: ids }
      return { accountId: name, claims: () => Promise.resolve(claims) }
    },
  })
  const answer = provider.callback()
  server.on('request', (received, response) => void answer(received, response))
  return issuer
}

/** Follows redirects and fills in forms, with cookies, as a browser does. */
async function logIn(setting: Setting, name: string, path: string): Promise<Landed> {
  const cookies = new Map<string, Map<string, string>>()
  let url = new URL(path, service)
  let body: URLSearchParams | undefined
  for (let step = 0; step < 20; step += 1) {
    const { origin } = url
    const kept = cookies.get(origin) ?? new Map<string, string>()
    cookies.set(origin, kept)
    const cookie = [...kept].map(([key, value]) => `${key}=${value}`).join('; ')
    const local = url.pathname + url.search
    const answer =
      origin === service
        ? await setting.ask('people', local, { headers: { cookie } })
        : await visit(url, cookie, body)
    body = undefined
    for (const line of (answer.headers['set-cookie'] ?? []) as readonly string[]) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') kept.delete(key)
      else kept.set(key, value)
    }
    const { location } = answer.headers
    if (typeof location === 'string') {
      url = new URL(location, url)
      continue
    }
    const form = origin === service ? null : parse(answer.body).querySelector('form')
    if (form === null) return { ...answer, path: local, cookie }
    const typed: Readonly<Record<string, string>> = { login: name, password: 'any' }
    body = new URLSearchParams(
      form.querySelectorAll('input[name]').map((input): [string, string] => {
        const field = input.getAttribute('name') ?? ''
        return [field, typed[field] ?? input.getAttribute('value') ?? '']
      }),
    )
    url = new URL(form.getAttribute('action') ?? '', url)
  }
  throw new Error(`Still sent on, at ${url.origin}${url.pathname}.`)
}

async function visit(url: URL, cookie: string, body?: URLSearchParams): Promise<Answer> {
  const sent = body ? { method: 'POST', body } : {}
  const answer = await fetch(url, { ...sent, headers: { cookie }, redirect: 'manual' })
  const headers = Object.fromEntries(answer.headers)
  return {
    status: answer.status,
    headers: { ...headers, 'set-cookie': answer.headers.getSetCookie() },
    body: await answer.text(),
  }
}
