/** Fingerprints: SHA-256 of canonical JSON (RFC 8785), the same on every machine. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Ruleset } from './ruleset.js'

export function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** The SHA-256 of a ruleset document; `$schema` only helps an editor and is left out. */
export function rulesetHash({ $schema: _, ...document }: Ruleset): string {
  return hash(canonicalize(document) ?? '')
}
