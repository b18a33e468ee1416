/** The page that is shown when another cannot be: the same problem as the API's, as HTML. */
import type { FastifyReply } from 'fastify'
import { codeOf, problemOf } from '../../http/problems.js'
import { pageLanguage } from './page.js'

export function sendProblemPage(error: unknown, reply: FastifyReply): Promise<FastifyReply> {
  const { request } = reply
  const problem = problemOf(error, pageLanguage(request), request.id)
  request.logged = { problem: problem.type }
  if (problem.status === 500) request.log.error({ code: codeOf(error) }, 'unexpected error')
  const { title, status } = problem
  return reply.sendPage({ view: 'problem', title, path: '/', isInMenu: false, status }, problem)
}
