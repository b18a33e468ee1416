/** The interviews about a case, one after the other. */
import type { Registry, Screener } from '@screeningsmodel/core'

/** One interview: all its questions belong to one ruleset. */
export interface Step {
  readonly screener: Screener
  /** The end of its address, under the service's own: `/sag`. */
  readonly url: string
  /** The conclusion of this interview that leads on to the next. */
  readonly leadsOn: string | undefined
}

/** Who is in the target group first; then, for those who are, which level of care. */
const chain = [
  { ruleset: 'maalgruppe-udsatte-gravide', url: '/sag', leadsOn: 'omfattet' },
  { ruleset: 'indsatsniveau', url: '/sag/indsatsniveau', leadsOn: undefined },
]

/** The interviews that this registry has the rulesets for, the newest version of each. */
export function stepsOf(registry: Registry): readonly Step[] {
  return chain.flatMap(({ ruleset, url, leadsOn }) => {
    const screener = registry.find(ruleset, 'sag')
    return screener ? { screener, url, leadsOn } : []
  })
}
