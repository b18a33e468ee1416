/** Several years of one place: each by itself, and all of them together. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { formatList } from '../errors/messages.js'
import { InputError, problemBy, type Problem, type Teller } from '../errors/problems.js'
import { conclude, conclusionId } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import { beside, type UnderReading } from '../evaluation/readings.js'
import type { Request, RequestReader } from '../evaluation/request.js'
import { missing, openOutcomes } from '../evaluation/why.js'
import type { Program, Truths, Values, Variant } from '../program/program.js'
import { all, type Truth } from '../program/truth.js'
import { choiceOf } from '../request/choice.js'
import { formCheck, refuse } from '../request/form.js'
import { periodsCheck } from '../request/request-check.js'
import type { Language } from '../support/language.js'
import { own } from '../support/objects.js'
import { replaceAt } from '../support/replace-at.js'
import type { Explain } from './explain.js'
import { eachMean, meansOf, type Means } from './means.js'
import { periodTexts } from './period-texts.js'
import { readingAnswers } from './reading-answers.js'
import type { PeriodsScreening, RemarkAnswer } from './schema.js'
import type { Texts } from './texts.js'

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
  const problemsOf = formCheck(periodsCheck(ruleset), tell)
  const tellConclusion = periodTexts(program, texts)

  const screen = (input: unknown, language: Language): PeriodsScreening => {
    if (!periods) throw new InputError([problemBy(tell, language, '', 'ingen-perioder')])
    refuse(problemsOf(input, language))
    const fields = input as Readonly<Record<string, unknown>>
    const inputs = own(fields, 'perioder') as readonly Readonly<Record<string, unknown>>[]
    const requests = readAll(read, tell, fields, inputs, language)
    const [{ evaluation }] = requests
    const { variant } = evaluation
    // The years are read alike; how they are taken together is chosen beside them.
    const choice = [...variant.choice, ...choiceOf([periods.reading], own(fields, 'laesninger'))]
    const { konklusion, outcome, truths, missing } = together(program, choice, requests)
    const readings = [...(ruleset.readings ?? []), periods.reading]
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
  read: RequestReader,
  tell: Teller,
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
    if (years.has(aar)) problems.push(problemBy(tell, language, `${pointer}/aar`, 'aar-to-gange'))
    years.add(aar)
    return { ...request, aar }
  })
  const variant = requests[0]?.evaluation.variant
  requests.forEach(({ evaluation }, i) => {
    if (evaluation.variant !== variant) {
      const at = `/perioder/${String(i)}/laesninger`
      problems.push(problemBy(tell, language, at, 'forskellige-valg'))
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
  const given = requests.flatMap(({ aar, evaluation }) =>
    newest && aar !== last ? [] : [evaluation.values],
  )
  const means = meansOf(program, variant, slots, given)
  const nodes = [...variant.criteria, ...variant.outcomes]
  const tried = eachMean(means).map((years) => truthsOf(program, variant, nodes, years))
  const truths: Truth[] = []
  for (const node of nodes) truths[node] = common(tried.map((each) => each[node] as Truth))
  const outcomes = new Set(tried.map((each) => conclude({ variant, truths: each })))
  const [outcome = null] = outcomes.size === 1 ? outcomes : []
  return {
    konklusion: conclusionId(program, outcome),
    outcome,
    truths,
    missing: outcome === null ? missingIn(program, variant, means, truths) : [],
  }
}

/** What holds in all of the years. */
function truthsOf(
  program: Program,
  variant: Variant,
  nodes: readonly number[],
  years: readonly Values[],
): Truths {
  const evaluations = years.map((values) => evaluationOf(program, variant, values))
  const truths: Truth[] = []
  for (const node of nodes)
    truths[node] = all(evaluations.map((each) => each.truths[node] as Truth))
  return truths
}

/** The truth that all have; open where they differ. */
function common([first = null, ...others]: readonly Truth[]): Truth {
  return others.every((other) => other === first) ? first : null
}

/** What is missing for the conclusion; a mean that changes nothing that is open is not. */
function missingIn(program: Program, variant: Variant, means: Means, truths: Truths): number[] {
  const years = means.open.reduce((facts, { slot, values }) => {
    const each = values.map((value) => facts.map((year) => replaceAt(year, slot, value)))
    const told = new Set(
      each.map((one) =>
        JSON.stringify(one.map((facts) => evaluationOf(program, variant, facts).truths)),
      ),
    )
    return told.size === 1 ? (each[0] ?? facts) : facts
  }, means.years)
  // What one year alone leaves open may be settled by another, and the other way round.
  const reachable = openOutcomes({ variant, truths })
  const open = years.flatMap((values) => missing(evaluationOf(program, variant, values), reachable))
  return [...new Set(open)].sort((a, b) => a - b)
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
