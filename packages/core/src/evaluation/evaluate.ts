/** Facts -> the complete record of every branch, and the conclusion that follows from it. */
import type { Gate, Node, Nodes, Program, Truths, Values, Variant } from '../program/program.js'
import type { Truth } from '../program/truth.js'
import type { Ruleset } from '../ruleset/ruleset.js'

/**
 * The outcomes of some nodes: of every reading, of one, or of the checks. No branch is skipped, so that
 * the record can explain itself.
 */
export function evaluate({ nodes, own }: Nodes, values: Values): Truths {
  const truths = new Array<Truth>(nodes.length)
  for (const i of own) {
    const node = nodes[i] as Node
    truths[i] = node.kind === 'leaf' ? node.test(values) : truthOfGate(node, truths)
  }
  return truths
}

/** Kleene's tables (`truth.ts`) for `all`, `any` and `not` at once; see `program.ts`. */
function truthOfGate({ children, wins, gives }: Gate, truths: Truths): Truth {
  let open = false
  for (const child of children) {
    const truth = truths[child]
    if (truth === wins) return gives
    if (truth === null) open = true
  }
  return open ? null : !gives
}

/**
 * Which outcome a record leads to: the first whose `when` is true, if nothing before it is unknown. Its
 * number, the number of outcomes for `otherwise`, or null while it cannot be settled.
 */
export function conclude({ outcomes }: Variant, truths: Truths): number | null {
  for (let i = 0; i < outcomes.length; i++) {
    const truth = truths[outcomes[i] as number]
    if (truth === null) return null
    if (truth) return i
  }
  return outcomes.length
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
