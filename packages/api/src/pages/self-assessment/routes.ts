/** The self-assessment at `/selvvurdering`, and a form for every other ruleset that asks for more than yes and no. */
import { InputError, type Language } from '@screeningsmodel/core'
import type { FastifyReply } from 'fastify'
import type { App } from '../../http/instance.js'
import { referenceOf } from '../../http/reference.js'
import { answersRoute } from '../kit/answers-route.js'
import type { PageContext } from '../kit/context.js'
import { errorsByField, type Complaint } from '../kit/complaints.js'
import { today } from '../kit/dates.js'
import { fileNameOf, sendDocument, sendScreening } from '../kit/download.js'
import { actionName } from '../kit/ids.js'
import { answersForm, pageLanguage } from '../kit/page.js'
import { texts } from '../kit/texts.js'
import { act } from './action.js'
import { allProblems } from './all-problems.js'
import { askedFacts } from './asked.js'
import { noAnswers, postedOf, readAnswers, type Answers, type Posted } from './answers.js'
import { assessmentModel, type Assessor } from './assessment-model.js'
import { complaintsOf } from './complaints.js'
import { diagramsOf } from './diagrams.js'
import { formModel, formTitle, leadOf } from './form-model.js'
import { inLanguageOf } from './other-language.js'
import { requestOf, type FormRequest } from './request.js'
import { versionedForms, type VersionedForm } from './versions.js'
import { resultDocument } from '../result/document.js'

export function selfAssessmentRoutes(app: App, { registry, ...context }: PageContext): void {
  for (const form of versionedForms(registry)) formRoute(app, context, form)
}

function formRoute(
  app: App,
  context: Omit<PageContext, 'registry'>,
  { assessor: empty, answering }: VersionedForm,
): void {
  answersRoute(app, context, empty.url, async (reply, form) => {
    if (!form) return sendForm(reply, empty, noAnswers)
    const posted = postedOf(Object.entries(form))
    const sprog = pageLanguage(reply.request)
    const assessor = answering(() => requestIn(empty, posted, sprog))
    const { ruleset } = assessor.screener
    const typed = inLanguageOf(sprog, ruleset, posted, readAnswers(ruleset, posted))
    const { answers, then, focus } = act(ruleset, typed, posted[actionName])
    if (then === 'edit') return sendForm(reply, assessor, answers, { focus })
    try {
      return await sendResult(reply, assessor, answers, then)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const context = { ruleset, sprog, t: texts[sprog] }
      const problems = allProblems(requestOf(ruleset, answers, sprog), error.errors, (request) =>
        screeningOf(assessor, request, sprog),
      )
      const complaints = complaintsOf(problems, context, answers)
      return sendForm(reply, assessor, answers, { complaints })
    }
  })
}

/** The request as the empty form reads it: its years are the same, whatever the version that they lead to asks for. */
function requestIn({ screener: { ruleset } }: Assessor, posted: Posted, sprog: Language) {
  return requestOf(ruleset, readAnswers(ruleset, posted), sprog)
}

/** The errors of the answers, or the field that the form opens at. */
interface FormState {
  readonly complaints?: readonly Complaint[]
  readonly focus?: string | undefined
}

function sendForm(
  reply: FastifyReply,
  { screener, url, isChosenByYear }: Assessor,
  answers: Answers,
  { complaints = [], focus }: FormState = {},
): Promise<FastifyReply> {
  const { ruleset, sha256 } = screener
  const sprog = pageLanguage(reply.request)
  const t = texts[sprog]
  const errors = errorsByField(complaints)
  const asked = askedFacts(screener, answers.laesninger)
  return reply.sendPage(
    {
      view: 'self-assessment/form',
      title: formTitle({ ruleset, sprog, t }),
      description: leadOf({ ruleset, sprog, t }),
      path: url,
      answersForm,
      answersUrl: url,
      answersAction: 'ret',
      isForm: true,
      scripts: ['keep.js', `form.${sprog}.js`],
      hasErrors: complaints.length > 0,
    },
    {
      ...formModel({ ruleset, sprog, t, errors, focus, asked }, answers, complaints),
      url,
      ruleset: { reference: referenceOf(ruleset), sha256 },
      // The script knows one version, and the year that is typed may lead to another.
      isLive: !isChosenByYear,
    },
  )
}

/** @throws {InputError} when the request can't be used */
function screeningOf({ screener }: Assessor, request: FormRequest, sprog: Language) {
  return 'perioder' in request
    ? screener.screenPerioder(request, { sprog })
    : screener.screen(request, { sprog })
}

/** @throws {InputError} when the answers can't be used */
async function sendResult(
  reply: FastifyReply,
  assessor: Assessor,
  answers: Answers,
  then: 'show' | 'download' | 'document',
): Promise<FastifyReply> {
  const { screener, url } = assessor
  const { ruleset } = screener
  const sprog = pageLanguage(reply.request)
  const t = texts[sprog]
  const input = requestOf(ruleset, answers, sprog)
  const screening = screeningOf(assessor, input, sprog)
  reply.request.screened = 'perioder' in screening ? screening.perioder : [screening]
  const name = fileNameOf(
    ruleset.subject === 'tilbud' ? 'selvvurdering' : ruleset.id,
    screening.reference,
    ...answers.years.map(({ aar }) => aar || undefined),
  )
  if (then === 'download') return sendScreening(reply, name, screening)
  const assessed = { answers, request: input, screening }
  const context = { ruleset, sprog, t }
  const model = { ...assessmentModel(context, assessor, assessed), date: today(sprog), url }
  if (then === 'document') return sendDocument(reply, name, resultDocument(context, model))
  return reply.sendPage(
    {
      view: 'self-assessment/result',
      title: model.verdict.heading,
      path: url,
      answersForm,
      answersUrl: url,
      scripts: ['keep.js', 'result.js'],
    },
    { ...model, diagrams: await diagramsOf(reply.server, assessor, assessed, model, sprog) },
  )
}
