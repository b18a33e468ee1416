/** The posted file -> how it is read, or why it cannot be read. */
import type { Language } from '@screeningsmodel/core'
import { RowsError, type RowProblemItem } from '@screeningsmodel/rows'
import {
  listNames,
  readList,
  readOpgoerelser,
  type Aflaesning,
  type ListName,
  type OpgoerelseRow,
  type ReadList,
  type ReportList,
} from '@screeningsmodel/rows/opgoerelser'
import { kommunerNamed } from '../../routes/report-sheets/kommuner.js'
import type { Posted } from './posted.js'

/** @param fil the name of the file within a sentence */
export function aflaesningOf(
  { file, valg, fields }: Posted,
  fil: string,
  sprog: Language,
): Aflaesning | { readonly errors: readonly RowProblemItem[] } | undefined {
  if (!file) return undefined
  const kommuner = kommunerOf(fields)
  const region = fields['region']?.trim()
  try {
    return readOpgoerelser([{ fil, ark: file.ark }], {
      valg,
      sprog,
      ...(region && { region }),
      ...(kommuner.length > 0 && { kommuner }),
    })
  } catch (error) {
    if (!(error instanceof RowsError)) throw error
    return { errors: error.errors }
  }
}

/** The rows of every file; a list without a file is empty. */
export type FileRows = Readonly<Record<ReportList, readonly OpgoerelseRow[]>>

export type ReadLists = Readonly<Partial<Record<ListName, ReadList>>>

/** The lists beside the counts as they are read, and why some cannot be read. */
export function readListsOf(
  { lists, listValg, fields }: Posted,
  fil: Readonly<Record<ListName, string>>,
  sprog: Language,
): {
  readonly lists: ReadLists
  readonly errors: ReadonlyMap<ListName, readonly RowProblemItem[]>
} {
  const read: Partial<Record<ListName, ReadList>> = {}
  const errors = new Map<ListName, readonly RowProblemItem[]>()
  for (const list of listNames) {
    const ark = lists[list]?.ark
    if (!ark) continue
    try {
      read[list] = readList(ark, list, {
        fil: fil[list],
        sprog,
        valg: listValg[list],
        kommuner: kommunerOf(fields),
      })
    } catch (error) {
      if (!(error instanceof RowsError)) throw error
      errors.set(list, error.errors)
    }
  }
  return { lists: read, errors }
}

/** The municipalities that were listed; the name of a region means all its municipalities. */
export function kommunerOf(fields: Posted['fields']): string[] {
  return kommunerNamed(fields['kommuner'] ?? '')
}
