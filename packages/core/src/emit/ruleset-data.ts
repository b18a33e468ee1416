/** Ruleset -> plain data that is ready to be asked, so that it can be made in one place and asked in another. */
import { rulesetHash } from '../program/fingerprint.js'
import { resolved } from '../program/parameters.js'
import { writtenRules, type Rules } from '../program/rules.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { takenApart } from './taken-apart.js'

/**
 * A ruleset as JSON: its conditions as numbered nodes, its messages split into parts, and numbers in place of its
 * parameters, which a request cannot change.
 */
export interface RulesetData extends Rules<string> {
  /** SHA-256 of the document as canonical JSON, without `$schema`. */
  readonly sha256: string
}

/**
 * A ruleset as data, for `screenerOfData` (`@screeningsmodel/core/browser`).
 *
 * @param ruleset a ruleset that is known to be valid
 * @example
 * rulesetData(rulesets[0]).nodes[3] // ['greaterThanInclusive', 0, 3]
 */
export function rulesetData(ruleset: Ruleset): RulesetData {
  return { ...writtenRules(takenApart(fixed(resolved(ruleset)))), sha256: rulesetHash(ruleset) }
}

function fixed({ parametre: _, ...ruleset }: Ruleset): Ruleset {
  return ruleset
}
