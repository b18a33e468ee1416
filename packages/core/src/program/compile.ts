import type { Ruleset } from '../ruleset/ruleset.js'
import { rulesetHash } from './fingerprint.js'
import { resolved } from './parameters.js'
import type { Program } from './program.js'
import { programOf } from './program-of.js'
import { rulesOf } from './rules.js'

/**
 * The program of a document that `parseRuleset` has accepted.
 *
 * @param sha256 the hash of the document, if it is known already
 */
export function compile(document: Ruleset, sha256 = rulesetHash(document)): Program {
  return programOf(rulesOf(resolved(document)), sha256)
}
