/** One side of a comparison: a document under a choice of readings and values of its parameters. */
import type { Verdict } from '../answer/schema.js'
import { conclude, conclusionId } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import { compile } from '../program/compile.js'
import { changedParameters, varied } from '../program/parameters.js'
import type { Program, Values, Variant } from '../program/program.js'
import { choiceOf } from '../request/choice.js'
import type { ParameterValues, Ruleset } from '../ruleset/ruleset.js'

export interface SideOptions {
  /** Readings by id; the first option of each unless said. */
  readonly laesninger?: Readonly<Record<string, string>> | undefined
  /** Other values of the ruleset's parameters. */
  readonly parametre?: ParameterValues | undefined
}

/** Documents, versions, readings and parameter variants alike are compared as two of these. */
export interface Side {
  /** The document, with the values of its parameters that are meant. */
  readonly document: Ruleset
  readonly program: Program
  readonly variant: Variant
}

/**
 * A document as it is meant in a comparison.
 *
 * @param document one that `parseRuleset` has accepted
 * @example
 * sideOf(rulesets[0], { parametre: { mindsteBorgere: 2 } }).document.parametre[0].value // 2
 */
export function sideOf(document: Ruleset, { laesninger, parametre = {} }: SideOptions = {}): Side {
  const meant = varied(document, changedParameters(document, parametre))
  const program = compile(meant)
  const choice = choiceOf(meant.readings ?? [], laesninger)
  return { document: meant, program, variant: program.variant(choice) }
}

/** What a side makes of facts: its conclusion, and the outcome of each criterion in its order. */
export function verdictOn({ program, variant }: Side, values: Values): Verdict {
  const evaluation = evaluationOf(program, variant, values)
  return {
    konklusion: conclusionId(program, conclude(evaluation)),
    udfald: variant.criteria.map((node) => evaluation.truths[node] ?? null),
  }
}
