/**
 * How a table is laid out. Each count is about a municipality, a year and a kind of count, and each of
 * the three is told by exactly one of: the row, the column, or the sheet as a whole. Every layout that
 * people use is one way to spread the three over rows, columns and sheets.
 */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import { axesOf, holdsKommuner, tellNames, tells, type Axis, type KnownColumn } from './axes.js'
import type { Block } from './blocks.js'
import { chosenColumn, type Meaning } from './choices.js'
import { columnsOf, isNumeric, type Column } from './column.js'
import type { Context } from './context.js'
import { isClear, totalOf, type Indsats } from './label.js'
import { said } from './meaning.js'
import * as ask from './ask.js'

/** What is told of a count; what is absent is told elsewhere. */
export interface Coordinates {
  readonly kommune?: string
  readonly aar?: number
  readonly indsats?: Indsats
}

export interface CountColumn {
  readonly column: Column
  readonly at: Coordinates
}

export interface Layout {
  readonly block: Block
  readonly columns: readonly KnownColumn[]
  readonly axes: readonly Axis[]
  readonly counts: readonly CountColumn[]
  /** Columns that hold sums of the counts beside them. */
  readonly sums: readonly CountColumn[]
  /** What the sheet or a title tells of all counts. */
  readonly shared: Meaning
}

/** The layouts of the tables of a block: one, or several that stand side by side. @throws {Asked} */
export function layoutsOf(block: Block, context: Context): Layout[] {
  const columns = columnsOf(block, context.region)
  const captions = captionsOf(columns)
  const known = columns.map((column) => ({
    column,
    said: said(column.headings, captions),
    chosen: chosenColumn(context.valg, block.grid.sheet.navn, column.index, column.name),
  }))
  return sideBySide(known).map((part) => layoutOf(block, part, context))
}

/** Tables that stand beside each other begin with a column of names each. */
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

/** Texts over all the counts alike: they say what the table is about, and tell no column from another. */
function captionsOf(columns: readonly Column[]): ReadonlySet<string> {
  const counts = columns.filter(
    (column) => column.headings.length > 1 && (isNumeric(column) || namesCount(column)),
  )
  const [first, ...others] = counts
  const above = first?.headings.filter(({ isLast }) => !isLast).map(({ text }) => text) ?? []
  return new Set(
    above.filter(
      (text) =>
        kommuneNamed(text) === undefined &&
        others.every(({ headings }) => headings.some((one) => one.text === text)),
    ),
  )
}

/** Whether a heading of a column says a year or a kind of count. */
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
  ask.aboutLayout(layout, context)
  return layout
}

/** The axes with the one that holds the names, where names stand in the rows. */
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
  if (more.length > 0 || !isTold) throw ask.whichNames(block, candidates, context)
  return [...axes, { column: only, kind: 'kommune' }]
}

interface Read {
  readonly at: Coordinates
  readonly isSum: boolean
}

function countColumn(
  block: Block,
  { column, said: says, chosen }: KnownColumn,
  inRows: Readonly<Record<keyof Coordinates, boolean>>,
  context: Context,
): Read | undefined {
  if (chosen) {
    const { rolle } = chosen
    if (rolle === 'total') return { at: {}, isSum: true }
    if (rolle !== undefined && rolle !== 'antal') return undefined
    // What was not chosen is still what the headings say, unless the rows say it.
    const aar = chosen.aar ?? (inRows.aar ? undefined : says.aar)
    const own = rolle === 'antal' || inRows.indsats ? undefined : says.indsats
    const indsats = chosen.indsats ?? own
    const [kommune] = inRows.kommune ? [] : says.texts
    const at = {
      ...(kommune !== undefined && { kommune }),
      ...(aar !== undefined && { aar }),
      ...(indsats && { indsats }),
    }
    return { at, isSum: false }
  }
  if (says.rolle === 'ubrugt' || says.rolle === 'andet') return undefined
  const { aar, indsats, texts } = says
  const at = { ...(aar !== undefined && { aar }), ...(indsats && { indsats }) }
  const isSaid = aar !== undefined || indsats !== undefined || says.rolle === 'antal'
  if (says.isContradictory && isNumeric(column))
    throw ask.whatIsColumn(block, column, says, context)
  if (texts.length === 0) {
    if (isSaid) return { at, isSum: false }
    if (says.total) return { at: {}, isSum: true }
    if (isNumeric(column)) throw ask.whatIsColumn(block, column, says, context)
    return undefined
  }
  if (!inRows.kommune) {
    const [name = ''] = texts
    const total = totalOf(name, context.region)
    if (total) return { at, isSum: true }
    // A name with a year or a kind of count is one even where none of its counts is known.
    if (isSaid || isNumeric(column) || kommuneNamed(name)) {
      return { at: { ...at, kommune: name }, isSum: false }
    }
    return undefined
  }
  if (!isNumeric(column)) return undefined
  if (ask.mayBeCount(column, says)) throw ask.whatIsColumn(block, column, says, context)
  return undefined
}

/** A sum over the years stands beside counts of single years; then it is no count itself. */
function sorted(
  counts: readonly CountColumn[],
  sums: readonly CountColumn[],
  columns: readonly KnownColumn[],
): Pick<Layout, 'counts' | 'sums'> {
  const total = new Set(
    columns.filter(({ said: says, chosen }) => says.total && !chosen).map(({ column }) => column),
  )
  const isSum = ({ column, at }: CountColumn) =>
    total.has(column) &&
    (at.indsats === undefined
      ? at.aar !== undefined
      : at.aar === undefined &&
        counts.some((other) => other.at.indsats === at.indsats && other.at.aar !== undefined))
  return {
    counts: counts.filter((count) => !isSum(count)),
    sums: [...sums, ...counts.filter(isSum)],
  }
}
