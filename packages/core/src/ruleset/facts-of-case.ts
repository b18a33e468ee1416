/** A ruleset's example cases with all their facts. */
import { isObject } from '../support/objects.js'
import type { Case, CaseFacts, Ruleset } from './ruleset.js'

/** The facts of the typical case, overridden by those of the example; null removes a fact. */
export function factsOfCase(
  { typicalCase = {} }: Ruleset,
  { facts }: Pick<Case, 'facts'>,
): CaseFacts {
  const merged: CaseFacts = { ...typicalCase }
  for (const [key, value] of Object.entries(facts)) {
    const typical = merged[key]
    merged[key] = isObject(value) && isObject(typical) ? { ...typical, ...value } : value
  }
  return merged
}
