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
  const missingOf = outcome === null ? missingIn(program, variant, slots, means, truths) : []
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

/** The means that change nothing, whatever the others come to. */
function idleIn(program: Program, variant: Variant, means: Means): Means['open'] {
  const tried = eachMean(means).map((years) =>
    years.map((values) => evaluationOf(program, variant, values).truths),
  )
  const told = tried.map((years) => JSON.stringify(years))
  // What is compared with a fact that is not known either may change it once that is.
  const isBesideUnknown = (slot: number) =>
    variant.order.some((i) => {
      const node = program.nodes[i]
      const isRead = node?.kind === 'leaf' && node.slots.includes(slot)
      return isRead && tried.some((years) => years.some((truths) => truths[i] === null))
    })
  // As `eachMean` has them: the last one changes first.
  let apart = tried.length
  return means.open.filter(({ slot, values }) => {
    const all = apart
    apart /= values.length
    const least = (at: number) => at - (at % all) + (at % apart)
    return told.every((each, at) => each === told[least(at)]) && !isBesideUnknown(slot)
  })
}

/**
 * What is missing for the conclusion in each year; a mean that changes nothing that is open is not.
 *
 * @param slots the facts that are taken as their mean
 */
function missingIn(
  program: Program,
  variant: Variant,
  slots: readonly number[],
  means: Means,
  truths: Truths,
): readonly (readonly number[])[] {
  const idle = idleIn(program, variant, means)
  const years = idle.reduce(
    (facts, { slot, values }) => facts.map((year) => replaceAt(year, slot, values[0])),
    means.years,
  )
  // What one year alone leaves open may be settled by another, and the other way round.
  const reachable = openOutcomes({ variant, truths })
  const each = years.map((values) => missing(evaluationOf(program, variant, values), reachable))
  // A mean that one year lacks is every year's.
  const shared = each.flat().filter((slot) => slots.includes(slot))
  if (each.every(({ length }) => length === 0)) {
    // A mean of whole numbers may be one that none of them is, which a year by itself does not leave open.
    const moving = means.open.filter((mean) => !idle.includes(mean)).map(({ slot }) => slot)
    return each.map(() => ascending(moving))
  }
  return each.map((own) => ascending([...own, ...shared]))
}
