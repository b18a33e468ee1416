import type { Nodes, Program, Truths, Values, Variant } from '../program/program.js'
import { evaluate } from './evaluate.js'

/** A set of facts with its truths under one choice of readings. Every answer, question and change is read from it. */
export interface Evaluation extends Assumption {
  /** The truth of every node that was evaluated, at least those of the variant. */
  readonly truths: Truths
}

/** The same before evaluation: facts to try. */
export interface Assumption {
  readonly program: Program
  readonly variant: Variant
  readonly values: Values
}

/** @param nodes what to evaluate; by default the nodes of the variant */
export function evaluationOf(
  program: Program,
  variant: Variant,
  values: Values,
  nodes: Nodes = variant,
): Evaluation {
  return { program, variant, values, truths: evaluate(nodes, values) }
}
