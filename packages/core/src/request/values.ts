/** The facts of a request of the right form, and the readings that it chooses. */
import type { Value } from '../program/operators.js'
import type { Program, Values } from '../program/program.js'
import type { ReadingOptions } from '../ruleset/reading-options.js'
import type { ListInput } from '../ruleset/ruleset.js'
import { isObject, own } from '../support/objects.js'
import { factReader } from './facts.js'
import { derive, readRows } from './lists.js'

interface Contradicted {
  readonly path: string
  readonly list: ListInput
}

/** Facts with what follows from lists; the numbers that a list contradicts are named by path. */
export function factValues(program: Program) {
  const read = factReader(program)
  const lists = program.ruleset.lists ?? []
  return (
    input: Readonly<Record<string, unknown>>,
  ): { values: Values; contradicted: Contradicted[] } => {
    const values: (Value | undefined)[] = read(input)
    const contradicted: Contradicted[] = []
    for (const list of lists) {
      const rows = readRows(list, input)
      if (!rows) continue
      for (const [path, derived] of derive(list, rows)) {
        const slot = program.slots.get(path)
        if (slot === undefined || derived === undefined) continue
        const given = values[slot]
        if (given !== undefined && given !== derived) contradicted.push({ path, list })
        else values[slot] = derived
      }
    }
    return { values, contradicted }
  }
}

/** The option chosen for each reading, or else the shared one; the first where none is. */
export function choiceOf(
  readings: readonly ReadingOptions[],
  chosen: unknown,
  shared?: unknown,
): number[] {
  const read = (from: unknown, id: string) => (isObject(from) ? own(from, id) : undefined)
  return readings.map((reading) => {
    const id = read(chosen, reading.id) ?? read(shared, reading.id)
    return Math.max(
      0,
      reading.options.findIndex((option) => option.id === id),
    )
  })
}
