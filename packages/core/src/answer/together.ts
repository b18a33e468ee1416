/** Several years taken together, as a reading of »årligt« has them: what they conclude, and what is missing. */
import { conclude, conclusionId } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import type { UnderReading } from '../evaluation/readings.js'
import type { Request } from '../evaluation/request.js'
import { missing, openOutcomes } from '../evaluation/why.js'
import { ascending } from '../support/order.js'
import type { Program, Truths, Values, Variant } from '../program/program.js'
import { alike, all, type Truth } from '../program/truth.js'
import { replaceAt } from '../support/replace-at.js'
import { eachMean, meansOf, type Means } from './means.js'

/** A request whose year the form has made sure of. */
export type Period = Request & { readonly aar: number }

export interface Together extends UnderReading {
  /** The number of the conclusion, null while it is not settled. */
  readonly outcome: number | null
  /** What holds in each of the years that count. */
  readonly truths: Truths
  /** The years that count. */
  readonly counted: readonly Period[]
  /** What is missing in each of them, means too; empty where the conclusion is settled. */
  readonly missingOf: readonly (readonly number[])[]
}

/** The conclusion for all periods: what holds, holds in each of those that the reading counts. */
export function together(
  program: Program,
  choice: readonly number[],
  requests: readonly Period[],
): Together {
  const variant = program.variant(choice.slice(0, -1))
  const { mean = [], newest } = program.ruleset.periods?.reading.options[choice.at(-1) ?? 0] ?? {}
  const slots = mean.flatMap((path) => program.slots.get(path) ?? [])
  const last = Math.max(...requests.map(({ aar }) => aar))
  const counted = requests.filter(({ aar }) => !newest || aar === last)
  const given = counted.map(({ evaluation }) => evaluation.values)
  const means = meansOf(program, variant, slots, given)
  const nodes = [...variant.criteria, ...variant.outcomes]
  const tried = eachMean(means).map((years) => truthsOf(program, variant, nodes, years))
  const truths: Truth[] = []
  for (const node of nodes) truths[node] = alike(tried.map((each) => each[node] as Truth))
  const outcomes = new Set(tried.map((each) => conclude({ variant, truths: each })))
  const [outcome = null] = outcomes.size === 1 ? outcomes : []
  const missingOf = outcome === null ? missingIn(program, variant, means, truths) : []
  return {
    konklusion: conclusionId(program, outcome),
    outcome,
    truths,
    missing: ascending(missingOf.flat()),
    counted,
    missingOf,
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

/** What is missing for the conclusion in each year; a mean that changes nothing that is open is not. */
function missingIn(
  program: Program,
  variant: Variant,
  means: Means,
  truths: Truths,
): readonly (readonly number[])[] {
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
  return years.map((values) => missing(evaluationOf(program, variant, values), reachable))
}
