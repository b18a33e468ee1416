/**
 * Security headers for every answer, also those that no route gives; pages that load something widen the content
 * security policy themselves. They are computed once, since they are the same for all.
 */
import { createHash } from 'node:crypto'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyRequest } from 'fastify'
import helmet, { type HelmetOptions } from 'helmet'
import type { App } from '../instance.js'
import { ProblemError } from '../problems.js'

type Directives = Readonly<Record<string, readonly string[]>>

declare module 'fastify' {
  interface FastifyReply {
    /** Replaces the content security policy of this answer. */
    allowing(policy: string): this
  }
}

const policyHeader = 'content-security-policy'
const policy = policyOf({
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
})
const securityHeaders: Readonly<Record<string, string>> = {
  ...headersOf({
    contentSecurityPolicy: false,
    frameguard: { action: 'deny' },
    // The service speaks plain HTTP; only a proxy in front of it knows whether the host is HTTPS only.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  }),
  [policyHeader]: policy,
}

export function addSecurity(app: App): void {
  app.decorateReply('allowing', function (allowed) {
    return this.header(policyHeader, allowed)
  })
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(securityHeaders).header('x-request-id', request.id)
    if (isHostUnclear(request.raw) || isTargetUnclear(request))
      done(new ProblemError('ugyldigt-http'))
    else done()
  })
}

/** The headers that every answer has: those of security, and the id of the request. */
export function headersOfEvery(id: string): Readonly<Record<string, string>> {
  return { ...securityHeaders, 'x-request-id': id }
}

/**
 * A content security policy as a header.
 *
 * @example
 * policyOf({ 'default-src': ["'none'"] }) // "default-src 'none'"
 */
export function policyOf(directives: Directives): string {
  const options = { contentSecurityPolicy: { useDefaults: false, directives: { ...directives } } }
  return headersOf(options)[policyHeader] ?? ''
}

/** The policy of a separate document or drawing: only the styles inside it may be used. */
export function filePolicyOf(styles: string): string {
  return policyOf({
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'style-src': [`'sha256-${createHash('sha256').update(styles).digest('base64')}'`],
  })
}

/** The headers that Helmet sets on an answer. */
function headersOf(options: HelmetOptions): Record<string, string> {
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  helmet(options)(request, response, () => undefined)
  return Object.fromEntries(
    Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
  )
}

/** HTTP/1.1 requires exactly one `Host`. With two, a proxy and the service could each use a different one. */
function isHostUnclear({ rawHeaders, headers, httpVersion }: IncomingMessage): boolean {
  if (headers.host === undefined) return httpVersion !== '1.0'
  let hosts = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts > 1
}

/** `*` as the target means the service as a whole, and only `OPTIONS` may use it; the router would take it for a path. */
function isTargetUnclear({ method, originalUrl }: FastifyRequest): boolean {
  return originalUrl.startsWith('*') && !(originalUrl === '*' && method === 'OPTIONS')
}
