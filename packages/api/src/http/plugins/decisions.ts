/**
 * The decision log, if it is asked for: one line for each answer, from which it can be shown later what was
 * answered. It holds no facts: the fingerprint tells whether given facts are those that were asked about.
 */
import { looksLikeCpr } from '@screeningsmodel/core'
import { destination, type DestinationStream } from 'pino'
import type { App } from '../instance.js'
import { codeOf } from '../problems.js'
import { referenceOf } from '../reference.js'

export interface DecisionOptions {
  /** A file to write to, or a stream. */
  readonly to: string | DestinationStream
  /** The header in which what stands in front names the caller; in lower case. */
  readonly callerHeader?: string | undefined
}

/** A file that decisions cannot be written to; the message names it. */
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

/** A file that goes on when it cannot be written for a while: an answer is not held back for its line in a log. */
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

/** A caller's name; one that could be something else is left out. */
function nameIn(header: string | readonly string[] | undefined): string | undefined {
  if (typeof header !== 'string' || !/^[\w.@:-]{1,100}$/.test(header)) return undefined
  return looksLikeCpr(header) ? undefined : header
}
