/** The time that content may take to arrive. Batches, which are streams, have a longer limit of their own. */
import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { contentLimit, lingerLimit } from '../../limits.js'
import type { App } from '../instance.js'
import { ProblemError } from '../problems.js'

declare module 'fastify' {
  interface FastifyRequest {
    contentTimer: NodeJS.Timeout | undefined
  }
}

export function addContentLimit(app: App, limit: number = contentLimit): void {
  app.decorateRequest('contentTimer', undefined)
  const start = (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    request.contentTimer = setTimeout(() => {
      const { raw } = request
      if (reply.sent || raw.complete) return
      // The reader of the content gets an error, as if the connection had failed. The listener is there in case nobody
      // reads it: an error event without a listener would end the process.
      raw.once('error', () => undefined).emit('error', new ProblemError('for-langsom'))
    }, limit)
    // The connection keeps the process alive; this timer need not.
    request.contentTimer.unref()
    done()
  }
  // The timer checks once, at the end, whether the content has arrived: an event listener would cost each request more.
  const stop = (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
    clearTimeout(request.contentTimer)
    done()
  }
  app.addHook('onRoute', (route) => {
    if (route.method !== 'POST' || route.handlerTimeout !== undefined) return
    route.onRequest = [route.onRequest ?? [], start].flat()
    route.onResponse = [route.onResponse ?? [], stop].flat()
  })
  app.addHook('onResponse', ({ raw }, _reply, done) => {
    discardRest(raw, Math.min(limit, lingerLimit))
    done()
  })
}

/**
 * To be called when the answer has been sent, which may be before the request has: it was refused, a limit was reached,
 * or nobody asked for its content. Without a limit, content that trickles in would hold the connection.
 */
export function discardRest(raw: IncomingMessage, limit: number = lingerLimit): void {
  if (raw.complete) return
  raw.resume()
  setTimeout(() => raw.complete || raw.destroy(), limit).unref()
}
