/** Reads facts from an object that may come from a stranger: only own keys are read, and nothing is thrown. */
import type { Value } from '../program/operators.js'
import type { Program } from '../program/program.js'
import { splitPath } from '../ruleset/fact-path.js'
import { isNumeric, wordsOf } from '../ruleset/fact-values.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import { isObject } from '../support/objects.js'

/** Gives the value of each fact by slot; a value that is not of the fact's type counts as not known. */
type FactReader = (input: Readonly<Record<string, unknown>>) => (Value | undefined)[]

/**
 * Reads facts in one pass over the keys of the input. Inputs with gaps have many hidden classes, and looking each
 * fact up by its key takes V8 several times as long.
 */
export function factReader({ ruleset, facts }: Program): FactReader {
  const keys = new Map<string, Key>()
  facts.forEach((fact, slot) => {
    const [first, second] = splitPath(fact.path)
    const read = { slot, accepts: acceptance(ruleset, fact) }
    if (second === undefined) keys.set(first, read)
    else {
      const group = keys.get(first) ?? new Map<string, FactKey>()
      if (group instanceof Map) keys.set(first, group.set(second, read))
    }
  })
  const unknown = facts.map(() => undefined)

  return (input) => {
    const values: (Value | undefined)[] = unknown.slice()
    fill(values, keys, input)
    return values
  }
}

interface FactKey {
  readonly slot: number
  readonly accepts: (value: unknown) => value is Value
}

/** What belongs under a key of the input: a fact, or a group of facts. */
type Key = FactKey | Map<string, FactKey>

function fill(
  values: (Value | undefined)[],
  keys: ReadonlyMap<string, Key>,
  input: Readonly<Record<string, unknown>>,
): void {
  for (const key in input) {
    // In a for-in loop V8 optimises `hasOwnProperty`, but not `Object.hasOwn`.
    if (!Object.prototype.hasOwnProperty.call(input, key)) continue
    const read = keys.get(key)
    if (read === undefined) continue
    const value = input[key]
    if (!(read instanceof Map)) {
      if (read.accepts(value)) {
        values[read.slot] = typeof value === 'number' ? decimal(value) : value
      }
    } else if (isObject(value)) fill(values, read, value)
  }
}

/** Whether a value is of a fact's type. */
function acceptance(ruleset: Ruleset, fact: Fact): (value: unknown) => value is Value {
  if (isNumeric(fact)) return (value): value is Value => Number.isFinite(value)
  const words: readonly unknown[] = wordsOf(ruleset, fact)
  return (value): value is Value => words.includes(value)
}
