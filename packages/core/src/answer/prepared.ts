/** A ruleset that is known to be sound, with what can be worked out before it is used. */
import { changesTeller, type ChangesTeller } from './changes.js'
import type { Parts } from '../errors/parts.js'
import type { Teller } from '../errors/problems.js'
import type { Program } from '../program/program.js'
import type { Rules } from '../program/rules.js'
import type { ParameterValues, Ruleset } from '../ruleset/ruleset.js'

export interface Prepared {
  readonly ruleset: Ruleset
  /** SHA-256 of the whole document as canonical JSON; `$schema` left out. */
  readonly sha256: string
  /** The rules, with the parameters' numbers, those that are changed too, in place of their names. */
  readonly rules: (changed: ParameterValues) => Rules
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
export interface Shipped extends Rules, Pick<Prepared, 'sha256' | 'changes'> {
  /** Absent where the ruleset has no parameters. */
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

type WithParameters = Required<Pick<Shipped, 'rules'>> & Omit<Shipped, keyof Rules>

/** A shipped ruleset with parameters, whose rules are written with what stands for their numbers. */
export function withParameters({ rules, ...shipped }: WithParameters): Shipped {
  return { ...shipped, ...rules({}), rules }
}

/** A shipped ruleset with what it tells of several periods, which an answer about one does not need. */
export function withPeriods(shipped: Shipped, periods: NonNullable<Ruleset['periods']>): Shipped {
  const added = (rules: Rules) => ({ ...rules, ruleset: { ...rules.ruleset, periods } })
  const { rules = () => shipped } = shipped
  return { ...shipped, ...added(shipped), rules: (changed) => added(rules(changed)) }
}

export function preparedOf(shipped: Told): Prepared {
  const parse = (text: string | Parts) => (typeof text === 'string' ? [text] : text)
  return { rules: () => shipped, ...shipped, parse }
}
