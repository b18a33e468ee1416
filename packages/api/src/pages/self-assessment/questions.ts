/** The questions that a result asks at once: the one that matters most, or what another reading needs. */
import type { PeriodsScreening, Screening } from '@screeningsmodel/core'
import { missingInPeriods } from '@screeningsmodel/core/analyse'
import type { Screener } from '@screeningsmodel/core/browser'
import type { Answers } from './answers.js'
import { fieldOf, type Field } from './fields.js'
import { yearTitle } from './form-model.js'
import type { FormRequest } from './request.js'
import type { ResultContext } from '../result/criteria.js'
import type { ReadingsModel } from '../result/readings.js'

/** More questions would hide the result. */
const most = 3

interface Assessed {
  readonly request: FormRequest
  readonly screening: Screening | PeriodsScreening
}

/**
 * The facts to ask for in each year, in order: those that the conclusion still needs. For several years these are not
 * the facts that each year needs by itself: a year may not matter, and a mean may be settled without it.
 */
export function questionsOf(
  screener: Screener,
  { request, screening }: Assessed,
): readonly (readonly string[])[] {
  const years = 'perioder' in screening ? screening.perioder : [screening]
  const own = years.map(({ naesteSpoergsmaal }) => naesteSpoergsmaal.map(({ fakta }) => fakta))
  if (!('perioder' in screening)) return own
  return missingInPeriods(screener, request).map((needed, i) => {
    const first = (own[i] ?? []).filter((path) => needed.includes(path))
    return [...first, ...needed.filter((path) => !first.includes(path))]
  })
}

/** The facts that each year lacks for the options of readings that cannot be settled. */
export function openQuestions(
  screener: Screener,
  { request, screening }: Assessed,
  readings: ReadingsModel | undefined,
): readonly (readonly string[])[] {
  const open = readings?.open ?? []
  if (!('perioder' in screening)) return [open.flatMap(({ facts }) => facts)]
  const under = open.map(({ chosen }) => {
    const laesninger = { ...(request.laesninger as object | undefined), ...chosen }
    return missingInPeriods(screener, { ...request, laesninger })
  })
  return screening.perioder.map((_, year) => under.flatMap((years) => years[year] ?? []))
}

/** The first question of the first year that has one. */
export function firstQuestion(
  context: ResultContext,
  answers: Answers,
  questions: readonly (readonly string[])[],
): readonly Field[] {
  const year = questions.findIndex((paths) => paths.length > 0)
  const path = questions[year]?.[0]
  return path === undefined ? [] : fieldsOf(context, answers, year, [path])
}

/** The facts that the options of readings that cannot be settled need. */
export function readingQuestions(
  context: ResultContext,
  answers: Answers,
  questions: readonly (readonly string[])[],
): readonly Field[] {
  return questions
    .flatMap((paths, year) => fieldsOf(context, answers, year, [...new Set(paths)]))
    .slice(0, most)
}

/** Their fields, except those that are computed from a list. If there are several years, each field names its year. */
function fieldsOf(
  context: ResultContext,
  answers: Answers,
  year: number,
  paths: readonly string[],
): Field[] {
  const of = answers.years[year]
  if (!of) return []
  const asked = context.ruleset.facts.filter(({ path }) => paths.includes(path))
  return asked.flatMap((fact) => {
    const field = fieldOf({ ...context, errors: new Map(), focus: undefined }, year, fact, of)
    if (field.kind === 'derived') return []
    const several = answers.years.length > 1
    const label = several ? `${yearTitle(context, year, of)}: ${field.label}` : field.label
    return [{ ...field, label }]
  })
}
