/** Pages of other sites that may call the service from a browser; none unless they are listed. */
import type { App } from '../instance.js'

/** The headers that a page may send and read in addition to those that any page may. */
const mayBeSent = [
  ...['accept', 'accept-language', 'content-type', 'if-none-match'],
  // Headers for the proxy in front.
  'authorization',
  ...['traceparent', 'tracestate'],
  // Agents in a browser send this header with every message except the first.
  'mcp-protocol-version',
].join(', ')
const mayBeRead = [
  ...['allow', 'content-disposition', 'content-language', 'etag', 'retry-after', 'x-request-id'],
  ...['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
  // The columns of a batch that are left out.
  'kolonner-udeladt',
].join(', ')

/** @param origins such as `https://fagsystem.example`, with no slash at the end */
export function addCors(app: App, origins: readonly string[]): void {
  if (origins.length === 0) return
  // In `onSend`, because `Allow` is set by then, and the answer to a preflight request is made from it.
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
