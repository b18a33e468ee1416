/** The bare verdict: the outcomes alone. */
import { frozen, type Verdict } from '../program/verdicts.js'
import { conclude, conclusionId } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import type { Program, Variant } from '../program/program.js'
import type { Choose } from '../request/choice.js'
import { factValues } from '../request/values.js'
import { isObject } from '../support/objects.js'

/**
 * A verdict generated as JavaScript, or a function like it. After the facts come the indexes of the chosen options
 * of the readings. Undefined if it leaves the answer to the slow evaluation.
 */
export type Emitted = (input: unknown, ...choice: number[]) => Verdict | undefined

/**
 * A verdict that is fast where `fast` answers, and otherwise evaluates every node.
 *
 * @param fast code emitted at build time, or bits (`bit-verdict.ts`)
 * @param choose reads the chosen readings
 */
export function verdictOf(program: Program, fast: Emitted | undefined, choose: Choose) {
  const { variants } = program
  const valuesOf = factValues(program)

  const slow = (facts: unknown, variant: Variant): Verdict => {
    const { values } = valuesOf(isObject(facts) ? facts : {})
    const evaluation = evaluationOf(program, variant, values)
    return frozen({
      konklusion: conclusionId(program, conclude(evaluation)),
      udfald: variant.criteria.map((node) => evaluation.truths[node] ?? null),
    })
  }

  return (
    facts: unknown,
    laesninger?: Readonly<Record<string, string | null | undefined>>,
  ): Verdict => {
    if (laesninger === undefined) return fast?.(facts) ?? slow(facts, variants[0])
    const choice = choose(laesninger)
    return fast?.(facts, ...choice) ?? slow(facts, program.variant(choice))
  }
}
