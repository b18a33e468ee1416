/** The interviews: `/sag`, and one for every other ruleset that asks for yes and no, each with what follows it. */
import { markedGrafOf } from '@screeningsmodel/core/graf'
import type { FastifyReply } from 'fastify'
import type { App } from '../../http/instance.js'
import { answersRoute } from '../kit/answers-route.js'
import type { PageContext } from '../kit/context.js'
import { today } from '../kit/dates.js'
import { fileNameOf, sendDocument, sendScreening } from '../kit/download.js'
import { answersForm, pageLanguage } from '../kit/page.js'
import { texts } from '../kit/texts.js'
import { diagramOf, type DiagramModel } from '../result/diagram.js'
import { resultDocument } from '../result/document.js'
import { actionOf, actions, withChoice } from './action.js'
import { readForm, type Question } from './answers.js'
import { openOf, requestOf, type Interview } from './interview.js'
import { questionModel, type ComplaintKind } from './question-model.js'
import { interviewResultModel } from './result-model.js'
import { helpFor, interviewsOf, stepsBefore, type Step } from './steps.js'
import { beforeOf, besideBefore, firstUrl, leadsOn, turnOf, type Turn } from './turn.js'

export function interviewRoutes(app: App, { registry, ...context }: PageContext): void {
  for (const steps of interviewsOf(registry)) {
    for (const step of steps) {
      answersRoute(app, context, step.url, (reply, form) => {
        const posted = withChoice(readForm(form, steps), steps)
        return act(turnOf(reply, posted, steps), step)
      })
    }
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
  const interview = besideBefore(turn, turn.interviewIn(step), before)
  const { ruleset } = step.screener
  const name = fileNameOf(ruleset.subject, ruleset.id)
  if (action.then === 'download') return sendScreening(reply, name, interview.screening)
  const sprog = pageLanguage(reply.request)
  const model = interviewResultModel({ ...turn, interview, sprog }, before)
  const context = { ruleset, sprog, t: texts[sprog] }
  return sendDocument(reply, name, resultDocument(context, { ...model, date: today(sprog) }))
}

/** Continues an interview, or an earlier one whose conclusion does not lead on to it yet. */
function proceed(turn: Turn, step: Step): Promise<FastifyReply> {
  let before: Interview | undefined
  const way = [...stepsBefore(step), step]
  for (const [i, earlier] of way.slice(0, -1).entries()) {
    const interview = turn.interviewIn(earlier)
    if (!leadsOn(interview, way[i + 1])) {
      return askAsHelp(turn, interview, step) ?? goOn(turn, interview, before)
    }
    before = interview
  }
  return goOn(turn, turn.interviewIn(step), before)
}

/** The next question of an interview that helps with the one before it, when only its helped question is left. */
function askAsHelp(turn: Turn, { open, step }: Interview, helping: Step) {
  const [left] = open
  const help = helpFor(turn.steps, step)
  if (help?.from !== helping || help.path !== left) return undefined
  const interview = turn.interviewIn(helping)
  const [path] = interview.open
  return path === undefined ? undefined : sendQuestion(turn, interview, path)
}

/** The next question, or the result. */
function goOn(turn: Turn, interview: Interview, before?: Interview): Promise<FastifyReply> {
  const [path] = interview.open
  return path === undefined
    ? sendResult(turn, besideBefore(turn, interview, before), before)
    : sendQuestion(turn, interview, path)
}

function ask(turn: Turn, { step, path }: Question, wrong?: ComplaintKind): Promise<FastifyReply> {
  return sendQuestion(turn, turn.interviewIn(step), path, wrong)
}

function sendQuestion(
  turn: Turn,
  interview: Interview,
  path: string,
  wrong?: ComplaintKind,
): Promise<FastifyReply> {
  const { reply } = turn
  const sprog = pageLanguage(reply.request)
  const model = questionModel({ ...turn, interview, sprog }, path, wrong)
  return reply.sendPage(
    {
      view: 'interview/question',
      title: `${model.question} ${model.heading}`,
      description: model.description,
      path: firstUrl(turn),
      answersForm,
      answersUrl: interview.step.url,
      answersAction: actions.again,
      isForm: true,
      scripts: ['keep.js'],
      hasErrors: wrong !== undefined,
    },
    model,
  )
}

async function sendResult(
  turn: Turn,
  interview: Interview,
  before?: Interview,
): Promise<FastifyReply> {
  const { reply } = turn
  const { screening, step } = interview
  const sprog = pageLanguage(reply.request)
  reply.request.screened = [screening]
  const model = interviewResultModel({ ...turn, interview, sprog }, before)
  return reply.sendPage(
    {
      view: 'interview/result',
      title: model.verdict.heading,
      path: firstUrl(turn),
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

function firstOf(step: Step): Question | undefined {
  const [path] = openOf(step, new Map())
  return path === undefined ? undefined : { step, path }
}
