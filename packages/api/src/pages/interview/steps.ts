/** The interviews about a case, one after the other. */
import type { Registry, Screener } from '@screeningsmodel/core'

/** One interview: all its questions belong to one ruleset. */
export interface Step {
  readonly screener: Screener
  /** Its path below the base path, such as `/sag`. */
  readonly url: string
  /** The conclusion of this interview that leads on to the next. */
  readonly leadsOn: string | undefined
}

/** First whether a case belongs to the target group; if it does, which level of effort it needs. */
const chain = [
  { ruleset: 'maalgruppe-udsatte-gravide', url: '/sag', leadsOn: 'omfattet' },
  { ruleset: 'indsatsniveau', url: '/sag/indsatsniveau', leadsOn: undefined },
]

/** The interviews whose rulesets the registry has, each with its newest version. */
export function stepsOf(registry: Registry): readonly Step[] {
  return chain.flatMap(({ ruleset, url, leadsOn }) => {
    const screener = registry.find(ruleset, 'sag')
    return screener ? { screener, url, leadsOn } : []
  })
}
