/** What a request says of media types: those it takes, and how its body is packed. */
import accepts from 'accepts'
import type { FastifyRequest } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'

/** A parameter of a media type, such as `charset=utf-8`, save the quality. */
const parameter = /;\s*(?!q\s*=)[^\s;,="]+\s*=\s*(?:"[^"]*"|[^\s;,"]*)/gi

/**
 * The one of these media types that `Accept` prefers; false where it takes none. Parameters do not matter: what
 * is asked for as `application/json; charset=utf-8` is what is sent.
 */
export function acceptedOf<T extends string>(
  { raw, headers }: Pick<FastifyRequest, 'raw' | 'headers'>,
  types: readonly T[],
): T | false {
  const { accept } = headers
  const asked = accept?.includes('=') ? { headers: { accept: accept.replace(parameter, '') } } : raw
  return accepts(asked as typeof raw).type([...types]) as T | false
}

/** Whether a body is packed, which none may be: nobody unpacks it here. */
export function isPacked(headers: IncomingHttpHeaders): boolean {
  const coding = headers['content-encoding']
  return coding !== undefined && coding.trim().toLowerCase() !== 'identity'
}
