/** The short answer about one row of many: the outcomes and what is missing, without texts. */
import { conclude, conclusionId } from '../evaluation/conclude.js'
import type { Request } from '../evaluation/request.js'
import { missingForConclusion } from '../evaluation/why.js'
import type { Program } from '../program/program.js'
import type { Truth } from '../program/truth.js'
import type { ParameterValues } from '../ruleset/ruleset.js'
import { memoize } from '../support/memoize.js'
import type { CompactScreening } from './schema.js'
import { share } from './shared.js'
import { udfaldOf } from './udfald.js'

/** Makes the short answers of a ruleset. Millions of rows have few different outcomes, so answers share them. */
export function compacter(
  program: Program,
  changed: ParameterValues = {},
): (request: Request) => CompactScreening {
  const { ruleset } = program
  const { id, version, criteria } = ruleset
  const named = share({ id, version })
  const outcomes = memoizeList(
    (truths: readonly Truth[]) =>
      criteria.map((criterion, c) =>
        Object.freeze({ id: criterion.id, udfald: udfaldOf(truths[c]) }),
      ),
    criteria.length <= mostDigits ? inDigits : undefined,
  )
  const gaps = memoizeList((slots: readonly number[]) => slots.map(program.pathOf))
  const none = share([])

  const tell = ({ reference, aar, evaluation }: Request): CompactScreening => {
    const { variant, truths } = evaluation
    const conclusion = conclude(evaluation)
    const konklusion = conclusionId(program, conclusion)
    const kriterier = outcomes(variant.criteria.map((node) => truths[node] ?? null))
    const mangler = conclusion === null ? gaps(missingForConclusion(evaluation)) : none
    return headed({ ruleset: named, konklusion, kriterier, mangler }, reference, aar)
  }
  if (Object.keys(changed).length === 0) return tell
  const parametre = share({ ...changed })
  return (request) => ({ ...tell(request), parametre })
}

/** A short answer with the reference and year of a request, made from one without. */
export function headed(
  told: CompactScreening,
  reference: string | undefined,
  aar: number | undefined,
): CompactScreening {
  const { ruleset, konklusion, kriterier, mangler, parametre } = told
  if (parametre !== undefined) {
    return {
      ...(reference !== undefined && { reference }),
      ...(aar !== undefined && { aar }),
      ...told,
    }
  }
  // Four literals, because spreading optional keys would take as long as the rest of a short answer.
  if (reference === undefined) {
    return aar === undefined
      ? { ruleset, konklusion, kriterier, mangler }
      : { aar, ruleset, konklusion, kriterier, mangler }
  }
  return aar === undefined
    ? { reference, ruleset, konklusion, kriterier, mangler }
    : { reference, aar, ruleset, konklusion, kriterier, mangler }
}

/** The most ternary digits that a double holds exactly. */
const mostDigits = 33

/** Outcomes as the digits of a number. A map finds a number in a fifth of the time that a text takes. */
function inDigits(truths: readonly Truth[]): number {
  let number = 0
  for (const truth of truths) number = number * 3 + (truth === null ? 2 : Number(truth))
  return number
}

function memoizeList<T, V extends object>(
  make: (list: readonly T[]) => V,
  by: (list: readonly T[]) => unknown = (list) => list.join(),
): (list: readonly T[]) => V {
  return memoize((list) => share(make(list)), by)
}
