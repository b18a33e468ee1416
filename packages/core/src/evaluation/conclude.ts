/** The conclusion that follows from a record. */
import type { Program } from '../program/program.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import type { Evaluation } from './evaluation.js'

/**
 * The outcome of a record: the first whose `when` is true, if no outcome before it is unknown. Gives its index,
 * the number of outcomes for `otherwise`, or null if it is not settled.
 */
export function conclude({
  variant: { outcomes },
  truths,
}: Pick<Evaluation, 'variant' | 'truths'>): number | null {
  for (let i = 0; i < outcomes.length; i++) {
    const truth = truths[outcomes[i] as number]
    if (truth === null) return null
    if (truth) return i
  }
  return outcomes.length
}

/** The part of the ruleset with the texts of a conclusion; if the conclusion is not settled, a part without an id. */
export function outcomeOf(
  { ruleset }: Program,
  conclusion: number | null,
): Ruleset['undetermined'] & Partial<Ruleset['otherwise']> {
  return conclusion === null
    ? ruleset.undetermined
    : (ruleset.outcomes[conclusion] ?? ruleset.otherwise)
}

/** The id of a conclusion. */
export function conclusionId(program: Program, conclusion: number | null): string {
  return outcomeOf(program, conclusion).id ?? 'uafklaret'
}

/** Whether the facts are impossible together, according to the ruleset's checks. */
export function isImpossible({ variant, truths }: Pick<Evaluation, 'variant' | 'truths'>): boolean {
  return variant.checks.some((check) => truths[check] === true)
}
