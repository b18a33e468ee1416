/** The model of the template of a self-assessment's result, for one year or several. */
import type { PeriodsScreening, Screening } from '@screeningsmodel/core'
import type { Scales, Screener } from '@screeningsmodel/core/browser'
import type { Answers } from './answers.js'
import { hiddenAnswers, yearTitle } from './form-model.js'
import { chosenReadings } from '../kit/facts.js'
import type { Hidden } from '../kit/fields.js'
import { idOf, nameOf } from '../kit/ids.js'
import { readingsModel, type ReadingsModel } from '../result/readings.js'
import type { AnswerTable } from '../result/document.js'
import type { Field } from './fields.js'
import { answersGiven } from './given.js'
import { listGap } from './list-gaps.js'
import { firstQuestion, openQuestions, questionsOf, readingQuestions } from './questions.js'
import type { FormRequest } from './request.js'
import {
  outcomeOf,
  resultModel,
  type Outcome,
  type ResultContext,
  type ResultModel,
} from '../result/criteria.js'
import { fingerprintsOf, summaryText } from '../result/summary.js'
import { verdictModel, type VerdictModel } from '../result/verdict.js'
import { lowerFirst } from '../kit/texts/both.js'

export interface Assessor {
  readonly screener: Screener
  readonly scales: Scales
  /** The path of its form below the base path. */
  readonly url: string
  /** Whether another year may lead to another version of the ruleset. */
  readonly isChosenByYear: boolean
}

export interface AssessmentModel {
  /** What was assessed, in the form for the middle of a sentence. */
  readonly heading: string
  /** What the result is about: the ruleset, the tilbud, the year. */
  readonly about: string
  readonly answers: readonly AnswerTable[]
  /** For all years together, or for the only one. */
  readonly verdict: VerdictModel
  /** Fields that are asked for at once. */
  readonly asked: readonly Field[]
  readonly years: readonly {
    /** Undefined if there is only one year, and it is not known which. */
    readonly title: string | undefined
    readonly result: ResultModel
    /** What is still missing, with the name and id of the field to go back to. */
    readonly questions: readonly {
      readonly text: string
      readonly name: string
      readonly id: string
    }[]
  }[]
  /** A table of criteria by years, if there are several years. */
  readonly comparison:
    | readonly {
        readonly titel: string
        readonly cells: readonly Outcome[]
      }[]
    | undefined
  /** How the years are combined, if there are several. */
  readonly yearsHint: string | undefined
  readonly readings: ReadingsModel | undefined
  readonly hidden: readonly Hidden[]
  readonly fingerprints: string
  readonly summary: string
}

/** The answers, the request that they make, and its answer. */
export interface Assessed {
  readonly answers: Answers
  readonly request: FormRequest
  readonly screening: Screening | PeriodsScreening
}

export function assessmentModel(
  context: ResultContext,
  assessor: Assessor,
  assessed: Assessed,
): AssessmentModel {
  const { ruleset, sprog } = context
  const { answers, screening } = assessed
  const several = 'perioder' in screening
  const overall = several ? screening.samlet : screening
  const title = ruleset.title[sprog]
  const years = yearsOf(context, assessor, assessed)
  const retell = retelling(context, assessor, assessed)
  const readings = readingsModel(context, overall, sensitivity(screening), retell)
  const questions = questionsOf(assessor.screener, assessed)
  const verdict = verdictModel(context, overall, {
    readings,
    missing: questions.flat().length,
    remarks: overall.bemaerkninger.map(({ tekst }) => tekst),
  })
  const asked =
    overall.konklusion === 'uafklaret'
      ? firstQuestion(context, answers, questions)
      : readingQuestions(context, answers, openQuestions(assessor.screener, assessed, readings))
  const names = new Set(asked.map(({ name }) => name))
  return {
    heading: lowerFirst(title),
    about: aboutOf(context, screening, years),
    answers: answersGiven(context, answers),
    verdict,
    asked,
    years,
    comparison: several ? comparisonOf(context, screening.perioder) : undefined,
    yearsHint: several ? yearsHint(context, screening) : undefined,
    readings,
    hidden: hiddenAnswers(context, answers).filter(({ name }) => !names.has(name)),
    fingerprints: fingerprintsOf(years),
    summary: summaryText(context, {
      title: screening.reference === undefined ? title : `${title}: ${screening.reference}`,
      years,
      overall: several ? overall.konklusionTekst : undefined,
      verdict,
    }),
  }
}

function aboutOf(
  { ruleset, sprog, t }: ResultContext,
  screening: Screening | PeriodsScreening,
  years: AssessmentModel['years'],
): string {
  const when = 'perioder' in screening ? t.result.allYears : years[0]?.title
  const what = t.result.about(lowerFirst(ruleset.title[sprog]))
  return [what, screening.reference, when].filter((each) => each !== undefined).join('. ')
}

function yearsOf(
  context: ResultContext,
  { scales }: Assessor,
  { answers, request, screening }: Assessed,
): AssessmentModel['years'] {
  const several = 'perioder' in screening
  const screenings = several ? screening.perioder : [screening]
  const requests = several ? (request.perioder as readonly FormRequest[]) : [request]
  const { laesninger } = chosenReadings(context.ruleset, answers.laesninger)
  return screenings.map((each, i) => {
    const result = resultModel(context, each, scales(requests[i] ?? {}, laesninger))
    const year = answers.years[i]
    return {
      title: year && (several || each.aar !== undefined) ? yearTitle(context, i, year) : undefined,
      result,
      questions: result.spoergsmaal.map(({ path, text }) => {
        const gap = year && listGap(context, i, year, path)
        const name = gap?.name ?? nameOf(i, path)
        return { text: gap?.hint ? `${text} ${gap.hint}` : text, name, id: idOf(name) }
      }),
    }
  })
}

/** Gives the text of the conclusion under another reading. */
function retelling({ sprog }: ResultContext, { screener }: Assessor, { request }: Assessed) {
  return (reading: string, option: string): string => {
    const chosen = request.laesninger as object | undefined
    const input = { ...request, laesninger: { ...chosen, [reading]: option } }
    return 'perioder' in request
      ? screener.screenPerioder(input, { sprog }).samlet.konklusionTekst
      : screener.screen(input, { sprog }).konklusionTekst
  }
}

/** For several years the core gives only the conclusion of each other reading by itself. */
function sensitivity(screening: Screening | PeriodsScreening): boolean | null {
  if (!('perioder' in screening)) return screening.fortolkningsfoelsom
  const { konklusion, laesninger } = screening.samlet
  const reached = [konklusion, ...laesninger.flatMap(({ andre }) => andre.map((o) => o.konklusion))]
  const settled = new Set(reached.filter((each) => each !== 'uafklaret'))
  if (settled.size > 1) return true
  return reached.includes('uafklaret') ? null : false
}

function yearsHint({ ruleset, sprog, t }: ResultContext, { samlet }: PeriodsScreening) {
  const reading = ruleset.periods?.reading
  const chosen = samlet.laesninger.find(({ id }) => id === reading?.id)?.valgt
  const option = reading?.options.find(({ id }) => id === chosen)
  return option && t.result.yearsHint(option.label[sprog])
}

function comparisonOf(context: ResultContext, screenings: readonly Screening[]) {
  const [first] = screenings
  return (first?.kriterier ?? []).map(({ titel }, i) => ({
    titel,
    cells: screenings.map(({ kriterier }) => {
      const criterion = kriterier[i]
      return criterion ? outcomeOf(context, criterion) : { ord: '', tone: 'open' as const }
    }),
  }))
}
