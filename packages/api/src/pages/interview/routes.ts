/** The interview about a case: `/sag` and, for a case in the target group, `/sag/indsatsniveau`. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answersForm, pageLanguage, sendPage, type PageContext } from '../kit/page.js'
import { texts } from '../kit/texts.js'
import type { App, RouteContext } from '../../http/instance.js'
import { countsOf } from '../../http/log-counts.js'
import { readForm, type Posted, type Question } from './answers.js'
import { actionOf, actions, readingsOf } from './action.js'
import { interviewOf, type Interview } from './interview.js'
import { questionModel, type ComplaintKind } from './question-model.js'
import { interviewResultModel } from './result-model.js'
import { stepsOf, type Step } from './steps.js'

export function interviewRoutes(app: App, context: RouteContext & PageContext): void {
  const steps = stepsOf(context.registry)

  for (const step of steps) {
    app.get(step.url, { schema: { hide: true } }, (request, reply) =>
      proceed(request, reply, readForm({}, steps), step),
    )
    app.post(step.url, { schema: { hide: true } }, (request, reply) => {
      const sent = readForm(request.body, steps)
      return act(request, reply, { ...sent, laesninger: readingsOf(sent, steps) }, step)
    })
  }

  /** Does what the button asks for. */
  function act(
    request: FastifyRequest,
    reply: FastifyReply,
    posted: Posted,
    step: Step,
  ): Promise<FastifyReply> | FastifyReply {
    const action = actionOf(posted, steps)
    if (posted.personal) {
      const question = posted.asked ?? firstOf(step)
      return question
        ? ask(request, reply, posted, question, 'personal')
        : proceed(request, reply, posted, step)
    }
    if (action.then === 'ask') {
      return ask(request, reply, posted, action.question, action.unanswered && 'unanswered')
    }
    if (action.then === 'proceed') return proceed(request, reply, posted, step)
    const { screening } = stateOf(request, posted, step)
    return reply
      .header('content-disposition', `attachment; filename="${step.screener.ruleset.id}.json"`)
      .header('content-language', pageLanguage(request))
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(screening)
  }

  /** The next question, or the result; an interview that another one must lead to comes after it. */
  function proceed(
    request: FastifyRequest,
    reply: FastifyReply,
    posted: Posted,
    step: Step,
  ): Promise<FastifyReply> {
    const before = steps[steps.indexOf(step) - 1]
    const stateBefore = before && stateOf(request, posted, before)
    if (before && stateBefore?.screening.konklusion !== before.leadsOn) {
      return proceed(request, reply, posted, before)
    }
    const state = stateOf(request, posted, step)
    const [path] = state.open
    if (path !== undefined) return ask(request, reply, posted, { step, path })
    request.logged = countsOf(state.screening)
    const sprog = pageLanguage(request)
    return sendPage(
      request,
      reply,
      context,
      {
        view: 'interview/result',
        title: `${texts[sprog].result.title}: ${step.screener.ruleset.title[sprog]}`,
        path: firstUrl,
        answersForm,
        answersUrl: step.url,
        answersAction: actions.show,
        scripts: ['result.js'],
      },
      interviewResultModel(step, state, posted, sprog, steps, stateBefore),
    )
  }

  function ask(
    request: FastifyRequest,
    reply: FastifyReply,
    posted: Posted,
    question: Question,
    wrong: ComplaintKind | false = false,
  ): Promise<FastifyReply> {
    const sprog = pageLanguage(request)
    const model = questionModel(question, posted, sprog, steps, wrong)
    const title = `${model.question} ${model.heading}`
    return sendPage(
      request,
      reply,
      context,
      {
        view: 'interview/question',
        title: wrong ? texts[sprog].form.titleWithError(title) : title,
        path: firstUrl,
        answersForm,
        answersUrl: question.step.url,
        answersAction: actions.again,
        status: wrong ? 422 : 200,
      },
      model,
    )
  }
}

const firstUrl = '/sag'

function stateOf(request: FastifyRequest, { answers, laesninger }: Posted, step: Step): Interview {
  const given = answers.get(step.screener.ruleset.id) ?? new Map<never, never>()
  return interviewOf(step, given, pageLanguage(request), laesninger)
}

function firstOf(step: Step): Question | undefined {
  const [path] = interviewOf(step, new Map(), 'da').open
  return path === undefined ? undefined : { step, path }
}
