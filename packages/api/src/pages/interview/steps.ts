/** The interviews about a case, one after the other. */
import type { Registry, Screener } from '@screeningsmodel/core'

/** One interview: all its questions belong to one ruleset. */
export interface Step {
  readonly screener: Screener
  /** Its path below the base path, such as `/sag`. */
  readonly url: string
  /** The conclusion of this interview that leads on to the next. */
  readonly leadsOn: string | undefined
  /** Its last question, which the answers to the next interview help with. */
  readonly helped: string | undefined
}

/** First whether a case belongs to the target group; if it does, which level of effort it needs. */
const chain = [
  {
    ruleset: 'maalgruppe-udsatte-gravide',
    url: '/sag',
    leadsOn: 'omfattet',
    helped: 'behovForDoegnbehandling',
  },
  {
    ruleset: 'indsatsniveau',
    url: '/sag/indsatsniveau',
    leadsOn: undefined,
    helped: undefined,
  },
]

/** The interviews whose rulesets the registry has, each with its newest version. */
export function stepsOf(registry: Registry): readonly Step[] {
  return chain.flatMap(({ ruleset, ...rest }) => {
    const screener = registry.find(ruleset, 'sag')
    return screener ? { screener, ...rest } : []
  })
}
