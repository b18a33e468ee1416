/** Every error of every kind as `application/problem+json`. */
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../instance.js'
import { newRequestId, traceOf } from './logging.js'
import { chooseLanguage } from '../language.js'
import { kindOf, ProblemError, problemMediaType, problemOf } from '../problems.js'

/** What is said of an address that does not exist, the pages add: a person is shown one. */
export function addProblems(app: App): void {
  app.setErrorHandler(sendProblem)
  // Before a body is read: an address that does not exist takes none.
  app.addHook('onRequest', async (request) => {
    if (request.is404) unknownRoute(request)
  })
}

/** Answers with the problem that an error means. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, chooseLanguage(request, reply), request.id)
  request.logged = { problem: kindOf(error) }
  if (problem.status === 500) request.log.error(traceOf(error), 'unexpected error')
  if (error instanceof ProblemError && error.allow) reply.header('allow', error.allow)
  // What it did not send in time is not waited for.
  if (problem.status === 408) reply.header('connection', 'close')
  reply
    .code(problem.status)
    .type(problemMediaType)
    .header('cache-control', 'no-store')
    .send(problem)
}

/** Addresses that the router itself refuses; no hook runs for these, so the log line is written here. */
export function sendRouterProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  sendProblem(error, request, reply)
  request.log.info({ status: reply.statusCode, ...request.logged }, 'request')
}

/** What is not HTTP at all: nobody knows what it is, so nothing is said about it. */
export function refuseConnection(this: App, error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const kind = clientErrors.get(error.code) ?? 'ugyldigt-http'
  const problem = problemOf(new ProblemError(kind), 'da', newRequestId())
  this.log.info({ reqId: problem.instance, status: problem.status, problem: kind }, 'request')
  const body = JSON.stringify(problem)
  socket.end(
    [
      `HTTP/1.1 ${String(problem.status)} ${STATUS_CODES[problem.status] ?? ''}`,
      `Content-Type: ${problemMediaType}`,
      `Content-Length: ${String(Buffer.byteLength(body))}`,
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

/** @throws {ProblemError} always: there is nothing at the address. */
export function unknownRoute(request: FastifyRequest): never {
  const known = request.server.supportedMethods.includes(request.method)
  throw new ProblemError(known ? 'findes-ikke' : 'ukendt-metode')
}
