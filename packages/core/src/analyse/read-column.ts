/** Columns -> the truths of the leaves that read them, block by block. */
import type { Value } from '../program/operators.js'
import type { LeafNode, Nodes, Program } from '../program/program.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact } from '../ruleset/ruleset.js'
import { memoize } from '../support/memoize.js'
import { bitBlock, codeBlock, decimalBlock, numberBlock, type Block } from './block.js'
import { readColumn, valuesOf, type Column, type ReadColumn, type ValueAt } from './column.js'
import type { Machine } from './kernels/machine.js'
import {
  always,
  everyRow,
  ofBits,
  ofCodes,
  ofNumber,
  ofNumbers,
  type ReadBlock,
  type TruthAt,
} from './leaf-planes.js'
import { orders } from './orders.js'
import type { Planes } from './planes.js'

/** Makes the readers of all leaves among some nodes. @throws {TypeError} if a column cannot be read */
export function columnReaders(
  program: Program,
  { nodes, order }: Nodes,
  columns: Readonly<Record<string, Column>>,
  rows: number,
  machine: Machine,
  planes: Planes,
): readonly ReadBlock[] {
  const { slots, facts, ruleset } = program
  const bySlot: (ReadColumn | undefined)[] = []
  for (const [path, column] of Object.entries(columns)) {
    const slot = slots.get(path)
    if (slot === undefined) throw new TypeError(`${path}: the ruleset has no such fact`)
    bySlot[slot] = readColumn(facts[slot] as Fact, column, rows)
  }
  const loads: ReadBlock[] = []
  /** The block of a column, made when it is first needed, and loaded once for all leaves. */
  const blocksBy = <From, Made extends Block | undefined>(make: (from: From) => Made) =>
    memoize((from: From) => {
      const block = make(from)
      if (block) loads.push(block.load)
      return block
    })
  const numbers = blocksBy((column: ReadColumn) => numberBlock(machine, column))
  const decimals = blocksBy((column: ReadColumn) => decimalBlock(machine, numbers(column)))
  const codes = blocksBy((slot: number) => {
    return codeBlock(machine, bySlot[slot] as ReadColumn, choicesOf(ruleset, facts[slot] as Fact))
  })
  const bits = blocksBy((column: ReadColumn) => bitBlock(machine, column))
  const valueAt = memoize((slot: number) => valuesOf(program, slot, bySlot[slot]))

  function readerOf(node: number, leaf: LeafNode): ReadBlock {
    const into = planes.of(node)
    const [slot = 0, other] = leaf.slots
    const column = bySlot[slot]
    const fact = facts[slot] as Fact
    const ordered = orders.get(leaf.operator)
    const unknown = leaf.test([])
    if (other !== undefined) {
      const compared = bySlot[other]
      if (!column || !compared || !ordered || !('minimum' in fact)) {
        return everyRow(machine, into, ofRows(leaf, valueAt(slot), valueAt(other)))
      }
      const read = [column, compared].every((each) => numbers(each).isWhole) ? numbers : decimals
      return ofNumbers(machine, into, ordered, read(column), read(compared), {
        byLeft: (value) => leaf.test(at(slot, value)),
        byRight: (value) => leaf.test(at(other, value)),
        byNeither: unknown,
      })
    }
    if (!column) return always(machine, into, unknown)
    const test = (value: Value | undefined) => leaf.test(at(slot, value))
    if (fact.type === 'boolean') return ofBits(machine, into, bits(column), test)
    if (fact.type === 'choice') {
      const block = codes(slot)
      const words = choicesOf(ruleset, fact) as readonly Value[]
      const truths = block?.dictionary.map((word) => test(words.includes(word) ? word : undefined))
      if (block && truths) return ofCodes(machine, into, block, truths, unknown)
    }
    if (ordered && typeof leaf.constant === 'number') {
      return ofNumber(machine, into, ordered, numbers(column), leaf.constant, unknown)
    }
    return everyRow(
      machine,
      into,
      ofRows(leaf, valueAt(slot), () => undefined),
    )
  }

  const readers = order.flatMap((i) => {
    const leaf = nodes[i]
    return leaf?.kind === 'leaf' ? [readerOf(i, leaf)] : []
  })
  return [...loads, ...readers]
}

function at(slot: number, value: Value | undefined): (Value | undefined)[] {
  const values: (Value | undefined)[] = []
  values[slot] = value
  return values
}

/** Evaluates a leaf of one fact or two, row by row. */
function ofRows(leaf: LeafNode, left: ValueAt, right: ValueAt): TruthAt {
  const [first = 0, second] = leaf.slots
  const values: (Value | undefined)[] = []
  return (row) => {
    if (second !== undefined) values[second] = right(row)
    values[first] = left(row)
    return leaf.test(values)
  }
}
