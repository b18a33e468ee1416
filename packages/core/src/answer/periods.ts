/** Several years of one place: each by itself, and all of them together. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { formatList } from '../errors/messages.js'
import { InputError, problemBy, tellerFrom, type Problem, type Teller } from '../errors/problems.js'
import { conclude, conclusionId } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import { beside, type UnderReading } from '../evaluation/readings.js'
import type { Request, RequestReader } from '../evaluation/request.js'
import { missing, openOutcomes } from '../evaluation/why.js'
import { periodErrors } from '../errors/generated/period-errors.js'
import type { Program, Truths, Values } from '../program/program.js'
import { all, type Truth } from '../program/truth.js'
import { choiceOf } from '../request/choice.js'
import { formCheck, refuse } from '../request/form.js'
import { periodsCheck } from '../request/request-check.js'
import { decimal } from '../support/decimal.js'
import type { Language } from '../support/language.js'
import { own } from '../support/objects.js'
import type { Explain } from './explain.js'
import { periodTexts } from './period-texts.js'
import { readingAnswers } from './reading-answers.js'
import type { PeriodsScreening, RemarkAnswer } from './schema.js'
import type { Texts } from './texts.js'

const tellOfPeriods = /* @__PURE__ */ tellerFrom(periodErrors)

/** What several periods are told from. */
interface Telling {
  readonly program: Program
  readonly texts: Texts
  readonly tell: Teller
  readonly read: RequestReader
  readonly explain: Explain
}

export function periodsScreener({ program, texts, tell, read, explain }: Telling) {
  const { ruleset } = program
  const periods = ruleset.periods
  const readings = [...(ruleset.readings ?? []), ...(periods ? [periods.reading] : [])]
  const problemsOf = formCheck(periodsCheck(ruleset), tell)
  const tellConclusion = periodTexts(program, texts)

  const screen = (input: unknown, language: Language): PeriodsScreening => {
    if (!periods) throw new InputError([problemBy(tellOfPeriods, language, '', 'ingen-perioder')])
    refuse(problemsOf(input, language))
    const fields = input as Readonly<Record<string, unknown>>
    const inputs = own(fields, 'perioder') as readonly Readonly<Record<string, unknown>>[]
    const requests = readAll(program, read, fields, inputs, language)
    const [{ evaluation }] = requests
    const { variant } = evaluation
    // The years are read alike; how they are taken together is chosen beside them.
    const choice = [...variant.choice, ...choiceOf([periods.reading], own(fields, 'laesninger'))]
    const { konklusion, outcome, truths, missing } = together(program, choice, requests)
    const others = beside(readings, choice, (other) => together(program, other, requests))
    const reference = own(fields, 'reference') as string | undefined
    const years = requests.map((each) => ({ aar: each.aar, outcome: conclude(each.evaluation) }))
    return {
      ...(reference !== undefined && { reference }),
      samlet: {
        konklusion,
        konklusionTekst: tellConclusion(choice.at(-1) ?? 0, outcome, {
          evaluation: { program, variant, values: [], truths },
          language,
          open: missing,
          years,
        }),
        laesninger: readingAnswers(program, others, (under) => under),
        bemaerkninger: gaps(requests, language),
      },
      perioder: requests.map((request) => explain(request, language)),
    }
  }
  return Object.assign(screen, { problems: problemsOf })
}

/** A request whose year the form has made sure of. */
type Period = Request & { readonly aar: number }

/** Reads every period; a year stands once, and all must be read in the same way. */
function readAll(
  program: Program,
  read: RequestReader,
  fields: Readonly<Record<string, unknown>>,
  inputs: readonly Readonly<Record<string, unknown>>[],
  language: Language,
): readonly [Period, ...Period[]] {
  const problems: Problem<InputErrorCode>[] = []
  const years = new Set<number>()
  const shared = own(fields, 'laesninger')
  const requests = inputs.map((input, i) => {
    const pointer = `/perioder/${String(i)}`
    const { request, problems: found } = read(input, language, pointer, shared)
    const { aar } = request as Period
    problems.push(...found)
    if (years.has(aar))
      problems.push(problemBy(tellOfPeriods, language, `${pointer}/aar`, 'aar-to-gange'))
    years.add(aar)
    return { ...request, aar }
  })
  const variant = requests[0]?.evaluation.variant
  requests.forEach(({ evaluation }, i) => {
    if (evaluation.variant !== variant) {
      const at = `/perioder/${String(i)}/laesninger`
      problems.push(problemBy(tellOfPeriods, language, at, 'forskellige-valg'))
    }
  })
  refuse(problems)
  return requests as [Period, ...Period[]]
}

interface Together extends UnderReading {
  /** The number of the conclusion, null while it is not settled. */
  readonly outcome: number | null
  /** What holds in each of the years that count. */
  readonly truths: Truths
}

/** The conclusion for all periods: what holds, holds in each of those that the reading counts. */
function together(
  program: Program,
  choice: readonly number[],
  requests: readonly Period[],
): Together {
  const variant = program.variant(choice.slice(0, -1))
  const { mean = [], newest } = program.ruleset.periods?.reading.options[choice.at(-1) ?? 0] ?? {}
  const slots = mean.flatMap((path) => program.slots.get(path) ?? [])
  const last = Math.max(...requests.map(({ aar }) => aar))
  const years = withMeans(
    slots,
    requests.flatMap(({ aar, evaluation }) => (newest && aar !== last ? [] : [evaluation.values])),
  )
  const evaluations = years.map((values) => evaluationOf(program, variant, values))
  const truths: Truth[] = []
  for (const node of [...variant.criteria, ...variant.outcomes]) {
    truths[node] = all(evaluations.map((each) => each.truths[node] as Truth))
  }
  const outcome = conclude({ variant, truths })
  // What one year alone leaves open may be settled by another, and the other way round.
  const reachable = openOutcomes({ variant, truths })
  const open = evaluations.flatMap((each) => missing(each, reachable))
  return {
    konklusion: conclusionId(program, outcome),
    outcome,
    truths,
    missing: [...new Set(open)].sort((a, b) => a - b),
  }
}

const left: Readonly<Record<Language, (years: string) => string>> = {
  da: (years) => `Der mangler oplysninger for ${years}, som ligger mellem de oplyste år.`,
  en: (years) => `Nothing is given for ${years}, between the years that are given.`,
}

/** The years that are left out between those given, neighbours as one: "2015–2017 og 2019". */
function gaps(periods: readonly Period[], language: Language): RemarkAnswer[] {
  const given = periods.map(({ aar }) => aar).sort((a, b) => a - b)
  const runs = given.slice(1).flatMap((year, i) => {
    const from = (given[i] as number) + 1
    const to = year - 1
    if (from > to) return []
    return from === to ? String(from) : `${String(from)}–${String(to)}`
  })
  if (runs.length === 0) return []
  const tekst = left[language](formatList(language, runs))
  return [{ id: 'manglende-aar', tekst, fakta: [] }]
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
