/** The self-assessment: the form at `/` and its result at `/selvvurdering`. */
import { InputError, type PeriodsScreening, type Screening } from '@screeningsmodel/core'
import { scalesOf } from '@screeningsmodel/core/browser'
import { countsOf } from '../../http/log-counts.js'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, RouteContext } from '../../http/instance.js'
import { referenceOf } from '../../http/reference.js'
import { noAnswers, postedOf, readAnswers, type Answers } from './answers.js'
import { assessmentModel, type Assessor } from './assessment-model.js'
import { errorsByField, type Complaint } from '../kit/complaints.js'
import { complaintsOf } from './complaints.js'
import { formModel } from './form-model.js'
import { act } from './action.js'
import { actionName } from '../kit/ids.js'
import { answersForm, pageLanguage, sendPage, type PageContext } from '../kit/page.js'
import { requestOf } from './request.js'
import { texts } from '../kit/texts.js'

export function selfAssessmentRoutes(app: App, context: RouteContext & PageContext): void {
  const screener = context.registry.asked('tilbud', {})
  const { ruleset } = screener
  const assessor: Assessor = { screener, scales: scalesOf(ruleset) }

  app.get('/', { schema: { hide: true } }, (request, reply) => sendForm(request, reply, noAnswers))

  app.post('/selvvurdering', { schema: { hide: true } }, (request, reply) => {
    const posted = postedOf(Object.entries(request.body ?? {}))
    const { answers, then, focus } = act(ruleset, readAnswers(ruleset, posted), posted[actionName])
    if (then === 'edit') return sendForm(request, reply, answers, { focus })
    try {
      return sendResult(request, reply, answers, then)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const sprog = pageLanguage(request)
      const complaints = complaintsOf(error.errors, ruleset, answers, sprog, texts[sprog])
      return sendForm(request, reply, answers, { complaints })
    }
  })

  // A reload of the result's address, or a link to it, has no answers: the form asks for them.
  app.get('/selvvurdering', { schema: { hide: true } }, (request, reply) =>
    sendForm(request, reply, noAnswers),
  )

  function sendForm(
    request: FastifyRequest,
    reply: FastifyReply,
    answers: Answers,
    {
      complaints = [],
      focus,
    }: { complaints?: readonly Complaint[]; focus?: string | undefined } = {},
  ): Promise<FastifyReply> {
    const sprog = pageLanguage(request)
    const t = texts[sprog]
    const errors = errorsByField(complaints)
    const model = {
      ...formModel({ ruleset, sprog, t, errors, focus }, answers, complaints),
      ruleset: { reference: referenceOf(ruleset), sha256: screener.sha256 },
    }
    return sendPage(
      request,
      reply,
      context,
      {
        view: 'self-assessment/form',
        title: complaints.length > 0 ? t.form.titleWithError(t.form.title) : t.form.title,
        path: '/',
        answersForm,
        answersUrl: '/selvvurdering',
        answersAction: 'ret',
        scripts: [`form.${sprog}.js`],
        status: complaints.length > 0 ? 422 : 200,
      },
      model,
    )
  }

  function sendResult(
    request: FastifyRequest,
    reply: FastifyReply,
    answers: Answers,
    then: 'show' | 'download',
  ): FastifyReply | Promise<FastifyReply> {
    const sprog = pageLanguage(request)
    const input = requestOf(ruleset, answers)
    const screening: Screening | PeriodsScreening =
      'perioder' in input
        ? screener.screenPerioder(input, { sprog })
        : screener.screen(input, { sprog })
    request.logged = countsOf(screening)
    if (then === 'download') {
      return reply
        .header('content-disposition', 'attachment; filename="selvvurdering.json"')
        .header('content-language', sprog)
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(screening)
    }
    const t = texts[sprog]
    const model = assessmentModel({ ruleset, sprog, t }, assessor, answers, input, screening)
    return sendPage(
      request,
      reply,
      context,
      {
        view: 'self-assessment/result',
        title: t.result.title,
        path: '/',
        answersForm,
        answersUrl: '/selvvurdering',
        scripts: ['result.js'],
      },
      model,
    )
  }
}
