/** Log lines without input and URLs: ids, route patterns, statuses, times and counts. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import {
  LogController,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify'
import { destination, levels, type DestinationStream, type LoggerOptions } from 'pino'
import type { App } from '../instance.js'
import { countsOf } from '../log-counts.js'
import { codeOf } from '../problems.js'
import { RequestLog } from '../request-log.js'

export interface LogOptions {
  /** A pino level; `info` by default. */
  readonly logLevel?: string | undefined
  /** Where the lines go; standard output by default. */
  readonly logStream?: DestinationStream | undefined
}

/** The id of a request. It is never taken from the client, and is also the `instance` of a problem answer. */
export const newRequestId = (): string => `urn:uuid:${randomUUID()}`

export function logging({ logLevel = 'info', logStream = destination() }: LogOptions) {
  const logger: LoggerOptions & { stream: DestinationStream } = {
    level: logLevel,
    base: null,
    stream: logStream,
    // Our code never logs these; if a plugin does, nothing of them is written.
    serializers: Object.fromEntries(unlogged.map((name) => [name, nothing])),
    hooks: {
      // An error's message may quote input, and so may what is logged beside it: only its code is written.
      logMethod(args, method) {
        const [first] = args as [unknown]
        const error = first instanceof Error ? first : errorIn(first)
        if (error !== undefined) method.call(this, traceOf(error), 'error')
        else if (holdsObjects(first)) method.call(this, flat(first), ...(args as string[]).slice(1))
        else method.apply(this, args)
      },
    },
  }
  return {
    logger,
    logController: isWritten(logLevel) ? new RequestLines(logStream) : new LogController(unnoted),
    genReqId: newRequestId,
    childLoggerFactory: (parent, bindings, _options, request) =>
      new RequestLog(parent, Object.assign(bindings, traceIn(request))),
    requestIdHeader: false,
  } satisfies FastifyServerOptions
}

export function addLogging(app: App): void {
  app.decorateRequest('logged', undefined)
  app.decorateRequest('rows', undefined)
  app.decorateRequest('refused', undefined)
  app.decorateRequest('screened', undefined)
  app.decorateRequest('ruled', undefined)
}

/** Fastify's own lines contain addresses. */
const unnoted = { disableRequestLogging: true }

/** The level of the line at the end of a request. */
const level = levels.values['info'] ?? 30

/** Whether such lines are written; at a level that writes none, none are prepared. */
function isWritten(logLevel: string): boolean {
  return (levels.values[logLevel] ?? Infinity) <= level
}

/** Writes the line at the end of each request, as pino would write it, but without its search of every value. */
class RequestLines extends LogController {
  readonly #stream: DestinationStream

  constructor(stream: DestinationStream) {
    super(unnoted)
    this.#stream = stream
  }

  override requestCompleted(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { raw, rows, logged } = request
    const line = new RequestLine(request, reply)
    Object.assign(line, traceIn(raw), rows, logged, { msg: 'request' })
    this.#stream.write(`${JSON.stringify(line)}\n`)
  }
}

/** The beginning of the line of every request. None of its values needs escapes. */
class RequestLine {
  readonly level = level
  readonly time = Date.now()
  readonly reqId: string
  readonly method: string
  readonly route: string | undefined
  readonly status: number
  readonly milliseconds: number
  readonly problem: string | undefined
  readonly ruleset: string | undefined
  readonly opfyldt: number | undefined
  readonly ikkeOpfyldt: number | undefined
  readonly uafklaret: number | undefined

  constructor(request: FastifyRequest, reply: FastifyReply) {
    const counts = countsOf(request.screened ?? [])
    this.reqId = request.id
    this.method = request.method
    this.route = request.routeOptions.url
    this.status = reply.statusCode
    this.milliseconds = Math.round(reply.elapsedTime * 1000) / 1000
    this.problem = request.refused?.problem
    this.ruleset = counts?.ruleset
    this.opfyldt = counts?.opfyldt
    this.ikkeOpfyldt = counts?.ikkeOpfyldt
    this.uafklaret = counts?.uafklaret
  }
}

/** The names under which objects of Node and Fastify are logged; all of them contain headers or addresses. */
const unlogged = 'req res request reply raw headers url originalUrl'.split(' ')

/** The trace that a request is part of (W3C Trace Context), by the id of the trace and of the caller's part of it. */
const traceParent = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/

/** What each log line of a request has besides its id; undefined for a request that is not part of a trace. */
function traceIn({ headers }: IncomingMessage): Record<string, string> | undefined {
  const header = headers['traceparent']
  if (typeof header !== 'string') return undefined
  const [, traceId, parentId] = traceParent.exec(header) ?? []
  return traceId === undefined || parentId === undefined ? undefined : { traceId, parentId }
}

/** An error's code and where it was thrown, without its message, which may quote input. */
export function traceOf(error: unknown): { code: string; at?: string } {
  const code = codeOf(error)
  if (!(error instanceof Error)) return { code }
  const header = `${error.name}: ${error.message}`
  const frames = error.stack?.startsWith(header) ? error.stack.slice(header.length) : ''
  const at = frames.split('\n')[1]?.trim()
  return { code, ...(at !== undefined && { at }) }
}

/** Objects that libraries log with a message, such as options with the headers of a request, are not written. */
function holdsObjects(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((each) => typeof each === 'object' && each !== null)
}

function flat(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, each]) => typeof each !== 'object'))
}

function nothing(): undefined {
  return undefined
}

function errorIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'err' in value ? value.err : undefined
}
