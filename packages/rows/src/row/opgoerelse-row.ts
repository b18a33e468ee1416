/** A row for a report, on its way from a reader of tables to the report. */
import type { RowProblemItem } from '../problems/problem.js'

/** Where a row, or one of its cells, stands. */
export interface RowPlace {
  /** The name of the file, for messages. */
  readonly fil: string
  /** The sheet, if the file has several. */
  readonly ark?: string | undefined
  /** The line of the file, or the row of the sheet, from 1. */
  readonly linje: number
  /** The column, from 1; absent if the place is a whole row. */
  readonly kolonne?: number | undefined
}

/** A row for a report, and its place in the file. */
export interface OpgoerelseRow {
  /** In the form that `opgoerelser` takes; null if the row could not be read. */
  readonly input: unknown
  /** The name of the file, for messages. */
  readonly fil: string
  /** The sheet, if the file has several. */
  readonly ark?: string | undefined
  /** The line of the file, or the row of the sheet, from 1. */
  readonly linje: number
  /**
   * The column, from 1, that a part of the row came from; undefined if none did.
   *
   * @param pointer a JSON Pointer into `input`
   */
  readonly columnOf?: ((pointer: string) => number | undefined) | undefined
  /**
   * The place of a part of the row, if the parts come from different rows or sheets.
   *
   * @param pointer a JSON Pointer into `input`
   */
  readonly placeOf?: ((pointer: string) => RowPlace) | undefined
  /** Why it could not be read. */
  readonly errors?: readonly RowProblemItem[] | undefined
}
