/** The interview about a case: `/sag` and, for a case in the target group, `/sag/indsatsniveau`. */
import { markedGrafOf } from '@screeningsmodel/core/graf'
import type { FastifyReply } from 'fastify'
import type { App } from '../../http/instance.js'
import { answersRoute } from '../kit/answers-route.js'
import type { PageContext } from '../kit/context.js'
import { fileNameOf, sendDocument, sendScreening, today } from '../kit/download.js'
import { answersForm, pageLanguage } from '../kit/page.js'
import { texts } from '../kit/texts.js'
import { diagramOf, type DiagramModel } from '../result/diagram.js'
import { resultDocument } from '../result/document.js'
import { actionOf, actions, readingsOf } from './action.js'
import { answersOf, readForm, type Posted, type Question } from './answers.js'
import { besideOther, interviewOf, openOf, requestOf, type Interview } from './interview.js'
import { questionModel, type ComplaintKind } from './question-model.js'
import { interviewResultModel } from './result-model.js'
import { stepsOf, type Step } from './steps.js'

const firstUrl = '/sag'

/** A posted form, and the reply to it. */
interface Turn {
  readonly reply: FastifyReply
  readonly posted: Posted
  /** All interviews. */
  readonly steps: readonly Step[]
}

export function interviewRoutes(app: App, { registry, ...context }: PageContext): void {
  const steps = stepsOf(registry)
  for (const step of steps) {
    answersRoute(app, context, step.url, (reply, form) => {
      const sent = readForm(form, steps)
      const posted = { ...sent, laesninger: readingsOf(sent, steps) }
      return act({ reply, posted, steps }, step)
    })
  }
}

/** Does what the button asks for. */
function act(turn: Turn, step: Step): Promise<FastifyReply> | FastifyReply {
  const { reply, posted, steps } = turn
  if (posted.personal) {
    const question = posted.asked ?? firstOf(step)
    return question ? ask(turn, question, 'personal') : proceed(turn, step)
  }
  const action = actionOf(posted, steps)
  if (action.then === 'proceed') return proceed(turn, step)
  if (action.then === 'ask') {
    return ask(turn, action.question, action.unanswered ? 'unanswered' : undefined)
  }
  const before = beforeOf(turn, step)
  const interview = besideBefore(turn, interviewIn(turn, step), before)
  const { ruleset } = step.screener
  const name = fileNameOf('sag', ruleset.id)
  if (action.then === 'download') return sendScreening(reply, name, interview.screening)
  const sprog = pageLanguage(reply.request)
  const model = interviewResultModel({ interview, posted, steps, sprog }, before)
  const context = { ruleset, sprog, t: texts[sprog] }
  return sendDocument(reply, name, resultDocument(context, { ...model, date: today(sprog) }))
}

/** Continues an interview, or an earlier one whose conclusion does not lead on to it yet. */
function proceed(turn: Turn, step: Step): Promise<FastifyReply> {
  const { steps } = turn
  let before: Interview | undefined
  for (const earlier of steps.slice(0, steps.indexOf(step))) {
    const interview = interviewIn(turn, earlier)
    if (interview.screening.konklusion !== earlier.leadsOn) return goOn(turn, interview, before)
    before = interview
  }
  return goOn(turn, interviewIn(turn, step), before)
}

/** The next question, or the result. */
function goOn(turn: Turn, interview: Interview, before?: Interview): Promise<FastifyReply> {
  const [path] = interview.open
  return path === undefined
    ? sendResult(turn, besideBefore(turn, interview, before), before)
    : sendQuestion(turn, interview, path)
}

function ask(turn: Turn, { step, path }: Question, wrong?: ComplaintKind): Promise<FastifyReply> {
  return sendQuestion(turn, interviewIn(turn, step), path, wrong)
}

function sendQuestion(
  { reply, posted, steps }: Turn,
  interview: Interview,
  path: string,
  wrong?: ComplaintKind,
): Promise<FastifyReply> {
  const sprog = pageLanguage(reply.request)
  const model = questionModel({ interview, posted, steps, sprog }, path, wrong)
  return reply.sendPage(
    {
      view: 'interview/question',
      title: `${model.question} ${model.heading}`,
      description: model.description,
      path: firstUrl,
      answersForm,
      answersUrl: interview.step.url,
      answersAction: actions.again,
      scripts: ['keep.js'],
      hasErrors: wrong !== undefined,
    },
    model,
  )
}

async function sendResult(
  { reply, posted, steps }: Turn,
  interview: Interview,
  before?: Interview,
): Promise<FastifyReply> {
  const { screening, step } = interview
  const sprog = pageLanguage(reply.request)
  reply.request.screened = [screening]
  const model = interviewResultModel({ interview, posted, steps, sprog }, before)
  return reply.sendPage(
    {
      view: 'interview/result',
      title: model.verdict.heading,
      path: firstUrl,
      answersForm,
      answersUrl: step.url,
      answersAction: actions.show,
      scripts: ['keep.js', 'result.js'],
    },
    { ...model, date: today(sprog), diagrams: [await diagramIn(reply, interview)] },
  )
}

function diagramIn(
  { server, request }: FastifyReply,
  { step, answers, laesninger }: Interview,
): Promise<DiagramModel | undefined> {
  const sprog = pageLanguage(request)
  const graf = markedGrafOf(step.screener, requestOf(step, answers, laesninger), { sprog })
  return diagramOf(server, graf, 'diagram')
}

/** The interview before one, where it leads on to it. */
function beforeOf(turn: Turn, step: Step): Interview | undefined {
  const earlier = turn.steps[turn.steps.indexOf(step) - 1]
  if (!earlier) return undefined
  const interview = interviewIn(turn, earlier)
  return interview.screening.konklusion === earlier.leadsOn ? interview : undefined
}

function besideBefore({ reply }: Turn, interview: Interview, before?: Interview): Interview {
  return besideOther(interview, before, pageLanguage(reply.request))
}

function interviewIn({ reply, posted }: Turn, step: Step): Interview {
  const sprog = pageLanguage(reply.request)
  return interviewOf(step, answersOf(posted, step), sprog, posted.laesninger)
}

function firstOf(step: Step): Question | undefined {
  const [path] = openOf(step, new Map())
  return path === undefined ? undefined : { step, path }
}
