/** Several years taken together, as a reading of »årligt« has them: what they conclude, and what is missing. */
import { conclude, conclusionId } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import type { UnderReading } from '../evaluation/readings.js'
import type { Request } from '../evaluation/request.js'
import { missing, openOutcomes } from '../evaluation/why.js'
import { ascending } from '../support/order.js'
import type { Program, Truths, Variant } from '../program/program.js'
import { alike, all, type Truth } from '../program/truth.js'
import { eachMean, meansOf } from './means.js'

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
  // What each year comes to, with each mean that there may be.
  const tried = eachMean(means).map((years) =>
    years.map((values) => evaluationOf(program, variant, values).truths),
  )
  const ofAll = tried.map((years) =>
    truthsBy(variant, (node) => all(years.map((truths) => truths[node] as Truth))),
  )
  const truths = truthsBy(variant, (node) => alike(ofAll.map((each) => each[node] as Truth)))
  const outcomes = new Set(ofAll.map((each) => conclude({ variant, truths: each })))
  const [outcome = null] = outcomes.size === 1 ? outcomes : []
  // What one year alone leaves open may be settled by another, and the other way round.
  const reachable = openOutcomes({ variant, truths })
  const each = (outcome === null ? means.years : []).map((values, year) => {
    // A node is open where one mean makes of it what another does not.
    const open = truthsBy(variant, (node) =>
      alike(tried.map((years) => years[year]?.[node] as Truth)),
    )
    return missing({ program, variant, values, truths: open }, reachable)
  })
  // A mean that one year lacks is every year's.
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

/** What each node of a variant comes to. */
function truthsBy({ order }: Variant, truthOf: (node: number) => Truth): Truths {
  const truths: Truth[] = []
  for (const node of order) truths[node] = truthOf(node)
  return truths
}
