/** Reading facts from an object that may come from a stranger: own keys only, nothing is thrown. */
import type { Value } from '../program/operators.js'
import type { Program, Values } from '../program/program.js'
import { splitPath } from '../ruleset/fact-path.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import { isObject } from '../support/objects.js'
import { compare } from '../support/order.js'

/** Reads each fact's value; a value that is not of the fact's type is not known. */
export type FactReader = (input: Readonly<Record<string, unknown>>) => (Value | undefined)[]

/**
 * One walk over the keys that the input has. Inputs with holes come in many shapes, and asking each
 * for the keys that it might have costs V8 several times as much.
 */
export function factReader({ ruleset, facts }: Program): FactReader {
  const keys = new Map<string, Key>()
  facts.forEach((fact, slot) => {
    const [first, second] = splitPath(fact.path)
    const read = { slot, accepts: acceptance(ruleset, fact) }
    if (second === undefined) keys.set(first, read)
    else {
      const group = keys.get(first) ?? new Map<string, Read>()
      if (group instanceof Map) keys.set(first, group.set(second, read))
    }
  })
  const unknown = facts.map(() => undefined)

  return (input) => {
    const values: (Value | undefined)[] = [...unknown]
    fill(values, keys, input)
    return values
  }
}

interface Read {
  readonly slot: number
  readonly accepts: (value: unknown) => value is Value
}

type Key = Read | Map<string, Read>

function fill(
  values: (Value | undefined)[],
  keys: ReadonlyMap<string, Key>,
  input: Readonly<Record<string, unknown>>,
): void {
  for (const key in input) {
    // Not `Object.hasOwn`: V8 knows this one's answer in a walk over keys, and asks for the other's.
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
export function acceptance(ruleset: Ruleset, fact: Fact): (value: unknown) => value is Value {
  if (fact.type === 'boolean') return (value) => typeof value === 'boolean'
  if (fact.type === 'choice') {
    const choices: readonly unknown[] = choicesOf(ruleset, fact)
    return (value): value is Value => choices.includes(value)
  }
  return (value): value is Value => Number.isFinite(value)
}

/**
 * Writes the facts that are known as canonical JSON (RFC 8785), nested as in the input. Text and not an
 * object, since a fingerprint is made for each answer and only the text is wanted.
 */
export function factWriter({ ruleset, facts }: Program): (values: Values) => string {
  const order = facts
    .map((fact, slot) => {
      const [first, second] = splitPath(fact.path)
      const group = second === undefined ? '' : `${JSON.stringify(first)}:{`
      const key = `${JSON.stringify(second ?? first)}:`
      const words = new Map<unknown, string>(
        choicesOf(ruleset, fact).map((value) => [value, key + JSON.stringify(value)]),
      )
      return { first, slot, group, key, words }
    })
    // The quotes of a key come before all that a name may hold.
    .sort((a, b) => compare(a.first, b.first) || compare(a.key, b.key))
  return (values) => {
    let text = ''
    let open = ''
    for (const { slot, group, key, words } of order) {
      const value = values[slot]
      if (value === undefined) continue
      if (group !== open && open !== '') text += '}'
      if (text !== '') text += ','
      if (group !== open) text += group
      text += words.get(value) ?? key + String(value)
      open = group
    }
    return `{${text}${open === '' ? '' : '}'}}`
  }
}
