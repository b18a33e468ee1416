/** The short answer about one row of many: the outcomes and what is missing, no texts. */
import { conclude, conclusionId, evaluate } from './evaluate.js'
import { missingForConclusion } from './missing.js'
import type { Program } from './program.js'
import type { Request } from './request.js'
import type { CompactScreening } from './screening.js'
import { udfaldOf } from './texts.js'

/** Makes the short answers of a ruleset. */
export function compacter(program: Program): (request: Request) => CompactScreening {
  const { id, version, criteria } = program.ruleset
  const ruleset = { id, version }
  return ({ reference, aar, choice, values }) => {
    const variant = program.variant(choice)
    const truths = evaluate(variant, values)
    const conclusion = conclude(variant, truths)
    const missing = conclusion === null ? missingForConclusion(variant, truths, values) : []
    return {
      ...(reference !== undefined && { reference }),
      ...(aar !== undefined && { aar }),
      ruleset,
      konklusion: conclusionId(program, conclusion),
      kriterier: criteria.map((criterion, c) => ({
        id: criterion.id,
        udfald: udfaldOf(truths[variant.criteria[c] ?? -1]),
      })),
      mangler: missing.map((slot) => program.facts[slot]?.path ?? ''),
    }
  }
}
