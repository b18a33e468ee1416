/** What a person is told when a page can't be shown: the same problem as the API tells, as a page. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { codeOf, problemOf } from '../../http/problems.js'
import { pageLanguage, sendPage, type PageContext } from './page.js'

export async function sendProblemPage(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  context: PageContext,
): Promise<FastifyReply> {
  const problem = problemOf(error, pageLanguage(request), request.id)
  request.logged = { problem: problem.type }
  if (problem.status === 500) request.log.error({ code: codeOf(error) }, 'unexpected error')
  const { title, status } = problem
  const page = { view: 'problem', title, path: '/', isInMenu: false, status }
  return sendPage(request, reply, context, page, problem)
}
