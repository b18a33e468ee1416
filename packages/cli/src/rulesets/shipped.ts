/** The shipped rulesets, ready to ask. */
import { registryOf, rulesets } from '@screeningsmodel/core'

export const shipped = registryOf(rulesets)
