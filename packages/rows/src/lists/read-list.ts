/** A list of cases or of tilbud as it was read, with everything a person needs to check that it was read correctly. */
import type { OpgoerelseRow, RowPlace } from '../row/opgoerelse-row.js'
import type { SheetSays } from './report-list-sheets.js'
import type { Redegoerelse } from '../table/account.js'

export interface ReadList {
  /** Good and bad. */
  readonly raekker: readonly OpgoerelseRow[]
  /** Rows that are left out because they have no fact of a case. */
  readonly udenOplysninger: readonly RowPlace[]
  /** Names of municipalities that are read without their footnote mark. */
  readonly rettedeNavne: Redegoerelse['rettedeNavne']
  readonly ark: string
  /** The sheets that may be read together; none unless there are several. */
  readonly mulige: readonly string[]
  /** Every sheet that was read; the other properties are about the first of them. */
  readonly tabeller: readonly ListTable[]
  /** The row that names the columns, from 1; 0 if no row does. */
  readonly overskrift: readonly number[]
  readonly kolonner: readonly ListedColumn[]
  /** The heading and the first rows unchanged, with a text for each of the columns above. */
  readonly foersteRaekker: readonly {
    readonly raekke: number
    readonly celler: readonly string[]
  }[]
  /** The choice that a person must make before the list can be used; undefined if nothing is open. */
  readonly spoergsmaal?: ListQuestion | undefined
}

export interface ListTable {
  readonly ark: string
  readonly overskrift: number
  readonly raekker: number
  readonly kolonner: readonly ListedColumn[]
  /** What the name of the sheet says about all its rows, if no column says it. */
  readonly siger: SheetSays
}

/**
 * The possible reasons: at most one column is known; several sheets could be meant; several columns could be the same
 * fact; there are no rows below the chosen heading.
 */
export type ListQuestion = 'ukendte-kolonner' | 'flere-ark' | 'dobbelte-kolonner' | 'ingen-raekker'

export interface ListedColumn {
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
