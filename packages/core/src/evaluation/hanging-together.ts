/** Which facts are connected: changing one may break, or be held back by, a rule that reads the others. */
import { factsUnder } from '../program/nodes-under.js'
import type { Variant } from '../program/program.js'
import { aimsAt, flat, grouped, type Goal } from './goal.js'

export interface Together {
  /** The facts (slots) connected with those of a branch. The changes that meet the branch depend on nothing else. */
  readonly factsWith: (branch: number) => readonly number[]
  /** The parts of the aim for the first outcome, each with the number of the group of facts that it reads. */
  readonly first: readonly { readonly aim: Goal[number]; readonly group: number }[]
}

/**
 * Finds the connected facts under one choice of readings. Facts are connected if one criterion, one check, or one
 * part of the aim for the first outcome reads both.
 */
export function hangingTogether({ nodes, criteria, checks, outcomes }: Variant): Together {
  const first = aimsAt(outcomes.slice(0, 1), true).flatMap((aim) => flat(aim, nodes))
  const read = (branch: number) => factsUnder(nodes, [branch])
  const groups = grouped([...criteria, ...checks, ...first.map(({ branch }) => branch)].map(read))
  const groupOf = (branch: number) => groups[read(branch)[0] as number] as number
  return {
    factsWith: (branch) => {
      const group = groupOf(branch)
      return [...groups.keys()].filter((slot) => groups[slot] === group)
    },
    first: first.map((aim) => ({ aim, group: groupOf(aim.branch) })),
  }
}
