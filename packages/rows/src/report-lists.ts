/** What a report is written from besides counts: anonymised cases, and tilbud with who uses them. */
import type { Language } from '@screeningsmodel/core'
import { folded, nearest, targetOf, unused, type ColumnNames } from './column-names.js'
import { languages } from './language.js'
import { repeated } from './headers.js'
import { chosenWidth, refuseUnknownChoices, type ListValg } from './list-choices.js'
import type { OpgoerelseRow } from './opgoerelse-row.js'
import { listColumns, namesOfList, type ListName } from './report-list-columns.js'
import { listRows } from './report-list-rows.js'
import { namedTable, type NamedTable } from './sheet.js'
import { isBlank } from './table/grid.js'
import { shownAt } from './table/shown-cell.js'
import { columnLetters } from './workbook/letters.js'
import type { Sheet } from './workbook/workbook.js'

/** A list as it was read, with everything a person needs to see that it was read rightly. */
export interface ReadList {
  /** Good and bad. */
  readonly raekker: readonly OpgoerelseRow[]
  /** Rows that are left out, since they hold no fact of a case. */
  readonly udenOplysninger: readonly number[]
  readonly ark: string
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

export interface ReadListOptions {
  /** What the file is called in a sentence. */
  readonly fil: string
  readonly sprog?: Language | undefined
  /**
   * Whether a column that no fact bears the name of is an error, and whatever else is open, where nobody sees what was
   * read.
   */
  readonly isStrict?: boolean | undefined
  /** What a person has chosen. */
  readonly valg?: ListValg | undefined
  /** What chooses a sheet, for the error that one must be chosen. */
  readonly arkNavn?: string | undefined
  /** What chooses a column, for the same. */
  readonly kolonneNavn?: string | undefined
}

/** Rows that are shown below the heading, and where it has to be chosen. */
const shownRows = 5
const shownWhole = 12

/**
 * Reads a list from the sheets of a file. A column that no fact bears the name of is left out, and told,
 * unless the reading is strict.
 *
 * @throws {RowsError} when no sheet has its columns, several have, or there are no rows
 */
export function readList(
  ark: readonly Sheet[],
  list: ListName,
  { fil, sprog = languages[0], isStrict = false, valg = {}, arkNavn, kolonneNavn }: ReadListOptions,
): ReadList {
  const names = namesOfList(list, valg.kolonner)
  const options = {
    sprog,
    ark: valg.ark,
    arkNavn,
    kolonneNavn,
    overskrift: valg.overskrift,
    bredde: chosenWidth(valg),
    mayTakeFirst: !isStrict,
    dobbelte: isStrict ? undefined : ('uden' as const),
  }
  const found = namedTable(ark, names, { ...options, kolonner: 'uden' })
  if (isStrict) refuseUnknownChoices(valg, found, sprog)
  const table = isStrict ? namedTable(ark, names, options) : found
  const place = { fil, ark: ark.length > 1 ? table.sheet.navn : undefined }
  const { raekker, udenOplysninger, isEmpty } = listRows(table, {
    list,
    place,
    maySkip: !isStrict,
    mayBeEmpty: !isStrict && valg.overskrift !== undefined,
  })
  const open = isStrict ? undefined : questionOf(table, names, isEmpty)
  const labels = new Map(listColumns(list, sprog).map(({ path, label }) => [path, label]))
  const kolonner = columnsOf(table, names, labels, open !== undefined)
  const { sheet, header } = table
  const [from, count] = open ? [0, shownWhole] : [Math.max(0, header), shownRows + 1]
  return {
    raekker,
    udenOplysninger,
    ark: sheet.navn,
    overskrift: [header + 1],
    kolonner,
    foersteRaekker: sheet.rows.slice(from, from + count).map((_, i) => ({
      raekke: from + 1 + i,
      celler: kolonner.map(({ index }) => shownAt(sheet, from + i, index, sprog)),
    })),
    ...(open && { spoergsmaal: open }),
  }
}

function questionOf(
  { several, headers, maker }: NamedTable,
  names: ColumnNames,
  isEmpty: boolean,
): ListQuestion | undefined {
  if (several) return 'flere-ark'
  const paths = headers.flatMap((header, i) => pathAt(names, header, i) ?? [])
  if (repeated(paths).size > 0) return 'dobbelte-kolonner'
  if (isEmpty) return 'ingen-raekker'
  const known = new Set(maker.columns.flatMap(({ path }) => path ?? []))
  // One name that fits is no table.
  return known.size > 1 ? undefined : 'ukendte-kolonner'
}

/** What a column is, also where another is the same, so that none of them is read yet. */
function pathAt(names: ColumnNames, header: string, index: number): string | undefined {
  return targetOf(names, header, index)?.path || undefined
}

/** @param isWhole whether columns without a heading are among them, so that it can be chosen what they are */
function columnsOf(
  { sheet, headers }: NamedTable,
  names: ColumnNames,
  labels: ReadonlyMap<string, string>,
  isWhole: boolean,
): (ListedColumn & { readonly index: number })[] {
  const first = isWhole ? sheet.rows.slice(0, shownWhole) : []
  const width = Math.max(headers.length, ...first.map((cells) => cells.length))
  const isFilled = (i: number) => first.some((cells) => !isBlank(cells[i]))
  return Array.from({ length: width }, (_, i) => i).flatMap((index) => {
    const navn = headers[index] ?? ''
    const sti = pathAt(names, navn, index)
    const betydning = sti === undefined ? undefined : (labels.get(sti) ?? sti)
    const isLeftOut = targetOf(names, navn, index) === unused
    if (navn.trim() === '' && sti === undefined && !isLeftOut && !isFilled(index)) return []
    const forslag = sti !== undefined || isLeftOut ? undefined : nearest(names, folded(navn))
    return [
      { index, bogstav: columnLetters(index + 1), navn: navn.trim(), sti, betydning, forslag },
    ]
  })
}
