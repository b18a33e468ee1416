import type { Nodes, Program, Truths, Values, Variant } from '../program/program.js'
import { evaluate } from './evaluate.js'

/**
 * A set of facts and what the rules make of it, under one choice of readings: what every answer,
 * question and change is read from.
 */
export interface Evaluation extends Assumption {
  /** The outcome of every node that was evaluated: those of the variant at least. */
  readonly truths: Truths
}

/** The same before it is evaluated: facts that are tried out. */
export interface Assumption {
  readonly program: Program
  readonly variant: Variant
  readonly values: Values
}

/** @param nodes what to evaluate; the variant's own unless said */
export function evaluationOf(
  program: Program,
  variant: Variant,
  values: Values,
  nodes: Nodes = variant,
): Evaluation {
  return { program, variant, values, truths: evaluate(nodes, values) }
}
