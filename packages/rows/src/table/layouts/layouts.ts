/** The layouts of the tables of a block. */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import { whichNames } from '../questions/ask.js'
import {
  axesOf,
  holdsKommuner,
  tellNames,
  tells,
  type Axis,
  type KnownColumn,
} from '../coordinates/axes.js'
import { withTheirYears } from '../coordinates/beside.js'
import type { Block } from '../headings/blocks.js'
import { chosenColumn } from '../choices/choices.js'
import { columnsOf, isNumeric, type Column } from '../headings/column.js'
import { kommuneInCorner } from '../headings/heading-rows.js'
import { textOf } from '../../sheets/grid.js'
import type { Context } from '../choices/context.js'
import { countColumn, sorted } from './count-columns.js'
import { aboutLayout } from './doubts.js'
import { withoutLists } from './without-lists.js'
import { isClear, isNothing } from '../../words/label.js'
import type { CountColumn, Layout } from '../coordinates/layout.js'
import { said } from '../headings/meaning.js'

/** The layouts of the tables of a block: one, or several that stand side by side. @throws {Asked} */
export function layoutsOf(block: Block, context: Context): Layout[] {
  const columns = columnsOf(block, context.region)
  const captions = captionsOf(columns, cornerText(block))
  const known = columns.map((column) => ({
    column,
    said: said(column.headings, captions),
    chosen: chosenColumn(context.valg, block, column),
  }))
  const own = withoutLists(block, known, context.sheetKommune !== undefined)
  return sideBySide(withTheirYears(own)).map((part) => layoutOf(block, part, context))
}

/** Tables that stand side by side each begin with a column of names. */
function sideBySide(columns: readonly KnownColumn[]): KnownColumn[][] {
  const parts: KnownColumn[][] = [[]]
  let hasNames = false
  let hasCounts = false
  for (const known of columns) {
    const { said: says, chosen, column } = known
    const isNames = (chosen ?? says).rolle === 'kommune' && column.content.names > 0
    if (isNames && hasNames && hasCounts) {
      parts.push([])
      hasCounts = false
    }
    hasNames ||= isNames
    hasCounts ||= isNumeric(column)
    parts.at(-1)?.push(known)
  }
  return parts
}

/**
 * Texts over all the counts, and a unit below all their headings (»stk.«): they say what the table is about, and do not
 * distinguish columns.
 */
function captionsOf(columns: readonly Column[], corner: readonly string[]): ReadonlySet<string> {
  const counts = columns.filter(
    (column) =>
      column.headings.length > 1 &&
      column.headings.every(({ label }) => !isNothing(label?.rolle)) &&
      (isNumeric(column) || namesCount(column)),
  )
  const [first, ...others] = counts
  const above =
    first?.headings.filter(({ isLast }) => !isLast || others.length > 0).map(({ text }) => text) ??
    []
  return new Set([
    ...corner,
    ...above.filter(
      (text) =>
        kommuneNamed(text) === undefined &&
        others.every(({ headings }) => headings.some((one) => one.text === text)),
    ),
  ])
}

/** The name of a municipality in the corner of its table, which says nothing about the column below it. */
function cornerText({ bare: grid, headings }: Block): readonly string[] {
  const row = headings.at(-1) ?? 0
  const [corner = 0] = grid.filled(row)
  return kommuneInCorner(grid, row) === undefined ? [] : [textOf(grid.at(row, corner))]
}

/** Whether a heading of a column gives a year or a kind of count. */
function namesCount({ headings }: Column): boolean {
  return headings.some(({ label }) => isClear(label) && (label.aar !== undefined || label.indsats))
}

function layoutOf(block: Block, columns: readonly KnownColumn[], context: Context): Layout {
  const { axes, candidates } = axesOf(block, columns)
  const withNames = namesAxis(block, columns, axes, candidates, context)
  const isAxis = new Set(withNames.map(({ column }) => column))
  const inRows = {
    kommune: tellNames(withNames),
    aar: tells(withNames, 'aar'),
    indsats: tells(withNames, 'indsats'),
  }
  const rest = columns.filter(({ column }) => !isAxis.has(column))
  const counts: CountColumn[] = []
  const sums: CountColumn[] = []
  for (const known of rest) {
    const read = countColumn(block, known, inRows, context)
    if (read === undefined) continue
    if (read.isSum) sums.push({ column: known.column, at: read.at })
    else counts.push({ column: known.column, at: read.at })
  }
  const layout = {
    block,
    columns,
    axes: withNames,
    shared: context.shared,
    ...sorted(counts, sums, columns),
  }
  aboutLayout(layout, context)
  return layout
}

/** The axes with the column of names, if names stand in the rows. */
function namesAxis(
  block: Block,
  columns: readonly KnownColumn[],
  axes: readonly Axis[],
  candidates: readonly Column[],
  context: Context,
): readonly Axis[] {
  const inHeadings = columns.filter(
    ({ column, said: { texts } }) => isNumeric(column) && texts.some((text) => kommuneNamed(text)),
  )
  if (tellNames(axes)) return axes
  if (inHeadings.length > 1 && !candidates.some((column) => holdsKommuner(block, column)))
    return axes
  const [only, ...more] = candidates
  if (!only) return axes
  const isTold = only.name === '' || holdsKommuner(block, only)
  // Names in the first column, or names over the counts and something else in the first column?
  if (more.length > 0 || !isTold) throw whichNames(block, candidates, context)
  // Years or kinds of counts among the names are about the rows below them.
  const { years, indsatser } = only.content
  return [...axes, { column: only, kind: years + indsatser > 0 ? 'blandet' : 'kommune' }]
}
