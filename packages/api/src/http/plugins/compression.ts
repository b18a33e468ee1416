/** Compresses large answers if the client accepts it, but not batches: their rows are read as they come. */
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import type {
  FastifyReply,
  FastifyRequest,
  onSendAsyncHookHandler,
  onSendHookHandler,
  RouteOptions,
} from 'fastify'
import type { App } from '../instance.js'

/** In bytes; compressing less takes longer than sending it as it is. */
const threshold = 4 * 1024

export async function addCompression(app: App): Promise<void> {
  const routes = new Map<object, Before>()
  // Before the plugin's own: here the last hook of a HEAD route is still Fastify's, which drops the content.
  app.addHook('onRoute', (route) => {
    const hooks = hooksOf(route)
    const ending = route.method === 'HEAD' ? hooks.pop() : undefined
    routes.set(route, { own: hooks.length, ending })
    route.onSend = hooks
  })
  await app.register(compress, {
    threshold,
    // Compressed content of requests is refused: a few bytes could unpack to gigabytes.
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  })
  // Registered last, so that it runs after the hook that the plugin adds to each route.
  app.addHook('onRoute', (route) => {
    const { own = 0, ending } = routes.get(route) ?? {}
    const hooks = hooksOf(route).map((hook, i) => (i < own ? hook : whereTaken(hook)))
    // So that HEAD has the headers of GET: the encoding of the content, and whether its length is known.
    if (route.method === 'GET' || route.method === 'HEAD') hooks.push(tellCaches)
    if (ending) hooks.push(ending)
    route.onSend = hooks
  })
}

/** The hooks of a route before the plugin adds its own: how many there are, and what comes after them. */
interface Before {
  readonly own: number
  readonly ending: AnyHook | undefined
}

/**
 * The plugin's hook, called only for clients that accept compressed content: for all others it would read six headers
 * and then do nothing.
 */
function whereTaken(hook: AnyHook): onSendHookHandler {
  return function (request, reply, content, done) {
    if (request.headers['accept-encoding'] === undefined) done()
    else (hook as onSendHookHandler).call(this, request, reply, content, done)
  }
}

type AnyHook = onSendHookHandler | onSendAsyncHookHandler

function hooksOf({ onSend }: RouteOptions): AnyHook[] {
  return [onSend ?? []].flat()
}

/**
 * Caches keep the compressed and the plain answer apart (`Vary`); the compressed one gets a weak ETag, because its bytes
 * are not those that the ETag was made of.
 */
function tellCaches(
  _request: FastifyRequest,
  reply: FastifyReply,
  _content: unknown,
  done: () => void,
): void {
  const etag = reply.getHeader('etag')
  if (typeof etag === 'string') {
    const vary = String(reply.getHeader('vary') ?? '')
    if (!/accept-encoding/i.test(vary)) {
      reply.header('vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`)
    }
    if (reply.getHeader('content-encoding') !== undefined && !etag.startsWith('W/')) {
      reply.header('etag', `W/${etag}`)
    }
  }
  done()
}
