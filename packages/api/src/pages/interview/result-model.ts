/** The model of the template of an interview's result: the answer, and what can be done next. */
import { scalesOf } from '@screeningsmodel/core/browser'
import { readingsModel, type ReadingsModel } from '../result/readings.js'
import { resultModel, type ResultModel } from '../result/criteria.js'
import type { AnswerTable } from '../result/document.js'
import { summaryText, type Year } from '../result/summary.js'
import { verdictModel, type VerdictModel } from '../result/verdict.js'
import { lowerFirst } from '../kit/texts/both.js'
import { texts as pageTexts } from '../kit/texts.js'
import type { Hidden } from '../kit/fields.js'
import {
  answeredOf,
  answersGiven,
  hiddenFields,
  wayTo,
  wordingOf,
  type Answered,
  type InterviewPage,
  type Way,
} from './carried.js'
import { actions } from './action.js'
import { askedAgain, type AskedAgain } from './asked-again.js'
import { requestOf, type Interview } from './interview.js'
import { stepAfter } from './steps.js'
import { textsOf, type InterviewTexts } from './texts.js'

export interface InterviewResultModel {
  readonly texts: InterviewTexts
  readonly heading: string
  readonly url: string
  readonly result: ResultModel
  readonly about: string
  readonly years: readonly Year[]
  readonly answers: readonly AnswerTable[]
  readonly verdict: VerdictModel
  readonly askedAgain: AskedAgain | undefined
  /** Only where another reading leads to another conclusion. */
  readonly readings: ReadingsModel | undefined
  /** Questions answered with “don't know” that can still settle it. */
  readonly questions: readonly { readonly text: string; readonly way: Way }[]
  /** The interview that follows. */
  readonly next:
    | { readonly title: string; readonly description: string; readonly way: Way }
    | undefined
  /** Whether the case is settled, and belongs to no interview that follows. */
  readonly isNotIncluded: boolean
  readonly notIncluded: string
  /** Where the first of these interviews begins. */
  readonly startUrl: string
  /** The conclusion of the interview before this one. */
  readonly before:
    | { readonly title: string; readonly konklusionTekst: string; readonly way: Way }
    | undefined
  readonly answered: readonly Answered[]
  readonly hidden: readonly Hidden[]
  readonly download: string
  readonly summary: string
}

/** @param before the interview before this one, if there was one */
export function interviewResultModel(
  page: InterviewPage,
  before?: Interview,
): InterviewResultModel {
  const { interview, sprog } = page
  const { step, answers, laesninger, screening } = interview
  const { ruleset } = step.screener
  const context = { ruleset, sprog, t: pageTexts[sprog] }
  const request = requestOf(step, answers, laesninger)
  const result = resultModel(context, screening, scalesOf(ruleset)(request, request.laesninger))
  const readings = readingsOf(page)
  const verdict = verdictModel(context, screening, {
    readings,
    missing: screening.mangler.length,
    remarks: result.bemaerkninger,
  })
  const years = [{ title: undefined, result }]
  return {
    texts: textsOf(step, sprog),
    heading: ruleset.title[sprog],
    url: step.url,
    result,
    about: context.t.result.about(ruleset.title[sprog].toLowerCase()),
    years,
    answers: [{ title: undefined, rows: answersGiven(page) }],
    verdict,
    askedAgain: askedAgain(page, readings),
    readings,
    questions: result.spoergsmaal.map(({ path }) => ({
      text: wordingOf(step, path, sprog),
      way: wayTo(step, path),
    })),
    next: nextOf(page),
    isNotIncluded:
      page.steps.some(({ after }) => after?.step === step) &&
      screening.konklusion !== 'uafklaret' &&
      !stepAfter(page.steps, step, screening.konklusion),
    notIncluded: textsOf(step, sprog).notIncluded(lowerFirst(ruleset.title[sprog])),
    startUrl: page.steps[0]?.url ?? step.url,
    before: before && {
      title: before.step.screener.ruleset.title[sprog],
      konklusionTekst: before.screening.konklusionTekst,
      way: { action: actions.show, url: before.step.url },
    },
    answered: answeredOf(page),
    hidden: hiddenFields(page),
    download: actions.download,
    summary: summaryText(context, { title: ruleset.title[sprog], years, verdict }),
  }
}

function readingsOf({ interview, sprog }: InterviewPage): ReadingsModel | undefined {
  const { step, answers, laesninger, screening } = interview
  const { screener } = step
  const hangsOnReading = screening.laesninger.some(({ andre }) =>
    andre.some(({ konklusion }) => konklusion !== screening.konklusion),
  )
  if (!hangsOnReading) return undefined
  const retell = (id: string, option: string) =>
    screener.screen(requestOf(step, answers, { ...laesninger, [id]: option }), { sprog })
      .konklusionTekst
  const context = { ruleset: screener.ruleset, sprog, t: pageTexts[sprog] }
  return readingsModel(context, screening, screening.fortolkningsfoelsom, retell)
}

function nextOf({ interview, steps, sprog }: InterviewPage): InterviewResultModel['next'] {
  const { step, screening } = interview
  const after = stepAfter(steps, step, screening.konklusion)
  return (
    after && {
      title: after.screener.ruleset.title[sprog],
      description: after.screener.ruleset.description[sprog],
      way: { action: actions.show, url: after.url },
    }
  )
}
