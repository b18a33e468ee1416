/** A ruleset that is known to be sound, with what can be worked out before it is used. */
import { changesTeller, type ChangesTeller } from '../answer/changes.js'
import type { Parts } from '../errors/parts.js'
import type { Teller } from '../errors/problems.js'
import type { Program } from '../program/program.js'
import type { ParameterValues, Ruleset } from '../ruleset/ruleset.js'

export interface Prepared {
  readonly ruleset: Ruleset
  /** SHA-256 of the whole document as canonical JSON; `$schema` left out. */
  readonly sha256: string
  /** The rules: the document with its parameters' numbers, those that are changed too, in place of their names. */
  readonly rules: (changed: ParameterValues) => Ruleset
  /** Tells what is wrong with an input. */
  readonly tell: Teller
  /** Takes a message of the ruleset apart. */
  readonly parse: (text: string) => Parts
  /** Makes what tells changes; absent where no fact can be acted on. */
  readonly changes?: ((program: Program, parse: Prepared['parse']) => ChangesTeller) | undefined
}

/**
 * A ruleset that was prepared when the package was built: what an answer is made from, and nothing else. Its
 * messages are parts already.
 */
export interface Shipped extends Pick<Prepared, 'ruleset' | 'sha256' | 'changes'> {
  /** Absent where the ruleset has no parameters, and is the rules. */
  readonly rules?: Prepared['rules']
  /** A newer version that was shipped with it, which its answers name. */
  readonly nyere?: { version: string; gaelderFra?: string }
}

/** A shipped ruleset with what tells the errors of its input: in every language, or in one. */
export interface Told extends Shipped {
  readonly tell: Teller
}

export function toldBy(tell: Teller, shipped: Shipped): Told {
  return { ...shipped, tell }
}

/** A shipped ruleset whose facts can be acted on, with what tells changes: no other carries it, nor a bare verdict. */
export function withChanges(shipped: Shipped): Shipped {
  return { ...shipped, changes: changesTeller }
}

/** A shipped ruleset with what it tells of several periods, which an answer about one does not need. */
export function withPeriods(shipped: Shipped, periods: NonNullable<Ruleset['periods']>): Shipped {
  return {
    ...shipped,
    ruleset: { ...shipped.ruleset, periods },
    rules: (changed) => ({ ...(shipped.rules?.(changed) ?? shipped.ruleset), periods }),
  }
}

export function preparedOf({ rules, ...shipped }: Told): Prepared {
  const parse = (text: string | Parts) => (typeof text === 'string' ? [text] : text)
  return { ...shipped, rules: rules ?? (() => shipped.ruleset), parse }
}
