/** Answers that stay the same for as long as the process runs. */
import { createHash } from 'node:crypto'
import type { Ruleset } from '@screeningsmodel/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fresh from 'fresh'
import { referenceOf } from './reference.js'

/** An answer's text, and what a client needs to find out whether it already has it. */
export interface Cached {
  readonly text: string
  /** Without quotes. */
  readonly etag: string
  readonly mediaType: string
  readonly cacheControl: string
}

/** `Cache-Control` of an answer that never changes as long as its address stays the same. */
const forever = 'public, max-age=31536000, immutable'
/** `Cache-Control` of an answer that may be different after a restart. */
export const shortly = 'public, max-age=300'

/**
 * `Cache-Control` of an answer about rulesets, by the names in its address: a version of a ruleset never changes, while
 * an id alone may mean another version after a restart.
 */
export function cacheControlOf(...named: readonly (readonly [name: string, Ruleset])[]): string {
  const isFixed = named.every(([name, ruleset]) => name === referenceOf(ruleset))
  return isFixed ? forever : shortly
}

/** A text as an answer. By default it may be different after a restart. */
export function cachedText(text: string, mediaType: string, cacheControl = shortly): Cached {
  return { text, etag: hashOf(text), mediaType, cacheControl }
}

/** A JSON answer that may be different after a restart. */
export function cachedJson(value: unknown, mediaType = 'application/json'): Cached {
  return cachedText(JSON.stringify(value), mediaType)
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Sends the answer, or 304 if the client has it already (`If-None-Match`). */
export function sendCached(request: FastifyRequest, reply: FastifyReply, cached: Cached): void {
  reply.header('etag', `"${cached.etag}"`).header('cache-control', cached.cacheControl)
  if (fresh(request.headers, reply.getHeaders())) reply.code(304).send()
  else reply.type(`${cached.mediaType}; charset=utf-8`).send(cached.text)
}
