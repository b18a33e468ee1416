/**
 * A fast path for plain requests, as most rows of a large batch are: facts of the right form, a reference and a
 * year, and nothing else.
 */
import type { Value } from '../program/operators.js'
import type { Program, Values } from '../program/program.js'
import { splitPath } from '../ruleset/fact-path.js'
import { choicesOf, isNumeric } from '../ruleset/fact-values.js'
import { rulesetNames } from '../ruleset/ruleset-names.js'
import { decimal } from '../support/decimal.js'
import { isObject } from '../support/objects.js'
import { factCheck } from './request-check.js'
import { quickReporter, reference, rulesetCheck, year, type Validator } from './validators.js'

interface PlainRequest {
  readonly reference: string | undefined
  readonly aar: number | undefined
  readonly values: Values
  /** The sum of the weights of its words and booleans. */
  readonly weight: number
}

/** What belongs under a key. */
interface Field {
  readonly key: string
  /** For a group: the fields in it. */
  readonly inner: Fields | undefined
  readonly validate: Validator
  /** The index where its value is stored. */
  readonly at: number
  /** The weights of its possible values, if they are words or booleans. */
  readonly words: ReadonlyMap<unknown, number> | undefined
  /** The value that was met last, and its weight: the same value comes again most often. */
  word: unknown
  weight: number
  /** The field that followed it last time, as rows usually have their keys in one order. */
  next: Field | undefined
}

interface Fields {
  readonly byKey: Map<string, Field>
  /** A placeholder before the first field. */
  readonly start: Field
}

/**
 * Checks and reads a request in one walk over its keys. Gives undefined if anything is wrong with it, or if it
 * contains something that is read elsewhere: a list, readings, parameters.
 *
 * @param weigh the weight of each word or boolean that a fact (by slot) may be
 */
export function plainReader(
  { ruleset, facts }: Program,
  weigh: (slot: number, value: Value) => number,
): (input: unknown) => PlainRequest | undefined {
  const atReference = facts.length
  const atYear = atReference + 1
  const beside = atYear + 1
  const all = fieldsOf(
    fieldOf('reference', atReference, reference(ruleset.subject)),
    fieldOf('aar', atYear, year),
    fieldOf('ruleset', beside, rulesetCheck(rulesetNames(ruleset))),
    ...['laesninger', 'parametre', ...(ruleset.lists ?? []).map(({ path }) => path)].map((key) =>
      fieldOf(key, beside, refused),
    ),
  )
  facts.forEach((fact, slot) => {
    const [first, second] = splitPath(fact.path)
    const values = fact.type === 'boolean' ? [false, true] : choicesOf(ruleset, fact)
    const words = isNumeric(fact)
      ? undefined
      : new Map(values.map((value) => [value, weigh(slot, value)]))
    const field = fieldOf(second ?? first, slot, factCheck(ruleset, fact), words)
    if (second === undefined) all.byKey.set(first, field)
    else {
      const group = all.byKey.get(first) ?? fieldOf(first, beside, refused, undefined, fieldsOf())
      all.byKey.set(first, group)
      group.inner?.byKey.set(second, field)
    }
  })
  const nothing = new Array<undefined>(beside + 1).fill(undefined)
  const report = quickReporter()
  let weight = 0

  /** Whether nothing is wrong. */
  function read({ byKey, start }: Fields, input: unknown, values: (Value | undefined)[]): boolean {
    if (!isObject(input)) return false
    const before = weight
    // Objects come in many shapes, for which this is faster than looking each value up by its key.
    const keys = Object.keys(input)
    const given = Object.values(input)
    // Reading values may run foreign code (a getter), which may have another request read meanwhile.
    weight = before
    let field = start
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string
      const value = given[i]
      let next = field.next
      if (next === undefined || next.key !== key) {
        next = byKey.get(key)
        if (next === undefined) return false
        field.next = next
      }
      field = next
      if (value === null || value === undefined) continue
      const { words, inner, at } = field
      if (words) {
        if (value !== field.word) {
          const weighed = words.get(value)
          if (weighed === undefined) return false
          field.word = value
          field.weight = weighed
        }
        weight += field.weight
        values[at] = value as Value
      } else if (inner) {
        if (!read(inner, value, values)) return false
      } else {
        field.validate(value, '', report)
        if (report.full) return false
        values[at] = typeof value === 'number' ? decimal(value) : (value as Value)
      }
    }
    return true
  }

  return (input) => {
    weight = 0
    report.full = false
    const values: (Value | undefined)[] = nothing.slice()
    if (!read(all, input, values)) return undefined
    const aar = values[atYear] as number | undefined
    return { reference: values[atReference] as string | undefined, aar, values, weight }
  }
}

/** For keys that are read elsewhere. */
const refused: Validator = (_, pointer, report) => report(pointer, 'forkert-type')

function fieldOf(
  key: string,
  at: number,
  validate: Validator,
  words?: Field['words'],
  inner?: Fields,
): Field {
  return { key, inner, validate, at, words, word: undefined, weight: 0, next: undefined }
}

function fieldsOf(...fields: readonly Field[]): Fields {
  return {
    byKey: new Map(fields.map((field) => [field.key, field])),
    start: fieldOf('', 0, refused),
  }
}
