/** The outcome of a ruleset's own example cases, and whether it is what the case expects. */
import type { Verdict } from '../program/verdicts.js'
import { udfaldOf } from '../answer/udfald.js'
import { conclude, conclusionId, isImpossible } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import type { Program, Values } from '../program/program.js'
import { choiceOf } from '../request/choice.js'
import { factValues } from '../request/values.js'
import { factsOfCase } from '../ruleset/facts-of-case.js'
import type { Case, Ruleset } from '../ruleset/ruleset.js'

export interface CaseOutcome {
  readonly answer: Verdict
  /** The remarks that are made about the case on its own. */
  readonly bemaerkninger: readonly string[]
  /** Whether the facts are refused as impossible. */
  readonly afvist: boolean
  /** The facts of the case, by slot. */
  readonly values: Values
  readonly choice: readonly number[]
}

/** A function that evaluates cases by the program of their ruleset, or of a mutant of it. */
export function caseOutcomes(program: Program): (example: Case) => CaseOutcome {
  const { ruleset } = program
  const valuesOf = factValues(program)
  return (example) => {
    const { values } = valuesOf(factsOfCase(ruleset, example))
    const choice = choiceOf(ruleset.readings ?? [], example.readings)
    const variant = program.variant(choice)
    const evaluation = evaluationOf(program, variant, values, program)
    return {
      answer: {
        konklusion: conclusionId(program, conclude(evaluation)),
        udfald: variant.criteria.map((node) => evaluation.truths[node] ?? null),
      },
      bemaerkninger: (ruleset.bemaerkninger ?? []).flatMap(({ id, beside }, i) =>
        !beside && evaluation.truths[variant.remarks[i] as number] === true ? [id] : [],
      ),
      afvist: isImpossible(evaluation),
      values,
      choice,
    }
  }
}

/** Whether a case comes out as expected; what the case does not mention may be anything. */
export function isAsExpected(
  { criteria }: Ruleset,
  { expected }: Case,
  { answer, bemaerkninger }: Pick<CaseOutcome, 'answer' | 'bemaerkninger'>,
): boolean {
  const outcomes = expected.udfald ?? {}
  return (
    answer.konklusion === expected.konklusion &&
    (expected.bemaerkninger ?? bemaerkninger).join() === bemaerkninger.join() &&
    criteria.every(({ id }, c) => {
      const outcome = outcomes[id]
      return outcome === undefined || outcome === udfaldOf(answer.udfald[c])
    })
  )
}
