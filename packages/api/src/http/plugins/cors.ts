/** Pages of other sites that may call the service from a browser; none unless they are listed. */
import type { App } from '../instance.js'

/** What a page may send besides what any page may, and read besides the answer itself. */
const mayBeSent = [
  ...['accept', 'accept-language', 'content-type', 'if-none-match'],
  // For what stands in front.
  'authorization',
  ...['traceparent', 'tracestate'],
  // Agents in a browser send it with every message but the first.
  'mcp-protocol-version',
].join(', ')
const mayBeRead = [
  ...['allow', 'content-disposition', 'content-language', 'etag', 'retry-after', 'x-request-id'],
  ...['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
].join(', ')

/** @param origins such as `https://fagsystem.example`, with no slash at the end */
export function addCors(app: App, origins: readonly string[]): void {
  if (origins.length === 0) return
  // In `onSend`, because by then `Allow` is set, which a preflight request is answered from.
  app.addHook('onSend', async (request, reply) => {
    const vary = reply.getHeader('vary')
    reply.header('vary', typeof vary === 'string' && vary !== '' ? `${vary}, Origin` : 'Origin')
    const { origin } = request.headers
    if (origin === undefined || !origins.includes(origin)) return
    reply.header('access-control-allow-origin', origin)
    if (request.method === 'OPTIONS' && request.headers['access-control-request-method']) {
      reply
        .header('access-control-allow-methods', reply.getHeader('allow') ?? '')
        .header('access-control-allow-headers', mayBeSent)
        .header('access-control-max-age', '600')
    } else {
      reply.header('access-control-expose-headers', mayBeRead)
    }
  })
}
