/**
 * `/mcp`: the Model Context Protocol over HTTP, without sessions. Each request is answered independently, by a JSON
 * body and not a stream. So there is nothing to keep, and `GET` and `DELETE` are always answered with 405.
 */
import { InputError, type Language } from '@screeningsmodel/core'
import type { App, RouteContext } from '../http/instance.js'
import { chooseLanguage } from '../http/language.js'
import { ProblemError } from '../http/problems.js'
import { holdsPersonalData } from './personal-data.js'

export function mcpRoutes(app: App, { registry, corsOrigins }: RouteContext): void {
  app.post('/mcp', { schema: { hide: true } }, async (request, reply) => {
    const { body } = request
    refuseOrigin(request.headers.origin, corsOrigins)
    const sprog = chooseLanguage(request, reply)
    if (!isMessage(body)) {
      const detail = oneMessage[sprog]
      throw new InputError([{ pointer: '', code: 'forkert-type', detail }])
    }
    // Tools check their own arguments and report errors with their places. Everything else in a message is checked
    // here, since some of it (ids) is sent back.
    if (holdsPersonalData(withoutArguments(body))) throw new ProblemError('personoplysning')
    // The SDK is loaded with the first request: most services are asked by no agent.
    const [{ mcpServerOf }, { WebStandardStreamableHTTPServerTransport: Transport }] =
      await Promise.all([
        import('./server.js'),
        import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
      ])
    const server = mcpServerOf({
      registry,
      sprog,
      compared: (...asked) => app.compared(...asked),
      onScreened: (screening) => (request.screened = [screening]),
    })
    const transport = new Transport({ enableJsonResponse: true })
    try {
      await server.connect(transport)
      const { method, headers } = request
      const asked = new Request('http://localhost/mcp', {
        method,
        headers: {
          accept: headers.accept ?? '*/*',
          'content-type': 'application/json',
          ...protocolOf(headers),
        },
      })
      const answer = await transport.handleRequest(asked, { parsedBody: body })
      const type = answer.headers.get('content-type')
      reply.code(answer.status).header('cache-control', 'no-store')
      if (type !== null) reply.type(`${type}; charset=utf-8`)
      return await reply.send(await answer.text())
    } finally {
      await server.close()
    }
  })
}

/**
 * The protocol requires this check: a page of another site that reaches the service by a host name of its own (DNS
 * rebinding) sends the address of that site. Agents that are not browsers send none. The SDK's own check is off if no
 * site is allowed.
 *
 * @throws {ProblemError} when the request comes from a page whose site is not allowed
 */
function refuseOrigin(origin: string | undefined, allowed: readonly string[]): void {
  if (origin === undefined || allowed.includes(origin)) return
  throw new ProblemError('fremmed-side')
}

interface Message {
  readonly params?: unknown
}

const oneMessage: Readonly<Record<Language, string>> = {
  da: 'Send én JSON-RPC-meddelelse ad gangen, som et objekt.',
  en: 'Send one JSON-RPC message at a time, as an object.',
}

/** One message only: several at once, which the protocol no longer has, could be any amount of work. */
function isMessage(body: unknown): body is Message {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
}

function withoutArguments({ params, ...rest }: Message): unknown {
  if (typeof params !== 'object' || params === null) return { ...rest, params }
  return { ...rest, params: { ...params, arguments: undefined } }
}

const protocolHeader = 'mcp-protocol-version'

/**
 * A version is a date. The SDK repeats a version that it does not know, so anything that is not a date is refused
 * before.
 */
function protocolOf(headers: Readonly<Record<string, string | string[] | undefined>>) {
  const { [protocolHeader]: version } = headers
  if (version === undefined) return {}
  if (typeof version === 'string' && /^20\d\d-[01]\d-[0-3]\d$/.test(version)) {
    return { [protocolHeader]: version }
  }
  throw new ProblemError('ugyldigt-http')
}
