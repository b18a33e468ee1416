/** The download button of a result: the answer of the API as a file. */
import type { PeriodsScreening, Screening } from '@screeningsmodel/core'
import type { FastifyReply } from 'fastify'
import { pageLanguage } from './page.js'

/** @param name the file's name without its ending */
export function sendScreening(
  reply: FastifyReply,
  name: string,
  screening: Screening | PeriodsScreening,
): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="${name}.json"`)
    .header('content-language', pageLanguage(reply.request))
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(screening)
}
