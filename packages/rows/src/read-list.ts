/** A list of cases or of tilbud as it was read, with everything a person needs to see that it was read rightly. */
import type { OpgoerelseRow, RowPlace } from './opgoerelse-row.js'
import type { SheetSays } from './report-list-sheets.js'

export interface ReadList {
  /** Good and bad. */
  readonly raekker: readonly OpgoerelseRow[]
  /** Rows that are left out, since they hold no fact of a case. */
  readonly udenOplysninger: readonly RowPlace[]
  readonly ark: string
  /** The sheets that may be read together; none where there are not several. */
  readonly mulige: readonly string[]
  /** Every sheet that was read; what stands above and below is about the first of them. */
  readonly tabeller: readonly ListTable[]
  /** The row that names the columns, from 1; 0 where none does. */
  readonly overskrift: readonly number[]
  readonly kolonner: readonly ListedColumn[]
  /** The heading and the first rows as they stand, a text for each column above. */
  readonly foersteRaekker: readonly {
    readonly raekke: number
    readonly celler: readonly string[]
  }[]
  /** What a person has to choose before the list can be used; undefined where nothing is open. */
  readonly spoergsmaal?: ListQuestion | undefined
}

export interface ListTable {
  readonly ark: string
  readonly overskrift: number
  readonly raekker: number
  readonly kolonner: readonly ListedColumn[]
  /** What the name of the sheet says of all its rows, where no column does. */
  readonly siger: SheetSays
}

/**
 * At most one column is known; several sheets could be meant, or several columns as one fact; there are no rows below
 * what was chosen.
 */
export type ListQuestion = 'ukendte-kolonner' | 'flere-ark' | 'dobbelte-kolonner' | 'ingen-raekker'

export interface ListedColumn {
  readonly bogstav: string
  /** As its heading calls it. */
  readonly navn: string
  /** The path of the fact that it is taken for; undefined where it is not used. */
  readonly sti: string | undefined
  /** The same in words. */
  readonly betydning: string | undefined
  /** Of a column that is not used: the name that was probably meant. */
  readonly forslag?: string | undefined
}
