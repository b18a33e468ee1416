/**
 * How a table is laid out. Each count is about a municipality, a year and a kind of count, and each of
 * the three is told by exactly one of: the row, the column, or the sheet as a whole. Every layout that
 * people use is one way to spread the three over rows, columns and sheets.
 */
import type { Axis, KnownColumn } from './axes.js'
import type { Block } from './blocks.js'
import type { Meaning } from './choices.js'
import type { Column } from './column.js'
import type { Maalt } from './label.js'

/** What is told of a count; what is absent is told elsewhere. */
export interface Coordinates {
  readonly kommune?: string
  readonly aar?: number
  readonly indsats?: Maalt
  /** Whether it is a part of that number, which was chosen to be added to the others. */
  readonly del?: true
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
