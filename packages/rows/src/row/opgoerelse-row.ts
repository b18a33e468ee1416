/** A row for a report, on its way from a reader of tables to the report. */
import type { RowProblemItem } from '../problems/problem.js'

export interface RowPlace {
  readonly fil: string
  /** The sheet, if the file has several. */
  readonly ark?: string | undefined
  readonly linje: number
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
  readonly linje: number
  readonly columnOf?: ((pointer: string) => number | undefined) | undefined
  /** The place of a part of the row, if the parts come from different rows or sheets. */
  readonly placeOf?: ((pointer: string) => RowPlace) | undefined
  /** Why it could not be read. */
  readonly errors?: readonly RowProblemItem[] | undefined
}
