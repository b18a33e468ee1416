import type { Junction, Node } from '../program/program.js'
import type { Evaluation } from './evaluation.js'

/**
 * How much each unknown fact sways the outcomes, when every unknown leaf is as likely to hold as not:
 * the derivative of each outcome's probability by each leaf's, carried down from the top. By slot.
 */
export function influence({ program, variant, values, truths }: Evaluation): readonly number[] {
  const { nodes, order } = variant
  const chance: number[] = []
  for (const i of order) {
    const node = nodes[i] as Node
    const truth = truths[i]
    if (truth !== null) chance[i] = truth === true ? 1 : 0
    else chance[i] = node.kind === 'leaf' ? 0.5 : chanceOfJunction(node, chance)
  }

  const sway = new Array<number>(nodes.length).fill(0)
  let reached = 1
  for (const outcome of variant.outcomes) {
    sway[outcome] = (sway[outcome] ?? 0) + reached
    reached *= 1 - (chance[outcome] ?? 0)
  }

  const weights = new Array<number>(program.facts.length).fill(0)
  for (const i of [...order].reverse()) {
    const node = nodes[i] as Node
    const carried = sway[i] ?? 0
    if (truths[i] !== null || carried === 0) continue
    if (node.kind === 'junction') {
      for (const child of node.children) {
        const rest = othersLose(node, chance, child)
        sway[child] = (sway[child] ?? 0) + carried * rest
      }
    } else {
      const asked = node.slots.filter((slot) => values[slot] === undefined)
      for (const slot of asked) weights[slot] = (weights[slot] ?? 0) + carried / asked.length
    }
  }
  return weights
}

function chanceOfJunction(junction: Junction, chance: readonly number[]): number {
  const none = othersLose(junction, chance)
  return junction.result ? 1 - none : none
}

/** The chance that no child (but this one) decides the junction. */
function othersLose(
  { children, decisive }: Junction,
  chance: readonly number[],
  but?: number,
): number {
  let product = 1
  for (const child of children) {
    if (child !== but) product *= decisive ? 1 - (chance[child] ?? 0) : (chance[child] ?? 0)
  }
  return product
}
