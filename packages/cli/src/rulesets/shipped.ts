/** The shipped rulesets, ready to ask. */
import { rulesets } from '@screeningsmodel/core'
import { nodeRegistry } from '@screeningsmodel/rows'

export const shipped = nodeRegistry(rulesets)
