/** The conclusion that follows from a record. */
import type { Program } from '../program/program.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import type { Evaluation } from './evaluation.js'

/**
 * Which outcome a record leads to: the first whose `when` is true, if nothing before it is unknown. Its
 * number, the number of outcomes for `otherwise`, or null while it cannot be settled.
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

/** Whether facts can't all be true together, by what the ruleset calls impossible. */
export function isImpossible({ variant, truths }: Pick<Evaluation, 'variant' | 'truths'>): boolean {
  return variant.checks.some((check) => truths[check] === true)
}
