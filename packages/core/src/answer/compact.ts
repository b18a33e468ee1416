/** The short answer about one row of many: the outcomes and what is missing, no texts. */
import { conclude, conclusionId } from '../evaluation/conclude.js'
import type { Request } from '../evaluation/request.js'
import { missingForConclusion } from '../evaluation/why.js'
import type { Program } from '../program/program.js'
import type { Truth } from '../program/truth.js'
import { memoize } from '../support/memoize.js'
import type { CompactScreening } from './schema.js'
import { udfaldOf } from './udfald.js'

/**
 * Makes the short answers of a ruleset. Answers that are alike share their lists, which are frozen: rows
 * in their millions have few, and a writer that knows a list again need not write it again.
 */
export function compacter(program: Program): (request: Request) => CompactScreening {
  const { ruleset } = program
  const { id, version, criteria } = ruleset
  const named = Object.freeze({ id, version })
  const outcomes = shared((truths: readonly Truth[]) =>
    criteria.map((criterion, c) =>
      Object.freeze({ id: criterion.id, udfald: udfaldOf(truths[c]) }),
    ),
  )
  const gaps = shared((slots: readonly number[]) => slots.map(program.pathOf))

  return (request) => {
    const { evaluation } = request
    const { variant, truths } = evaluation
    const conclusion = conclude(evaluation)
    // Property by property: conditional spreads would take most of the time.
    const answer = {} as CompactScreening
    if (request.reference !== undefined) answer.reference = request.reference
    if (request.aar !== undefined) answer.aar = request.aar
    answer.ruleset = named
    answer.konklusion = conclusionId(program, conclusion)
    answer.kriterier = outcomes(variant.criteria.map((node) => truths[node] ?? null))
    answer.mangler = gaps(conclusion === null ? missingForConclusion(evaluation) : [])
    return answer
  }
}

function shared<T, V extends object>(make: (list: readonly T[]) => V): (list: readonly T[]) => V {
  return memoize(
    (list) => Object.freeze(make(list)),
    (list) => list.join(),
  )
}
