/**
 * The decision log, if it is asked for: one line for each answer, from which it can be shown later what was
 * answered. It holds no facts: the fingerprint tells whether given facts are those that were asked about.
 */
import { looksLikeCpr } from '@screeningsmodel/core'
import { destination, type DestinationStream } from 'pino'
import type { App } from '../instance.js'
import { referenceOf } from '../reference.js'

export interface DecisionOptions {
  /** A file to write to, or a stream. */
  readonly to: string | DestinationStream
  /** The header in which what stands in front names the caller; in lower case. */
  readonly callerHeader?: string | undefined
}

export function addDecisions(app: App, { to, callerHeader }: DecisionOptions): void {
  const stream = typeof to === 'string' ? destination({ dest: to, append: true, sync: true }) : to
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

/** A caller's name; one that could be something else is left out. */
function nameIn(header: string | readonly string[] | undefined): string | undefined {
  if (typeof header !== 'string' || !/^[\w.@:-]{1,100}$/.test(header)) return undefined
  return looksLikeCpr(header) ? undefined : header
}
