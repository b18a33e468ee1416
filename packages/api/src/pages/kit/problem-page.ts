/** The page that is shown when another cannot be: the same problem as the API's, as HTML. */
import type { FastifyReply } from 'fastify'
import { codeOf, kindOf, problemOf } from '../../http/problems.js'
import { pageLanguage } from './page.js'
import { texts } from './texts.js'

export function sendProblemPage(error: unknown, reply: FastifyReply): Promise<FastifyReply> {
  const { request } = reply
  const sprog = pageLanguage(request)
  const problem = problemOf(error, sprog, request.id)
  request.logged = { problem: problem.type }
  if (problem.status === 500) request.log.error({ code: codeOf(error) }, 'unexpected error')
  const { title, status } = problem
  /** What a person can do about it; of the rest the API's words say enough. */
  const told: Readonly<Record<string, string>> = texts[sprog].site.problems
  return reply.sendPage(
    { view: 'problem', title, path: '/', isInMenu: false, status },
    {
      ...problem,
      detail: told[kindOf(error)] ?? problem.detail,
      code: problem.instance.replace(/^urn:uuid:/, ''),
    },
  )
}
