/**
 * The changes that the cases of an installation's own rulesets do not notice, for the person who starts the service.
 */
import { type Registry, rulesets as builtIn } from '@screeningsmodel/core'
import { checkMutants } from '@screeningsmodel/core/json-rules-engine'
import { referenceOf } from './http/reference.js'

/** Longer documents are left to the command line: the service must start quickly. */
const longest = 200_000

export interface UnnoticedChanges {
  readonly ruleset: string
  readonly changes: number
  readonly unnoticed: number
}

/** Counts, for each ruleset that is not built in, the small changes of it that none of its cases notices. */
export function unnoticedChanges({ rulesets }: Registry): readonly UnnoticedChanges[] {
  const shipped = new Set(builtIn.map(referenceOf))
  return rulesets
    .filter((each) => !shipped.has(referenceOf(each)) && JSON.stringify(each).length < longest)
    .map((ruleset) => {
      const { antal, ubemaerkede } = checkMutants(ruleset)
      return { ruleset: referenceOf(ruleset), changes: antal, unnoticed: ubemaerkede.length }
    })
}
