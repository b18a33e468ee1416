/** Fingerprints: SHA-256 of canonical JSON (RFC 8785), the same on every machine. */
import type { Ruleset } from '../ruleset/ruleset.js'
import { onceFrozen } from '../support/frozen.js'
import { isObject } from '../support/objects.js'
import { compare } from '../support/order.js'
import { hasher } from '../support/sha256.js'

/** Half of a SHA-256 in hex. Its 128 bits are enough to tell documents apart. */
export function halfOf(sha256: string): string {
  return sha256.slice(0, 32)
}

/** The SHA-256 of a ruleset document, without `$schema`, which only helps an editor. */
export const rulesetHash = /* @__PURE__ */ onceFrozen(
  ({ $schema: _, ...document }: Ruleset): string => hasher()(canonical(document)),
)

/** Canonical JSON. JavaScript writes numbers and texts as RFC 8785 requires, so only keys need sorting. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    isObject(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => compare(a, b)))
      : each,
  )
}
