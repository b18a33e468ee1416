/** A list of cases or of tilbud as it was read, with everything a person needs to check that it was read correctly. */
import type { OpgoerelseRow, RowPlace } from '../row/opgoerelse-row.js'
import type { SheetSays } from './report-list-sheets.js'
import type { Redegoerelse } from '../table/account.js'

/** What `readList` gives: the rows, how they were read, and what is still open. */
export interface ReadList {
  /** Good and bad. */
  readonly raekker: readonly OpgoerelseRow[]
  /** Rows that are left out because they have no fact of a case. */
  readonly udenOplysninger: readonly RowPlace[]
  /** Names of municipalities that are read without their footnote mark. */
  readonly rettedeNavne: Redegoerelse['rettedeNavne']
  /** The sheet that was read, by its name; the name of the file for CSV. */
  readonly ark: string
  /** The sheets that may be read together; none unless there are several. */
  readonly mulige: readonly string[]
  /** Every sheet that was read; the other properties are about the first of them. */
  readonly tabeller: readonly ListTable[]
  /** The row that names the columns, from 1; 0 if no row does. */
  readonly overskrift: readonly number[]
  /** Every column, from `A`. */
  readonly kolonner: readonly ListedColumn[]
  /** The heading and the first rows unchanged, with a text for each of the columns above. */
  readonly foersteRaekker: readonly {
    /** Its number in the sheet, from 1. */
    readonly raekke: number
    /** A text for each column, as a spreadsheet shows it. */
    readonly celler: readonly string[]
  }[]
  /** The choice that a person must make before the list can be used; undefined if nothing is open. */
  readonly spoergsmaal?: ListQuestion | undefined
}

/** One sheet as it was read. */
export interface ListTable {
  /** Its name. */
  readonly ark: string
  /** The row that names the columns, from 1; 0 if no row does. */
  readonly overskrift: number
  /** How many rows it gave. */
  readonly raekker: number
  /** Every column, from `A`. */
  readonly kolonner: readonly ListedColumn[]
  /** What the name of the sheet says about all its rows, if no column says it. */
  readonly siger: SheetSays
}

/**
 * The possible reasons: at most one column is known; several sheets could be meant; several columns could be the same
 * fact; there are no rows below the chosen heading.
 */
export type ListQuestion = 'ukendte-kolonner' | 'flere-ark' | 'dobbelte-kolonner' | 'ingen-raekker'

/** A column of a list, and what it is read as. */
export interface ListedColumn {
  /** Its letters in a spreadsheet. */
  readonly bogstav: string
  /** The name in its heading. */
  readonly navn: string
  /** The path of the fact that the column is read as; undefined if it is not used. */
  readonly sti: string | undefined
  /** The same in words. */
  readonly betydning: string | undefined
  /** For a column that is not used: the name that was probably meant. */
  readonly forslag?: string | undefined
}
