import type { Ruleset } from '../ruleset/ruleset.js'
import { rulesetHash } from './fingerprint.js'
import { resolved } from './parameters.js'
import type { Program } from './program.js'
import { programOf } from './program-of.js'
import { rulesOf } from './rules.js'

/**
 * Compiles a document that `parseRuleset` has accepted.
 *
 * @param sha256 its hash, where it is known
 */
export function compile(document: Ruleset, sha256 = rulesetHash(document)): Program {
  return programOf(rulesOf(resolved(document)), sha256)
}
