/** Several years taken together, according to a reading of »årligt«: their conclusion, and what is missing. */
import { conclude, conclusionId } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import type { UnderReading } from '../evaluation/readings.js'
import type { Request } from '../evaluation/request.js'
import { missing, openOutcomes } from '../evaluation/why.js'
import { ascending } from '../support/order.js'
import type { Program, Truths, Variant } from '../program/program.js'
import { alike, all, type Truth } from '../program/truth.js'
import { meansOf } from './means.js'

/** A request that is known to have a year. */
export type Period = Request & { readonly aar: number }

export interface Together extends UnderReading {
  /** The index of the conclusion; null if it is not settled. */
  readonly outcome: number | null
  /** The truth of each node over all years that count. */
  readonly truths: Truths
  /** The years that count. */
  readonly counted: readonly Period[]
  /** What is missing in each of them, including means; empty if the conclusion is settled. */
  readonly missingOf: readonly (readonly number[])[]
}

/** The conclusion for all periods: a condition holds if it holds in each period that the reading counts. */
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
  // The truths of each year, for each combination of means.
  const tried = means.tried.map((years) =>
    years.map((values) => evaluationOf(program, variant, values).truths),
  )
  const ofAll = tried.map((years) =>
    truthsBy(variant, (node) => all(years.map((truths) => truths[node] as Truth))),
  )
  const truths = truthsBy(variant, (node) => alike(ofAll.map((each) => each[node] as Truth)))
  const outcomes = new Set(ofAll.map((each) => conclude({ variant, truths: each })))
  const [outcome = null] = outcomes.size === 1 ? outcomes : []
  // A node that one year leaves open may be settled by another year, and a node settled in one may be open over all.
  const reachable = openOutcomes({ variant, truths })
  const each = (outcome === null ? means.years : []).map((values, year) => {
    // A node is open if two means give it different truths.
    const open = truthsBy(variant, (node) =>
      alike(tried.map((years) => years[year]?.[node] as Truth)),
    )
    return missing({ program, variant, values, truths: open }, reachable)
  })
  // A mean that is missing for one year is missing for all.
  const shared = each.flat().filter((slot) => slots.includes(slot))
  const missingOf = each.map((own) => ascending([...own, ...shared]))
  return {
    konklusion: conclusionId(program, outcome),
    outcome,
    truths,
    missing: ascending(missingOf.flat()),
    counted,
    missingOf,
  }
}

/** The truth of each node of a variant. */
function truthsBy({ order }: Variant, truthOf: (node: number) => Truth): Truths {
  const truths: Truth[] = []
  for (const node of order) truths[node] = truthOf(node)
  return truths
}
