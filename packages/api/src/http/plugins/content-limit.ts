/** The time that content may take to arrive. Batches, which are streams, have a longer limit of their own. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { contentLimit } from '../../limits.js'
import type { App } from '../instance.js'
import { ProblemError } from '../problems.js'

export function addContentLimit(app: App, limit: number = contentLimit): void {
  const start = ({ raw }: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const timer = setTimeout(() => {
      if (reply.sent) return
      // Whoever reads the content is told, as if the connection had failed; an error that nobody hears would be fatal.
      raw.once('error', () => undefined).emit('error', new ProblemError('for-langsom'))
    }, limit)
    const stop = () => {
      clearTimeout(timer)
    }
    raw.once('end', stop).once('close', stop)
    // Content that is refused unread never ends.
    reply.raw.once('finish', stop)
    done()
  }
  app.addHook('onRoute', (route) => {
    if (route.method !== 'POST' || route.handlerTimeout !== undefined) return
    route.onRequest = [route.onRequest ?? [], start].flat()
  })
}
