/** Facts -> the complete record of every branch, and the conclusion that follows from it. */
import type { Node, Program, Truths, Values, Variant } from './program.js'
import type { Ruleset } from './ruleset.js'
import type { Truth } from './truth.js'

/** The outcome of every node. No branch is skipped, so that the record can explain itself. */
export function evaluate({ nodes }: Variant, values: Values): Truths {
  const truths = new Array<Truth>(nodes.length)
  const truthOf = (node: number) => truths[node] as Truth
  for (let i = 0; i < nodes.length; i++) truths[i] = truthOfNode(nodes[i] as Node, values, truthOf)
  return truths
}

/** Which outcome the facts lead to, by those branches alone that it hangs on. */
export function concludeFrom({ nodes, outcomes }: Variant, values: Values): number | null {
  const truths = new Array<Truth | undefined>(nodes.length)
  const truthOf = (node: number): Truth => {
    const known = truths[node]
    return known === undefined
      ? (truths[node] = truthOfNode(nodes[node] as Node, values, truthOf))
      : known
  }
  return firstOutcome(outcomes.length, (i) => truthOf(outcomes[i] as number))
}

/** Kleene's tables (`truth.ts`) for `all`, `any` and `not` at once; see `program.ts`. */
function truthOfNode(node: Node, values: Values, truthOf: (child: number) => Truth): Truth {
  if (node.kind === 'leaf') return node.test(values)
  let open = false
  for (const child of node.children) {
    const truth = truthOf(child)
    if (truth === node.wins) return node.gives
    if (truth === null) open = true
  }
  return open ? null : !node.gives
}

/** Which outcome a record leads to; see `firstOutcome`. */
export function conclude({ outcomes }: Variant, truths: Truths): number | null {
  return firstOutcome(outcomes.length, (i) => truths[outcomes[i] as number] as Truth)
}

/**
 * The first outcome whose `when` is true, if nothing before it is unknown: its number, the number of
 * outcomes for `otherwise`, or null while it cannot be settled.
 */
export function firstOutcome(count: number, truthOf: (outcome: number) => Truth): number | null {
  for (let i = 0; i < count; i++) {
    const truth = truthOf(i)
    if (truth === null) return null
    if (truth) return i
  }
  return count
}

/** The part of the ruleset that a conclusion is told by; while it is not settled, one without an id. */
export function outcomeOf(
  { ruleset }: Program,
  conclusion: number | null,
): Ruleset['undetermined'] & Partial<Ruleset['otherwise']> {
  return conclusion === null
    ? ruleset.undetermined
    : (ruleset.outcomes[conclusion] ?? ruleset.otherwise)
}

/** The id that a conclusion goes by. */
export function conclusionId(program: Program, conclusion: number | null): string {
  return outcomeOf(program, conclusion).id ?? 'uafklaret'
}
