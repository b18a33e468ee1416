/** Facts as a number, used as a cache key. */
import type { Value } from '../program/operators.js'
import type { Program, Values } from '../program/program.js'
import { isNumeric, wordsOf } from '../ruleset/fact-values.js'

/** The most different values of a number fact that are told apart. */
const mostNumbers = 4096

/** The values of a fact, each with a digit, numbered in the order in which they occur. */
interface Digits {
  readonly of: Map<Value | undefined, number>
  /** The number of possible digits. */
  readonly base: number
}

/** Makes a function that gives a number for the values of some facts (slots); NaN for too many combinations. */
export type FactKeys = (slots: readonly number[]) => (values: Values) => number

/** The values that have occurred are remembered for as long as the functions made here are kept. */
export function factKeys({ ruleset, facts }: Program): FactKeys {
  const digits = facts.map((fact): Digits => {
    const base = isNumeric(fact) ? mostNumbers : wordsOf(ruleset, fact).length + 1
    return { of: new Map([[undefined, 0]]), base }
  })
  return (slots) => {
    const read = slots.map((slot) => ({ slot, own: digits[slot] as Digits }))
    const ways = read.reduce((product, { own }) => product * own.base, 1)
    if (ways > Number.MAX_SAFE_INTEGER) return () => NaN
    return (values) => {
      let key = 0
      for (const { slot, own } of read) key = key * own.base + digitOf(own, values[slot])
      return key
    }
  }
}

function digitOf({ of, base }: Digits, value: Value | undefined): number {
  const known = of.get(value)
  if (known !== undefined) return known
  if (of.size === base) return NaN
  of.set(value, of.size)
  return of.size - 1
}
