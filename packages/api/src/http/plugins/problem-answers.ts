/** Every error as `application/problem+json`. */
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../instance.js'
import { discardRest } from './content-limit.js'
import { newRequestId, traceOf } from './logging.js'
import type { ProblemKind } from '../problem-texts.js'
import { chooseLanguage } from '../language.js'
import { problemMediaType, type ProblemDocument } from '../problem-document.js'
import { kindOf, ProblemError, problemOf } from '../problems.js'
import { headersOfEvery } from './security.js'

/** The handler of unknown addresses is added with the pages, because a browser is shown a page. */
export function addProblems(app: App): void {
  app.setErrorHandler(sendProblem)
  app.server.on('checkExpectation', refuseExpectation.bind(app))
  app.server.on('connect', (_request, socket: Socket) => {
    answerRaw(app, socket, 'ukendt-metode')
  })
  // A hook rather than a handler, so that no body is read.
  app.addHook('onRequest', (request, _reply, done) => {
    done(request.is404 ? unknownRoute(request) : undefined)
  })
}

/** Answers with the problem for an error. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, chooseLanguage(request, reply), {
    instance: request.id,
    basePath: request.server.basePath,
    ruleset: request.ruled,
  })
  request.refused = { problem: kindOf(error), codes: codesOf(problem) }
  if (problem.status === 500) request.log.error(traceOf(error), 'unexpected error')
  if (error instanceof ProblemError && error.details.allow)
    reply.header('allow', error.details.allow)
  if (error instanceof ProblemError && error.details.retryAfter !== undefined)
    reply.header('retry-after', error.details.retryAfter)
  // The rest of a request that timed out is not waited for.
  if (problem.status === 408) reply.header('connection', 'close')
  reply
    .code(problem.status)
    .type(problemMediaType)
    .header('cache-control', 'no-store')
    .send(problem)
}

/** Addresses that the router itself refuses. No hook runs for these, so what hooks do for others is done here. */
export function sendRouterProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.headers(headersOfEvery(request.id))
  reply.raw.once('finish', () => {
    discardRest(request.raw)
  })
  sendProblem(error, request, reply)
  request.log.info({ status: reply.statusCode, problem: request.refused?.problem }, 'request')
}

/** The labels under which a problem is counted: the code of each error, or else its kind. */
export function codesOf({ type, errors }: ProblemDocument): readonly string[] {
  return errors?.map(({ code }) => code) ?? [type.slice(type.indexOf('#') + 1)]
}

/** Bytes that are not HTTP: there is no request to answer or log, so the answer goes to the socket itself. */
export function refuseConnection(this: App, error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  answerRaw(this, socket, clientErrors.get(error.code) ?? 'ugyldigt-http')
}

/** Answers on the socket itself, where there is no request to answer, and closes it. */
function answerRaw(app: App, socket: Socket, kind: ProblemKind): void {
  const problem = problemOf(new ProblemError(kind), 'da', {
    instance: newRequestId(),
    basePath: app.basePath,
  })
  app.log.info({ reqId: problem.instance, status: problem.status, problem: kind }, 'request')
  const body = JSON.stringify(problem)
  socket.end(
    [
      `HTTP/1.1 ${String(problem.status)} ${STATUS_CODES[problem.status] ?? ''}`,
      `Content-Type: ${problemMediaType}`,
      'Cache-Control: no-store',
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      ...Object.entries(headersOfEvery(problem.instance)).map(
        ([name, value]) => `${name}: ${value}`,
      ),
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}

const clientErrors = new Map([
  ['HPE_HEADER_OVERFLOW', 'for-store-headere'],
  ['ERR_HTTP_REQUEST_TIMEOUT', 'for-langsom'],
] as const) as ReadonlyMap<string | undefined, 'for-store-headere' | 'for-langsom'>

/** A request whose `Expect` cannot be met: Node would answer without content. */
function refuseExpectation(this: App, request: IncomingMessage, response: ServerResponse): void {
  const problem = problemOf(new ProblemError('forkert-forventning'), 'da', {
    instance: newRequestId(),
    basePath: this.basePath,
  })
  this.log.info(
    { reqId: problem.instance, status: problem.status, problem: 'forkert-forventning' },
    'request',
  )
  response
    .writeHead(problem.status, {
      ...headersOfEvery(problem.instance),
      'content-type': problemMediaType,
      'cache-control': 'no-store',
      connection: 'close',
    })
    .end(request.method === 'HEAD' ? undefined : JSON.stringify(problem))
}

/** The problem of a request whose address or method the service does not have. */
export function unknownRoute(request: FastifyRequest): ProblemError {
  const known = request.server.supportedMethods.includes(request.method)
  return new ProblemError(known ? 'findes-ikke' : 'ukendt-metode')
}
