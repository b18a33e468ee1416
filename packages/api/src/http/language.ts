/** The language of an answer. */
import accepts from 'accepts'
import { languages, type Language } from '@screeningsmodel/core'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The language that `Accept-Language` prefers of those there are; Danish where it prefers none. */
export function preferredLanguage({ raw, headers }: FastifyRequest): Language {
  if (headers['accept-language'] === undefined) return languages[0]
  const preferred = accepts(raw).language([...languages]) as Language | false
  return preferred === false ? languages[0] : preferred
}

/** The language that `Accept-Language` prefers of those there are; told in the answer's headers too. */
export function chooseLanguage(request: FastifyRequest, reply: FastifyReply): Language {
  const sprog = preferredLanguage(request)
  reply.header('content-language', sprog).header('vary', 'Accept-Language')
  return sprog
}
