/** Which facts hang together: what is changed of one may break, or be held by, what the others are read for. */
import { factsUnder } from '../program/nodes-under.js'
import type { Variant } from '../program/program.js'
import { flat, grouped, type Goal } from './goal.js'

export interface Together {
  /** The facts (slots) that hang together with those of a branch: what changes for its sake are found from. */
  readonly factsWith: (branch: number) => readonly number[]
  /** What has to be reached for the first outcome, each part with a number for the facts that it hangs together with. */
  readonly first: readonly { readonly aim: Goal[number]; readonly group: number }[]
}

/**
 * Tells it under one choice of readings. Facts hang together that are read by one criterion, by one check of what is
 * impossible, or by one part of what the first outcome needs.
 */
export function hangingTogether({ nodes, criteria, checks, outcomes }: Variant): Together {
  const first = outcomes.slice(0, 1).flatMap((branch) => flat({ branch, wanted: true }, nodes))
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
