/** Large answers are compressed where the client takes it. A batch is not: its rows are to be read as they come. */
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../instance.js'

/** In bytes; compressing less takes longer than sending it as it is. */
const threshold = 4 * 1024

export async function addCompression(app: App): Promise<void> {
  await app.register(compress, {
    threshold,
    // Content that is sent compressed is refused: a few bytes could unfold to gigabytes.
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  })
  // Registered last, so that it runs after the hook that the plugin adds to each route.
  app.addHook('onRoute', (route) => {
    if (route.method !== 'GET') return
    route.onSend = [route.onSend ?? [], tellCaches].flat()
  })
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
