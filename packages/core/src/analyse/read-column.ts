/** Columns -> the outcomes of the leaves that read them, block by block. */
import type { Value } from '../program/operators.js'
import type { LeafNode, Nodes, Program } from '../program/program.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact } from '../ruleset/ruleset.js'
import { memoize } from '../support/memoize.js'
import { bitBlock, codeBlock, constantBlock, numberBlock, type Block, type Load } from './block.js'
import { checkColumn, valuesOf, type Column, type ValueAt } from './column.js'
import {
  always,
  everyRow,
  ofBits,
  ofCodes,
  ofNumbers,
  orders,
  type ReadBlock,
  type TruthAt,
} from './leaf-planes.js'

/** Makes the readers of all leaves among some nodes. @throws {TypeError} where a column cannot be read */
export function columnReaders(
  program: Program,
  { nodes, order }: Nodes,
  columns: Readonly<Record<string, Column>>,
  rows: number,
): readonly ReadBlock[] {
  const { slots, facts, ruleset } = program
  const bySlot: (Column | undefined)[] = []
  for (const [path, column] of Object.entries(columns)) {
    const slot = slots.get(path)
    if (slot === undefined) throw new TypeError(`${path}: the ruleset has no such fact`)
    checkColumn(facts[slot] as Fact, column, rows)
    bySlot[slot] = column
  }
  const loads: Load[] = []
  /** A block of each column that is asked for, which is loaded once for all leaves. */
  const blocksBy = <Values>(make: (column: Column) => Block<Values>) =>
    memoize((column: Column) => {
      const block = make(column)
      loads.push(block.load)
      return block
    })
  const numbers = blocksBy(numberBlock)
  const codes = blocksBy((column) => codeBlock(column, column.dictionary?.length ?? 0))
  const bits = blocksBy(bitBlock)
  const valueAt = memoize((slot: number) => valuesOf(program, slot, bySlot[slot]))

  function readerOf(node: number, leaf: LeafNode): ReadBlock {
    const [slot = 0, other] = leaf.slots
    const column = bySlot[slot]
    const fact = facts[slot] as Fact
    const ordered = orders.get(leaf.operator)
    if (other !== undefined) {
      const compared = bySlot[other]
      const byRow = ofRows(leaf, valueAt(slot), valueAt(other))
      return column && compared && ordered && 'minimum' in fact
        ? ofNumbers(node, ordered, numbers(column), numbers(compared), byRow)
        : everyRow(node, byRow)
    }
    const unknown = leaf.test([])
    if (!column) return always(node, unknown)
    const test = (value: Value | undefined) => leaf.test(at(slot, value))
    if ('minimum' in fact) {
      return ordered && typeof leaf.constant === 'number'
        ? ofNumbers(node, ordered, numbers(column), constantBlock(leaf.constant), () => unknown)
        : everyRow(
            node,
            ofRows(leaf, valueAt(slot), () => undefined),
          )
    }
    if (fact.type === 'boolean') return ofBits(node, bits(column), test)
    const words = choicesOf(ruleset, fact) as readonly Value[]
    const truths = (column.dictionary ?? []).map((word) =>
      test(words.includes(word) ? word : undefined),
    )
    return ofCodes(node, codes(column), truths, unknown)
  }

  const readers = order.flatMap((i) => {
    const leaf = nodes[i]
    return leaf?.kind === 'leaf' ? [readerOf(i, leaf)] : []
  })
  const loadAll = loads.map((load): ReadBlock => (_planes, from, count) => {
    load(from, count)
  })
  return [...loadAll, ...readers]
}

function at(slot: number, value: Value | undefined): (Value | undefined)[] {
  const values: (Value | undefined)[] = []
  values[slot] = value
  return values
}

/** A leaf of one fact or two, asked row by row. */
function ofRows(leaf: LeafNode, left: ValueAt, right: ValueAt): TruthAt {
  const [first = 0, second] = leaf.slots
  const values: (Value | undefined)[] = []
  return (row) => {
    if (second !== undefined) values[second] = right(row)
    values[first] = left(row)
    return leaf.test(values)
  }
}
