/** Places in the posted files, as the report's pages show them: sheet, row and column. */
import {
  columnLetters,
  type Aflaesning,
  type ListName,
  type ReportList,
  type RowPlace,
} from '@screeningsmodel/rows/opgoerelser'
import type { FileRows, ReadLists } from './aflaesning.js'

interface Headed {
  readonly bogstav: string
  readonly navn: string
}
interface ReadTable {
  readonly ark: string
  readonly first: number
  readonly last: number
  readonly kolonner: readonly Headed[]
}

/** The tables in the files of each list, with the headings of their columns. */
export type ReadTables = Readonly<Record<ReportList, readonly ReadTable[]>>

/** The rows of all files, and their places. */
export interface Located {
  readonly rows: FileRows
  readonly tables: ReadTables
}

export function tablesRead(counts: Aflaesning | undefined, lists: ReadLists): ReadTables {
  const tabeller = counts?.redegoerelse.tabeller ?? []
  const ofList = (name: ListName): ReadTable[] => {
    const read = lists[name]
    return (read?.tabeller ?? []).map(({ ark, kolonner }) => ({
      ark,
      first: 1,
      last: Infinity,
      kolonner,
    }))
  }
  return {
    opgoerelser: tabeller.map(({ foersteRaekke: first, sidsteRaekke: last, ...table }) => ({
      ...table,
      first,
      last,
    })),
    sager: ofList('sager'),
    tilbud: ofList('tilbud'),
  }
}

/** The column of a cell, with its heading; undefined if it has none. */
export function columnAt(
  tables: readonly ReadTable[],
  { ark, linje, kolonne }: Pick<RowPlace, 'ark' | 'linje' | 'kolonne'>,
): Headed | undefined {
  if (kolonne === undefined) return undefined
  const bogstav = columnLetters(kolonne)
  const table = tables.find(
    (one) => (ark === undefined || one.ark === ark) && one.first <= linje && linje <= one.last,
  )
  const column = table?.kolonner.find((one) => one.bogstav === bogstav)
  return { bogstav, navn: column?.navn ?? '' }
}
