/** Several years of one place: each by itself, and all of them together. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { InputError, problem, type Problem } from '../errors/problems.js'
import { conclude, conclusionId } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import { beside, type UnderReading } from '../evaluation/readings.js'
import type { Request, RequestReader } from '../evaluation/request.js'
import { missingForConclusion } from '../evaluation/why.js'
import type { Program, Values } from '../program/program.js'
import { all, type Truth } from '../program/truth.js'
import { formProblems, refuse } from '../request/form.js'
import { periodsCheck } from '../request/request-check.js'
import { choiceOf } from '../request/values.js'
import { decimal } from '../support/decimal.js'
import type { Language } from '../support/language.js'
import { own } from '../support/objects.js'
import type { Explain } from './explain.js'
import { readingAnswers } from './reading-answers.js'
import type { PeriodsScreening } from './schema.js'
import type { Texts } from './texts.js'

export function periodsScreener(
  program: Program,
  texts: Texts,
  read: RequestReader,
  explain: Explain,
) {
  const { ruleset } = program
  const periods = ruleset.periods
  const readings = [...(ruleset.readings ?? []), ...(periods ? [periods.reading] : [])]
  const check = periodsCheck(ruleset)

  return (input: unknown, language: Language): PeriodsScreening => {
    if (!periods) throw new InputError([problem(language, '', 'ingen-perioder')])
    refuse(formProblems(check, input, language))
    const fields = input as Readonly<Record<string, unknown>>
    const inputs = own(fields, 'perioder') as readonly Readonly<Record<string, unknown>>[]
    const requests = readAll(program, read, fields, inputs, language)
    // The years are read alike; how they are taken together is chosen beside them.
    const choice = [
      ...(requests[0]?.evaluation.variant.choice ?? []),
      ...choiceOf([periods.reading], own(fields, 'laesninger')),
    ]
    const { konklusion } = together(program, choice, requests)
    const others = beside(readings, choice, (other) => together(program, other, requests))
    const reference = own(fields, 'reference') as string | undefined
    return {
      ...(reference !== undefined && { reference }),
      samlet: {
        konklusion,
        konklusionTekst: texts.periods(konklusion, requests.length, language),
        laesninger: readingAnswers(program, others, (under) => under),
      },
      perioder: requests.map((request) => explain(request, language)),
    }
  }
}

/** Reads every period; a year may stand once, and all must be read in the same way. */
function readAll(
  program: Program,
  read: RequestReader,
  fields: Readonly<Record<string, unknown>>,
  inputs: readonly Readonly<Record<string, unknown>>[],
  language: Language,
): Request[] {
  const problems: Problem<InputErrorCode>[] = []
  const years = new Set<number>()
  const shared = own(fields, 'laesninger')
  const requests = inputs.map((input, i) => {
    const pointer = `/perioder/${String(i)}`
    const { request, problems: found } = read(input, language, pointer, shared)
    problems.push(...found)
    if (request.aar !== undefined) {
      if (years.has(request.aar)) problems.push(problem(language, `${pointer}/aar`, 'aar-to-gange'))
      years.add(request.aar)
    }
    return request
  })
  const variant = requests[0]?.evaluation.variant
  requests.forEach(({ evaluation }, i) => {
    if (evaluation.variant !== variant) {
      problems.push(problem(language, `/perioder/${String(i)}/laesninger`, 'forskellige-valg'))
    }
  })
  refuse(problems)
  return requests
}

/** The conclusion for all periods: an outcome holds when it holds in each of them. */
function together(
  program: Program,
  choice: readonly number[],
  requests: readonly Request[],
): UnderReading {
  const variant = program.variant(choice.slice(0, -1))
  const mean = program.ruleset.periods?.reading.options[choice.at(-1) ?? 0]?.mean ?? []
  const slots = mean.flatMap((path) => program.slots.get(path) ?? [])
  const years = withMeans(
    slots,
    requests.map(({ evaluation }) => evaluation.values),
  )
  const evaluations = years.map((values) => evaluationOf(program, variant, values))
  const truths: Truth[] = []
  for (const node of variant.outcomes) {
    truths[node] = all(evaluations.map((each) => each.truths[node] as Truth))
  }
  const conclusion = conclude({ variant, truths })
  const open = evaluations.map(missingForConclusion)
  return {
    konklusion: conclusionId(program, conclusion),
    missing: conclusion === null ? [...new Set(open.flat())].sort((a, b) => a - b) : [],
  }
}

/** The facts in these slots as their mean over the years; not known where a year's is not. */
function withMeans(slots: readonly number[], years: readonly Values[]): readonly Values[] {
  return years.map((values) => {
    const copy = values.slice()
    for (const slot of slots) {
      const numbers = years.map((year) => year[slot])
      copy[slot] = numbers.every((value) => typeof value === 'number')
        ? decimal(numbers.reduce((sum, value) => sum + value, 0) / numbers.length)
        : undefined
    }
    return copy
  })
}
