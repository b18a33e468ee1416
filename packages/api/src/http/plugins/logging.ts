/** Log lines that hold no input and no URL: ids, route patterns, statuses, times and counts. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { LogController, type FastifyServerOptions } from 'fastify'
import { levels, type DestinationStream, type LoggerOptions } from 'pino'
import type { App } from '../instance.js'
import { countsOf } from '../log-counts.js'
import { codeOf } from '../problems.js'

export interface LogOptions {
  /** A pino level; `info` by default. */
  readonly logLevel?: string | undefined
  /** Where the lines go; standard output by default. */
  readonly logStream?: DestinationStream | undefined
}

/** The id of a request. It is never taken from the client, and is also the `instance` of a problem answer. */
export const newRequestId = (): string => `urn:uuid:${randomUUID()}`

export function logging({ logLevel = 'info', logStream }: LogOptions) {
  const logger: LoggerOptions & { stream?: DestinationStream } = {
    level: logLevel,
    base: null,
    ...(logStream && { stream: logStream }),
    // Nothing here logs these, and a plugin that does must not reveal them either.
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
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    childLoggerFactory: (parent, bindings, options, request) =>
      parent.child(
        request.headers['traceparent'] === undefined
          ? bindings
          : { ...bindings, ...traceIn(request) },
        options,
      ),
    requestIdHeader: false,
  } satisfies FastifyServerOptions
}

export function addLogging(app: App, { logLevel = 'info' }: LogOptions): void {
  app.decorateRequest('logged', undefined)
  app.decorateRequest('rows', undefined)
  app.decorateRequest('refused', undefined)
  app.decorateRequest('screened', undefined)
  app.decorateRequest('ruled', undefined)
  // What a line says is worked out only where there is one.
  if ((levels.values[logLevel] ?? Infinity) > (levels.values['info'] ?? 0)) return
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.is404 ? undefined : request.routeOptions.url,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 1000) / 1000,
        ...countsOf(request.screened ?? []),
        ...request.rows,
        ...(request.refused && { problem: request.refused.problem }),
        ...request.logged,
      },
      'request',
    )
    done()
  })
}

/** What objects of Node and Fastify are called where they are logged; all of them hold headers or addresses. */
const unlogged = 'req res request reply raw headers url originalUrl'.split(' ')

/** The trace that a request is part of (W3C Trace Context), by the id of the trace and of the caller's part of it. */
const traceParent = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/

/** What each log line of a request holds. */
function traceIn({ headers }: IncomingMessage): Record<string, string> {
  const [, traceId, parentId] = traceParent.exec(String(headers['traceparent'] ?? '')) ?? []
  return traceId === undefined || parentId === undefined ? {} : { traceId, parentId }
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

/** What libraries log beside a message, such as options with the headers of a request, is no plain value. */
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
