/**
 * Small random ruleset documents over small domains, so that brute force can try everything.
 *
 * `once`: every fact is used once over all outcomes (under any readings); then `faerrestSvar` and `aendringer` are
 * exact. Otherwise facts are used anywhere.
 */
import fc from 'fast-check'
import { operators, type Value } from '../../src/program/operators.js'
import type { Condition, Fact, Leaf, Reading, Ruleset, Scalar } from '../../src/ruleset/ruleset.js'
import { boolean, choice, choices, documentOf, integer, number, source, text } from './documents.js'

export type Draw = fc.GeneratorValue

interface Options {
  readonly once: boolean
  readonly checks?: boolean
}

export const below = (draw: Draw, count: number): number => draw(fc.nat, { max: count - 1 })
export const chance = (draw: Draw, oneIn: number): boolean => below(draw, oneIn) === 0
export function oneOf<T>(draw: Draw, items: readonly T[]): T {
  return items[below(draw, items.length)] as T
}

/** A random document, as a stranger might send it; `parseRuleset` must accept it. */
export function randomRuleset(draw: Draw, { once, checks = false }: Options): Ruleset {
  const facts = Array.from({ length: 2 + below(draw, 4) }, (_, i) => randomFact(draw, i))
  const conditions: Record<string, Condition> = {}
  const readings: Reading[] = []
  const names: string[] = []
  const tree = once ? onceTree : freeTree

  function leaf(fact: Fact, other?: Fact): Leaf {
    const fitting = Object.entries(operators).filter(
      ([, { kind }]) =>
        (kind !== 'number' || isNumeric(fact)) && (kind !== 'list' || other === undefined),
    )
    const [operator, { kind }] = oneOf(draw, fitting)
    const value = other
      ? addressOf(other)
      : kind === 'list'
        ? Array.from({ length: 1 + below(draw, longest(fact)) }, () => constantFor(draw, fact))
        : constantFor(draw, fact)
    return { ...addressOf(fact), operator, value }
  }

  /** Sometimes a part gets a name, or depends on a reading. */
  function wrapped(make: () => Condition, always = false): Condition {
    if (readings.length < 2 && chance(draw, 6)) {
      const name = `laest-${readings.length}`
      const reading = readingOf(`laesning-${readings.length}`)
      readings.push(reading)
      for (const option of reading.options) option.conditions[name] = make()
      names.push(name)
      return { condition: name }
    }
    const condition = make()
    if (!always && !chance(draw, 4)) return condition
    const name = `del-${names.length}`
    conditions[name] = condition
    names.push(name)
    return { condition: name }
  }

  function onceTree(own: readonly Fact[], always = false): Condition {
    return wrapped(() => {
      const [first, second, ...rest] = own
      const condition =
        first && !second
          ? leaf(first)
          : first && second && rest.length === 0 && alike(first, second) && chance(draw, 2)
            ? leaf(first, second)
            : gate(split(draw, own).map((part) => onceTree(part)))
      return maybeNot(condition)
    }, always)
  }

  function freeTree(own: readonly Fact[], always = false, depth = 0): Condition {
    // Only finished parts can be referred to, so there are no circles.
    if (depth > 0 && names.length > 0 && chance(draw, 5)) return { condition: oneOf(draw, names) }
    return wrapped(() => {
      const fact = oneOf(draw, own)
      const others = own.filter((other) => other !== fact && alike(fact, other))
      const condition =
        depth === 2 || chance(draw, 3)
          ? leaf(fact, others.length > 0 && chance(draw, 3) ? oneOf(draw, others) : undefined)
          : gate(Array.from({ length: 1 + below(draw, 3) }, () => freeTree(own, false, depth + 1)))
      return maybeNot(condition)
    }, always)
  }

  const gate = (children: Condition[]): Condition =>
    chance(draw, 2) ? { all: children } : { any: children }
  const maybeNot = (condition: Condition): Condition =>
    chance(draw, 4) ? { not: condition } : condition

  const together = Array.from({ length: 1 + below(draw, 3) }, () => facts)
  const parts = !once ? together : together.length === 1 ? [facts] : split(draw, facts, 3)
  const outcomes = parts.map((part, i) => tree(part, i === 0))
  return documentOf({
    facts,
    conditions,
    criteria: Array.from({ length: 1 + below(draw, 3) }, () => oneOf(draw, names)),
    outcomes,
    readings,
    checks: checks && chance(draw, 2) ? [freeTree(facts, false, 1)] : [],
  })
}

/** Every value that a fact of a random ruleset is tried with. */
export function domainOf(fact: Fact): readonly Value[] {
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'choice') return choices[fact.choices as keyof typeof choices]
  const step = fact.type === 'number' ? fact.step : 1
  const count = Math.round((fact.maximum - fact.minimum) / step) + 1
  return Array.from({ length: count }, (_, i) => fact.minimum + i * step)
}

/** Values by fact as a nested input; `undefined` is left out. */
export function nested(
  facts: readonly Fact[],
  values: readonly (Value | undefined)[],
): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  facts.forEach(({ path }, slot) => {
    const [first = '', second] = path.split('.')
    if (values[slot] === undefined) return
    if (second === undefined) input[first] = values[slot]
    else input[first] = { ...(input[first] as object | undefined), [second]: values[slot] }
  })
  return input
}

function randomFact(draw: Draw, i: number): Fact {
  const path = oneOf(draw, [`f${i}`, `gruppe.f${i}`])
  const minimum = oneOf(draw, [0, 0, 1, -1, 3])
  const steps = 1 + below(draw, 3)
  return oneOf(draw, [
    boolean(path),
    choice(path, oneOf(draw, ['to', 'tre'])),
    integer(path, minimum, minimum + steps),
    number(path, minimum, minimum + steps / 2, 0.5),
  ])
}

/** The longest list. A list of every step of a number would leave only the values between, which are not tried. */
function longest(fact: Fact): number {
  return fact.type === 'number' ? Math.min(3, domainOf(fact).length - 1) : 3
}

/** Mostly a value that the fact can have; a number may be out of bounds. */
function constantFor(draw: Draw, fact: Fact): Scalar {
  return oneOf(draw, domainOf(fact))
}

function addressOf({ path }: Fact): { fact: string; path?: string } {
  const [fact = '', inside] = path.split('.')
  return inside === undefined ? { fact } : { fact, path: `$.${inside}` }
}

function readingOf(id: string): Reading {
  const option = (name: string) => ({ id: name, label: text(name), conditions: {} })
  return { id, phrase: text(id), source, options: ['foerste', 'anden'].map(option) }
}

/** Divides facts into at least two parts (one if there is only one fact). */
function split(draw: Draw, facts: readonly Fact[], most = facts.length): readonly Fact[][] {
  const parts: Fact[][] = []
  facts.forEach((fact, i) => {
    const part = i < 2 ? i : below(draw, Math.min(most, parts.length + 1))
    parts[part] = [...(parts[part] ?? []), fact]
  })
  return parts
}

function alike(a: Fact, b: Fact): boolean {
  return isNumeric(a) ? isNumeric(b) : a.type === b.type
}

function isNumeric(fact: Fact): fact is Extract<Fact, { minimum: number }> {
  return 'minimum' in fact
}
