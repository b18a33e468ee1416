/** The short answer about one row of many: the outcomes and what is missing, no texts. */
import {
  Array as List,
  Object as Shape,
  Optional,
  String as Str,
  type Static,
} from '@sinclair/typebox'
import { conclude, conclusionId, evaluate } from './evaluate.js'
import { missingForConclusion } from './missing.js'
import type { Program } from './program.js'
import type { Request } from './request.js'
import { Reference, Udfald, Year } from './screening.js'
import { udfaldOf } from './texts.js'

const closed = { additionalProperties: false } as const

/** One row's answer when many are screened at once. */
export const CompactScreening = Shape(
  {
    reference: Optional(Reference),
    aar: Optional(Year),
    ruleset: Shape({ id: Str(), version: Str() }, closed),
    konklusion: Str({ description: 'The conclusion’s id in the ruleset, or `uafklaret`.' }),
    kriterier: List(Shape({ id: Str(), udfald: Udfald }, closed)),
    mangler: List(Str(), {
      description: 'Unknown facts that can still change the conclusion; empty when it is settled.',
    }),
  },
  closed,
)
export type CompactScreening = Static<typeof CompactScreening>

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
