/**
 * The decision log, if it is asked for: one line for each answer, from which it can be shown later what was answered.
 * It contains no facts: the fingerprint shows whether given facts are those of the request.
 */
import { looksLikeCpr } from '@screeningsmodel/core'
import { destination, type DestinationStream } from 'pino'
import type { App } from '../instance.js'
import { codeOf } from '../problems.js'
import { referenceOf } from '../reference.js'

export interface DecisionOptions {
  /** A file to write to, or a stream. */
  readonly to: string | DestinationStream
  /** The header in which the proxy in front names the caller; in lower case. */
  readonly callerHeader?: string | undefined
}

/** Thrown if decisions cannot be written to the file; the message names it. */
export class DecisionLogRefused extends Error {
  override readonly name = 'DecisionLogRefused'
}

/** How much waits in memory while the file cannot be written, as on a full disk: some 40,000 lines. */
const waiting = 16 * 1024 * 1024

/** @throws {DecisionLogRefused} when the file cannot be opened */
export function addDecisions(app: App, { to, callerHeader }: DecisionOptions): void {
  const stream = typeof to === 'string' ? fileStream(app, to) : to
  const note = (decision: object) => {
    stream.write(`${JSON.stringify({ tid: new Date(), ...decision })}\n`)
  }
  app.addHook('onResponse', (request, _reply, done) => {
    const kalder = callerHeader === undefined ? undefined : nameIn(request.headers[callerHeader])
    const { id: anmodning } = request
    for (const { ruleset, fingeraftryk, konklusion } of request.screened ?? []) {
      const { sha256 } = ruleset
      note({ ruleset: referenceOf(ruleset), sha256, fingeraftryk, konklusion, kalder, anmodning })
    }
    if (request.rows) note({ ...request.rows, kalder, anmodning })
    done()
  })
}

/** A log file that may fail for a while and then continue: an answer never waits for its line in a log. */
function fileStream(app: App, to: string): DestinationStream {
  const stream = opened(to)
  let isFailing = false
  stream.on('error', (error: unknown) => {
    if (!isFailing) {
      app.log.error(
        { code: codeOf(error) },
        'the decision log cannot be written; up to 16 MB of lines wait until it can',
      )
    }
    isFailing = true
  })
  stream.on('write', () => {
    isFailing = false
  })
  return stream
}

function opened(to: string) {
  try {
    return destination({ dest: to, append: true, sync: true, maxLength: waiting })
  } catch {
    throw new DecisionLogRefused(
      `DECISION_LOG: ${to} is not a file that can be written. Its folder must be there.`,
    )
  }
}

/**
 * The caller's name: of a user, or in a certificate (`CN=Fagsystem,O=Odense Kommune`). Left out if it could be something
 * else.
 */
function nameIn(header: string | readonly string[] | undefined): string | undefined {
  if (typeof header !== 'string') return undefined
  // Proxies write UTF-8, and Node reads each byte as a letter.
  const name = Buffer.from(header, 'latin1').toString()
  return callerName.test(name) && !looksLikeCpr(name) ? name : undefined
}

const callerName = /^[\p{L}\p{M}\p{N}\p{P} =+]{1,200}$/u
