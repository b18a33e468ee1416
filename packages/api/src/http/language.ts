/** The language of an answer. */
import accepts from 'accepts'
import { languages, type Language } from '@screeningsmodel/core'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The language that `Accept-Language` prefers of those there are; told in the answer's headers too. */
export function chooseLanguage(request: FastifyRequest, reply: FastifyReply): Language {
  const preferred = accepts(request.raw).language([...languages]) as Language | false
  const sprog = preferred === false ? languages[0] : preferred
  reply.header('content-language', sprog).header('vary', 'Accept-Language')
  return sprog
}
