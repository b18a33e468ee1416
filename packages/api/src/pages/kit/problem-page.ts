/** The page that is shown when another cannot be: the same problem as the API's, as HTML. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { codesOf } from '../../http/plugins/problem-answers.js'
import { codeOf, kindOf, ProblemError, problemOf } from '../../http/problems.js'
import { menu } from './menu.js'
import { pageLanguage } from './page.js'
import { texts } from './texts.js'

export function sendProblemPage(error: unknown, reply: FastifyReply): Promise<FastifyReply> {
  const { request } = reply
  const sprog = pageLanguage(request)
  const problem = problemOf(error, sprog, {
    instance: request.id,
    basePath: request.server.basePath,
  })
  request.refused = { problem: kindOf(error), codes: codesOf(problem) }
  if (problem.status === 500) request.log.error({ code: codeOf(error) }, 'unexpected error')
  const { status } = problem
  // The rest of a form that came too slowly is not waited for.
  if (status === 408) reply.header('connection', 'close')
  if (error instanceof ProblemError && error.details.retryAfter !== undefined)
    reply.header('retry-after', error.details.retryAfter)
  if (error instanceof ProblemError && error.details.allow)
    reply.header('allow', error.details.allow)
  /** What a person can do about it; for other problems the API's words are enough. */
  const { site } = texts[sprog]
  const told: Readonly<Record<string, string>> = site.problems
  const program = forPrograms(request)
  const title = program ? site.forPrograms.title : problem.title
  const seconds = Number(reply.getHeader('retry-after'))
  return reply.sendPage(
    { view: 'problem', title, path: '/', isInMenu: false, status },
    {
      ...problem,
      title,
      detail: program ? site.forPrograms.lead : (told[kindOf(error)] ?? problem.detail),
      program,
      wait: seconds > 0 ? site.wait(seconds) : undefined,
      code: problem.instance.replace(/^urn:uuid:/, ''),
    },
  )
}

/** Where a person who opened an address that only programs send to finds the same; undefined for other addresses. */
function forPrograms({ method, routeOptions }: FastifyRequest) {
  const { url = '', config } = routeOptions
  if (!config.otherMethods?.takesOnlyPost || (method !== 'GET' && method !== 'HEAD'))
    return undefined
  const name = pagesFor.find(([start]) => url.startsWith(start))?.[1]
  return {
    page: menu.find((each) => each.name === name),
    operation: config.otherMethods.operation,
  }
}

/** The page that answers people, by how the address for programs begins. */
const pagesFor = [
  ['/screen-tilbud', 'selfAssessment'],
  ['/screen-case', 'interview'],
  ['/rulesets/', 'rules'],
] as const
