/** Fingerprints: SHA-256 of canonical JSON (RFC 8785), the same on every machine. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { isObject } from '../support/objects.js'
import { compare } from '../support/order.js'

const utf8 = new TextEncoder()

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export type Sha256 = (text: string) => string

/** The hash of texts that start alike: their start is taken in once. `native`: the platform's own hash. */
export function hashAfter(start: string, native?: Sha256): Sha256 {
  if (native) return (rest) => native(start + rest)
  const started = sha256.create().update(utf8.encode(start))
  // Copied into the same hash again and again, and bytes into the same buffer: to make either takes as
  // long as to hash some facts.
  const copy = started.clone()
  let buffer = new Uint8Array(0)
  return (rest) => {
    if (buffer.length < rest.length * 3) buffer = new Uint8Array(rest.length * 3)
    const bytes = buffer.subarray(0, utf8.encodeInto(rest, buffer).written)
    return bytesToHex(started._cloneInto(copy).update(bytes).digest())
  }
}

/** Half of a hash: 128 bits tell documents apart just as well, in half the bytes. */
export function halfOf(sha256: string): string {
  return sha256.slice(0, 32)
}

/** The SHA-256 of a ruleset document; `$schema` only helps an editor and is left out. */
export function rulesetHash({ $schema: _, ...document }: Ruleset): string {
  return hashAfter('')(canonical(document))
}

/** Canonical JSON: JavaScript writes numbers and texts as RFC 8785 asks, so only keys are to be sorted. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    isObject(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => compare(a, b)))
      : each,
  )
}
