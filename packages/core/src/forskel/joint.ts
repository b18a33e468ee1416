/** The facts of one or several sides as one list: a case has the facts of all of them. */
import { leavesUnder } from '../program/nodes-under.js'
import type { Value } from '../program/operators.js'
import type { LeafNode, Values } from '../program/program.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact } from '../ruleset/ruleset.js'
import type { Side } from './side.js'

/** The values that a fact can have on every side that has it. */
export type Domain =
  | { readonly kind: 'words'; readonly values: readonly Value[] }
  | {
      readonly kind: 'numbers'
      readonly from: number
      readonly to: number
      readonly step: number
      readonly whole: boolean
    }

export interface JointFact {
  readonly path: string
  readonly domain: Domain
}

/** A comparison on one side, with facts of the joint list. */
export interface JointLeaf {
  readonly side: number
  /** The index of its node on that side. */
  readonly node: number
  readonly leaf: LeafNode
  /** The one or two facts that it reads, by index in the joint list; undefined for a fact that does not matter. */
  readonly facts: readonly (number | undefined)[]
  /** The bounds of each of these facts on this side, if it is a number. */
  readonly bounds: readonly (readonly number[])[]
}

export interface Joint {
  readonly facts: readonly JointFact[]
  readonly leaves: readonly JointLeaf[]
  /** For each side, the fact in each slot, by index in the list; undefined for a fact that does not matter. */
  readonly slots: readonly (readonly (number | undefined)[])[]
  /** The values of a case for each side, by that side's slots. */
  readonly onSides: (values: readonly (Value | undefined)[]) => readonly Values[]
}

/**
 * The facts that matter for some nodes, and the comparisons of these facts. A fact that only the checks read is
 * left out as not known, because knowing less never makes a case impossible.
 *
 * @param roots the nodes of each side that a question is about
 */
export function jointOf(sides: readonly Side[], roots: readonly (readonly number[])[]): Joint {
  const found = new Map<string, { fact: Fact; side: Side }[]>()
  sides.forEach((side, s) => {
    for (const { slots } of leavesUnder(side.program.nodes, roots[s] as readonly number[])) {
      for (const slot of slots) {
        const path = side.program.pathOf(slot)
        if (!found.has(path)) found.set(path, factsAt(sides, path))
      }
    }
  })
  const order = [...new Set(sides.flatMap(({ program }) => program.facts.map(({ path }) => path)))]
  const paths = order.filter((path) => found.has(path))
  const numberOf = new Map(paths.map((path, i) => [path, i]))
  const slots = sides.map(({ program }) => program.facts.map(({ path }) => numberOf.get(path)))

  return {
    facts: paths.map((path) => ({ path, domain: domainOf(found.get(path) ?? []) })),
    slots,
    leaves: sides.flatMap(({ program, variant }, side) => {
      const below = leavesUnder(program.nodes, [
        ...(roots[side] as readonly number[]),
        ...variant.checks,
      ])
      return below.map((leaf) => ({
        side,
        node: program.nodes.indexOf(leaf),
        leaf,
        facts: leaf.slots.map((slot) => slots[side]?.[slot]),
        bounds: leaf.slots.map((slot) => boundsOf(program.facts[slot] as Fact)),
      }))
    }),
    onSides: (values) =>
      slots.map((side) =>
        side.map((number) => (number === undefined ? undefined : values[number])),
      ),
  }
}

function factsAt(sides: readonly Side[], path: string): { fact: Fact; side: Side }[] {
  return sides.flatMap((side) => {
    const slot = side.program.slots.get(path)
    return slot === undefined ? [] : [{ fact: side.program.facts[slot] as Fact, side }]
  })
}

function boundsOf(fact: Fact): readonly number[] {
  return 'minimum' in fact ? [fact.minimum, fact.maximum] : []
}

/** The values that a fact can have on all sides; none if it is of different types. */
function domainOf(those: readonly { fact: Fact; side: Side }[]): Domain {
  const facts = those.map(({ fact }) => fact)
  const numbers = facts.flatMap((fact) => ('minimum' in fact ? [fact] : []))
  if (numbers.length === facts.length) {
    const whole = numbers.some(({ type }) => type === 'integer')
    return {
      kind: 'numbers',
      from: Math.max(...numbers.map(({ minimum }) => minimum)),
      to: Math.min(...numbers.map(({ maximum }) => maximum)),
      step: Math.min(...numbers.map((fact) => (fact.type === 'number' && !whole ? fact.step : 1))),
      whole,
    }
  }
  const words = those.map(({ fact, side }): readonly Value[] => {
    if (fact.type === 'boolean') return [true, false]
    return fact.type === 'choice' ? choicesOf(side.program.ruleset, fact) : []
  })
  const [first = [], ...others] = words
  return {
    kind: 'words',
    values: first.filter((each) => others.every((list) => list.includes(each))),
  }
}
