/**
 * Splits the facts of a comparison of two sides into groups that no comparison links, and finds for each group
 * what its values can make of the comparisons. Values with the same truths for all comparisons form one class.
 */
import type { Value } from '../program/operators.js'
import type { Values } from '../program/program.js'
import type { Truth } from '../program/truth.js'
import type { Joint, JointLeaf } from './joint.js'
import { fewWhole, samplesOf } from './samples.js'

export interface Part {
  readonly leaves: readonly JointLeaf[]
  readonly classes: readonly Class[]
  /** Whether these are all classes that exist. */
  readonly isWhole: boolean
}

/** Values of the facts in a part, and the truths that they give to its comparisons. */
export interface Class {
  /** The known facts, by index in the joint list. */
  readonly values: ReadonlyMap<number, Value>
  /** By comparison of the part. */
  readonly truths: readonly Truth[]
  /** How much there is to say about the case: each fact counts one, and a number more the more digits it has. */
  readonly cost: number
}

function costOf(value: Value): number {
  return typeof value === 'number' ? 1 + Math.log10(1 + Math.abs(value)) / 2 : 1
}

/** The most combinations of values that are tried for one part; beyond that, its classes may be incomplete. */
const mostWays = 400_000
/**
 * With more whole-number facts than this in a group (not counting small ranges), the samples are not proved to be
 * enough.
 */
const mostWhole = 2

export function partsOf(joint: Joint): readonly Part[] {
  return groupsOf(joint).map((facts) => partOf(joint, facts))
}

/** Groups of facts that are compared with each other, directly or by way of others. */
function groupsOf({ facts, leaves }: Joint): readonly (readonly number[])[] {
  const groupOf = facts.map((_, i) => i)
  for (const { facts: read } of leaves) {
    const [a, b] = read.map((fact) => (fact === undefined ? undefined : groupOf[fact]))
    if (a === undefined || b === undefined) continue
    groupOf.forEach((group, i) => {
      if (group === b) groupOf[i] = a
    })
  }
  return [...new Set(groupOf)].map((group) =>
    groupOf.flatMap((each, i) => (each === group ? [i] : [])),
  )
}

function partOf(joint: Joint, facts: readonly number[]): Part {
  const leaves = joint.leaves.filter(({ facts: read }) =>
    read.some((fact) => fact !== undefined && facts.includes(fact)),
  )
  const samples = samplesOf(joint, facts)
  const order = [...facts].sort((a, b) => rank(joint, a) - rank(joint, b))
  const classes = new Map<string, Class>()
  let left = mostWays

  /** The values being tried, in one map for all combinations, and the same values by each side's slots. */
  const known = new Map<number, Value | undefined>()
  const onSides = joint.slots.map((slots): (Value | undefined)[] => slots.map(() => undefined))
  const placesOf = joint.facts.map((_, fact) =>
    joint.slots.flatMap((slots, side) => {
      const slot = slots.indexOf(fact)
      return slot < 0 ? [] : [[onSides[side], slot] as const]
    }),
  )
  const set = (fact: number, value: Value | undefined) => {
    for (const [values, slot] of placesOf[fact] ?? []) if (values) values[slot] = value
  }

  const visit = (depth: number, cost: number): void => {
    const fact = order[depth]
    if (fact === undefined) {
      note(cost)
      return
    }
    for (const value of [...samples.of(fact, known), undefined]) {
      if (left <= 0) break
      known.set(fact, value)
      set(fact, value)
      visit(depth + 1, value === undefined ? cost : cost + costOf(value))
    }
    known.delete(fact)
    set(fact, undefined)
  }
  const note = (cost: number): void => {
    left -= 1
    const truths = leaves.map(({ side, leaf }) => leaf.test(onSides[side] as Values))
    let name = ''
    for (const truth of truths) name += truth === null ? '?' : truth ? '1' : '0'
    const found = classes.get(name)
    if (found && found.cost <= cost) return
    const given = [...known].filter((each): each is [number, Value] => each[1] !== undefined)
    classes.set(name, { values: new Map(given), truths, cost })
  }
  visit(0, 0)
  const isShown = facts.filter((fact) => rank(joint, fact) === ranks.whole).length <= mostWhole
  return { leaves, classes: [...classes.values()], isWhole: left > 0 && isShown }
}

/** The order in which facts get their values: decimals last, since between two of them there is always another. */
const ranks = { few: 0, whole: 1, decimals: 2 }
function rank({ facts }: Joint, fact: number): number {
  const domain = facts[fact]?.domain
  if (domain?.kind !== 'numbers') return ranks.few
  if (!domain.whole) return ranks.decimals
  return domain.to - domain.from < fewWhole ? ranks.few : ranks.whole
}
