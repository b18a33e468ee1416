/** The language of an answer. */
import accepts from 'accepts'
import { languages, type Language } from '@screeningsmodel/core'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The available language that `Accept-Language` prefers; Danish if it prefers none of them. */
export function preferredLanguage({ raw, headers }: FastifyRequest): Language {
  if (headers['accept-language'] === undefined) return languages[0]
  const preferred = accepts(raw).language([...languages]) as Language | false
  return preferred === false ? languages[0] : preferred
}

/** The available language that `Accept-Language` prefers; also set in the answer's headers. */
export function chooseLanguage(request: FastifyRequest, reply: FastifyReply): Language {
  const sprog = preferredLanguage(request)
  reply.header('content-language', sprog).header('vary', 'Accept-Language')
  return sprog
}
