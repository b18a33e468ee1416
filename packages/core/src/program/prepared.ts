/** A ruleset that is known to be sound, with what can be worked out before it is used. */
import type { Parts } from '../errors/parts.js'
import type { Ruleset } from '../ruleset/ruleset.js'

export interface Prepared {
  readonly ruleset: Ruleset
  /** SHA-256 of the whole document as canonical JSON; `$schema` left out. */
  readonly sha256: string
  /** Takes a message of the ruleset apart. */
  readonly parse: (text: string) => Parts
}

/** A ruleset that was prepared when the package was built: what an answer is made from, and nothing else. */
export interface Shipped extends Pick<Prepared, 'ruleset' | 'sha256'> {
  /** The messages; in its place in the ruleset, `#7` stands for the eighth. */
  readonly messages: readonly Parts[]
  /** A newer version that was shipped with it, which its answers name. */
  readonly nyere?: { version: string; gaelderFra?: string }
}

/** A shipped ruleset with what it tells of several periods, which an answer about one does not need. */
export function withPeriods(
  { ruleset, messages, ...rest }: Shipped,
  periods: NonNullable<Ruleset['periods']>,
  more: readonly Parts[],
): Shipped {
  return { ...rest, ruleset: { ...ruleset, periods }, messages: [...messages, ...more] }
}

export function preparedOf({ ruleset, sha256, messages }: Shipped): Prepared {
  const named = (text: string) =>
    text.startsWith('#') ? messages[Number(text.slice(1))] : undefined
  return { ruleset, sha256, parse: (text) => named(text) ?? [text] }
}
