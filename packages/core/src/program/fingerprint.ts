/** Fingerprints: SHA-256 of canonical JSON (RFC 8785), the same on every machine. */
import type { Ruleset } from '../ruleset/ruleset.js'
import { onceFrozen } from '../support/frozen.js'
import { isObject } from '../support/objects.js'
import { compare } from '../support/order.js'
import { hasher } from '../support/sha256.js'

/** Half of a hash: 128 bits tell documents apart just as well, in half the bytes. */
export function halfOf(sha256: string): string {
  return sha256.slice(0, 32)
}

/** The SHA-256 of a ruleset document; `$schema` only helps an editor and is left out. */
export const rulesetHash = /* @__PURE__ */ onceFrozen(
  ({ $schema: _, ...document }: Ruleset): string => hasher()(canonical(document)),
)

/** Canonical JSON: JavaScript writes numbers and texts as RFC 8785 asks, so only keys are to be sorted. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    isObject(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => compare(a, b)))
      : each,
  )
}
