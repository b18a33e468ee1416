import type { Junction, Node } from '../program/program.js'
import type { Evaluation } from './evaluation.js'

/**
 * How much each unknown fact influences the outcomes, by slot, if every unknown leaf is as likely to hold as not:
 * the derivative of each outcome's probability with respect to each leaf's, propagated from the top down.
 */
export function influence({ program, variant, values, truths }: Evaluation): readonly number[] {
  const { nodes, order } = variant
  const chance: number[] = []
  for (const i of order) {
    const node = nodes[i] as Node
    const truth = truths[i]
    if (truth !== null) chance[i] = Number(truth)
    else chance[i] = node.kind === 'leaf' ? 0.5 : chanceOfJunction(node, chance)
  }

  const sway = new Array<number>(nodes.length).fill(0)
  let reached = 1
  for (const outcome of variant.outcomes) {
    ;(sway[outcome] as number) += reached
    reached *= 1 - (chance[outcome] as number)
  }

  const weights = new Array<number>(program.facts.length).fill(0)
  for (const i of [...order].reverse()) {
    const node = nodes[i] as Node
    const carried = sway[i] as number
    if (truths[i] !== null || carried === 0) continue
    if (node.kind === 'junction') {
      const all = allLose(node, chance)
      for (const child of node.children) {
        ;(sway[child] as number) += carried * without(all, loses(node, chance, child))
      }
    } else {
      const asked = node.slots.filter((slot) => values[slot] === undefined)
      for (const slot of asked) (weights[slot] as number) += carried / asked.length
    }
  }
  return weights
}

function chanceOfJunction(junction: Junction, chance: readonly number[]): number {
  const { product, none } = allLose(junction, chance)
  const lost = none > 0 ? 0 : product
  return junction.result ? 1 - lost : lost
}

/** The chance that a child does not decide the junction. */
function loses({ decisive }: Junction, chance: readonly number[], child: number): number {
  const won = chance[child] as number
  return decisive ? 1 - won : won
}

/** A product of chances: the product of those that are not 0, and the number of zeros. */
interface Together {
  readonly product: number
  readonly none: number
}

/** The chance that no child decides the junction. */
function allLose(junction: Junction, chance: readonly number[]): Together {
  let product = 1
  let none = 0
  for (const child of junction.children) {
    const each = loses(junction, chance, child)
    if (each === 0) none += 1
    else product *= each
  }
  return { product, none }
}

/** The product without one of its chances. Dividing avoids a product for each child, which is quadratic. */
function without({ product, none }: Together, one: number): number {
  if (one === 0) return none === 1 ? product : 0
  return none > 0 ? 0 : product / one
}
