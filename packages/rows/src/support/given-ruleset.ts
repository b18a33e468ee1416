/** Checks a ruleset document that a caller without types gives: its id, or what is made of it, is easily given instead. */
import { resolved, type Ruleset } from '@screeningsmodel/core'

/**
 * The document with numbers in the place of its parameters.
 *
 * @throws {TypeError} if it is no document
 */
export function givenRuleset(ruleset: Ruleset): Ruleset {
  const given = ruleset as Partial<Ruleset> | null | undefined
  if (Array.isArray(given?.facts) && Array.isArray(given.criteria)) return resolved(ruleset)
  throw new TypeError(
    'ruleset: give a ruleset document, such as one of “rulesets”, or the “document” of one that is ready for use',
  )
}
