/**
 * How a table is laid out. Each count is about a municipality, a year and a kind of count, and each of the three is
 * given by exactly one of: the row, the column, or the sheet as a whole. Every layout that people use is one way to
 * divide the three among rows, columns and sheets.
 */
import type { Axis, KnownColumn } from './axes.js'
import type { Block } from '../headings/blocks.js'
import type { Meaning } from '../choices/choices.js'
import type { Column } from '../headings/column.js'
import type { Maalt } from '../../words/label.js'

/** What is given about a count; anything absent is given elsewhere. */
export interface Coordinates {
  readonly kommune?: string
  readonly aar?: number
  readonly indsats?: Maalt
  /** Whether it is a part of that number, chosen to be added to the other parts. */
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
  /** What the sheet or a title says about all counts. */
  readonly shared: Meaning
}
