/** Where an interview ended: the answer, and what can be done with it. */
import type { Language } from '@screeningsmodel/core'
import { scalesOf } from '@screeningsmodel/core/browser'
import { readingsModel, type ReadingsModel } from '../result/readings.js'
import { resultModel, type ResultModel } from '../result/criteria.js'
import { summaryText } from '../result/summary.js'
import { texts as pageTexts } from '../kit/texts.js'
import type { Posted } from './answers.js'
import {
  answeredOf,
  hiddenFields,
  wayTo,
  wordingOf,
  type Answered,
  type Hidden,
  type Way,
} from './carried.js'
import { actions } from './action.js'
import { requestOf, type Interview } from './interview.js'
import type { Step } from './steps.js'
import { interviewTexts, type InterviewTexts } from './texts.js'

export interface InterviewResultModel {
  readonly texts: InterviewTexts
  readonly heading: string
  readonly url: string
  readonly result: ResultModel
  /** Only where another reading leads to another conclusion. */
  readonly readings: ReadingsModel | undefined
  /** Questions answered with “don't know” that can still settle it. */
  readonly questions: readonly { readonly text: string; readonly way: Way }[]
  /** The interview that follows. */
  readonly next:
    { readonly title: string; readonly description: string; readonly way: Way } | undefined
  /** What the interview before this one came to. */
  readonly before:
    { readonly title: string; readonly konklusionTekst: string; readonly way: Way } | undefined
  readonly answered: readonly Answered[]
  readonly hidden: readonly Hidden[]
  readonly download: string
  readonly summary: string
}

/** @param before where the interview before this one ended */
export function interviewResultModel(
  step: Step,
  { screening, answered }: Interview,
  posted: Posted,
  sprog: Language,
  steps: readonly Step[],
  before?: Interview,
): InterviewResultModel {
  const { screener } = step
  const { ruleset } = screener
  const context = { ruleset, sprog, t: pageTexts[sprog] }
  const answers = posted.answers.get(ruleset.id) ?? new Map<never, never>()
  const request = requestOf(step, answers, posted.laesninger)
  const result = resultModel(context, screening, scalesOf(ruleset)(request, posted.laesninger))
  const place = steps.indexOf(step)
  const after = screening.konklusion === step.leadsOn ? steps[place + 1] : undefined
  const stepBefore = steps[place - 1]
  const hangsOnReading = screening.laesninger.some(({ andre }) =>
    andre.some(({ konklusion }) => konklusion !== screening.konklusion),
  )
  const retell = (id: string, option: string) =>
    screener.screen(requestOf(step, answers, { ...posted.laesninger, [id]: option }), { sprog })
      .konklusionTekst
  return {
    texts: interviewTexts[sprog],
    heading: ruleset.title[sprog],
    url: step.url,
    result,
    readings: hangsOnReading
      ? readingsModel(context, screening, screening.fortolkningsfoelsom, retell)
      : undefined,
    questions: result.spoergsmaal.map(({ path }) => ({
      text: wordingOf(step, path, sprog),
      way: wayTo(step, path),
    })),
    next: after && {
      title: after.screener.ruleset.title[sprog],
      description: after.screener.ruleset.description[sprog],
      way: { action: actions.show, url: after.url },
    },
    before:
      stepBefore && before
        ? {
            title: stepBefore.screener.ruleset.title[sprog],
            konklusionTekst: before.screening.konklusionTekst,
            way: { action: actions.show, url: stepBefore.url },
          }
        : undefined,
    answered: answeredOf(step, answered, posted, sprog),
    hidden: hiddenFields(posted, steps),
    download: actions.download,
    summary: summaryText(
      ruleset.title[sprog],
      [{ title: undefined, result }],
      undefined,
      context.t,
    ),
  }
}
