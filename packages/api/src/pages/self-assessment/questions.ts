/** The questions that a result asks at once: the one that matters most, or what another reading needs. */
import type { Answers } from './answers.js'
import { fieldOf, type Field } from './fields.js'
import { yearTitle } from './form-model.js'
import type { ResultContext } from '../result/criteria.js'
import type { ReadingsModel } from '../result/readings.js'

/** More would hide the result that they stand in. */
const most = 3

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

/** What the options of readings that cannot be settled need, for each year. */
export function readingQuestions(
  context: ResultContext,
  answers: Answers,
  readings: ReadingsModel | undefined,
): readonly Field[] {
  const paths = [...new Set((readings?.open ?? []).flatMap(({ facts }) => facts))]
  return answers.years.flatMap((_, year) => fieldsOf(context, answers, year, paths)).slice(0, most)
}

/** Their fields, except for those that are worked out from a list. Where there are several years, each says its own. */
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
