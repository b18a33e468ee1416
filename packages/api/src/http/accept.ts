/** What a request says about media types: those it accepts, and how its body is compressed. */
import accepts from 'accepts'
import type { FastifyRequest } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'

/** A parameter of a media type, such as `charset=utf-8`, but not the quality. */
const parameter = /;\s*(?!q\s*=)[^\s;,="]+\s*=\s*(?:"[^"]*"|[^\s;,"]*)/gi

/**
 * The media type among these that `Accept` prefers; false if it accepts none. Parameters do not matter: a request for
 * `application/json; charset=utf-8` gets JSON.
 */
export function acceptedOf<T extends string>(
  { raw, headers }: Pick<FastifyRequest, 'raw' | 'headers'>,
  types: readonly T[],
): T | false {
  const { accept } = headers
  const asked = accept?.includes('=') ? { headers: { accept: accept.replace(parameter, '') } } : raw
  return accepts(asked as typeof raw).type([...types]) as T | false
}

/** Whether a body is compressed, which is not allowed: nothing here decompresses it. */
export function isPacked(headers: IncomingHttpHeaders): boolean {
  const coding = headers['content-encoding']
  return coding !== undefined && coding.trim().toLowerCase() !== 'identity'
}
