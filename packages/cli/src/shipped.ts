/** The shipped rulesets, ready to ask; fingerprints by Node's own SHA-256. */
import { hash } from 'node:crypto'
import { registryOf, rulesets } from '@screeningsmodel/core'

export const shipped = registryOf(rulesets, { sha256: (text) => hash('sha256', text) })
