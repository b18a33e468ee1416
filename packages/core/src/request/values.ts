import type { Value } from '../program/operators.js'
import type { Program, Values } from '../program/program.js'
import type { ListInput } from '../ruleset/ruleset.js'
import { derive, readRows, type GivenList } from './lists.js'
import { factReader } from './read-facts.js'

/** A given number that contradicts the list that it can be derived from. */
interface Contradicted {
  /** The fact's dotted path. */
  readonly path: string
  readonly list: ListInput
}

/** A function that reads the facts of a valid request, and derives those that its lists give. */
export function factValues(program: Program) {
  const read = factReader(program)
  const lists = program.ruleset.lists ?? []
  return (
    input: Readonly<Record<string, unknown>>,
  ): { values: Values; contradicted: Contradicted[]; given: GivenList[] } => {
    const values: (Value | undefined)[] = read(input)
    const contradicted: Contradicted[] = []
    const given: GivenList[] = []
    for (const list of lists) {
      const rows = readRows(list, input)
      if (!rows) continue
      given.push({ list, rows })
      for (const [path, derived] of derive(list, rows)) {
        const slot = program.slots.get(path)
        if (slot === undefined || derived === undefined) continue
        const beside = values[slot]
        if (beside !== undefined && beside !== derived) contradicted.push({ path, list })
        else values[slot] = derived
      }
    }
    return { values, contradicted, given }
  }
}
