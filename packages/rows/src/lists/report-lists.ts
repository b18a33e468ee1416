/** The other lists for a report, besides counts: anonymised cases, and tilbud with the municipalities that use them. */
import { checkOptions, type Language } from '@screeningsmodel/core'
import { folded, nearest, targetOf, unused, type ColumnNames } from '../columns/column-names.js'
import { repeated, type OwnColumns } from '../columns/headers.js'
import { correctedNames } from './list-names.js'
import { chosenWidth, refuseUnknownChoices, type ListValg } from './list-choices.js'
import type { ListedColumn, ListQuestion, ReadList } from './read-list.js'
import { listColumns, namesOfList, type ListName } from './report-list-columns.js'
import { listRows } from './report-list-rows.js'
import { allSheets, saidBySheet, sheetsTogether } from './report-list-sheets.js'
import { namedTable, type NamedTable } from '../readers/sheet.js'
import { isBlank } from '../sheets/grid.js'
import { namesOf } from '../words/kommune-names.js'
import { shownAt } from '../sheets/shown-cell.js'
import { columnLetters } from '../support/letters.js'
import type { Sheet } from '../workbook/workbook.js'

/** What the report is about, what a person has chosen, and how strict the reading is. */
export interface ReadListOptions {
  /** The name of the file in a sentence. */
  readonly fil: string
  /** The language of error texts. Default: Danish. */
  readonly sprog?: Language | undefined
  /**
   * Whether an unknown column, or anything else that is open, is an error. Used when nobody looks at how the file was
   * read.
   */
  readonly isStrict?: boolean | undefined
  /** The municipalities of the report, or the name of a region whose municipalities are meant. Default: all Danish ones. */
  readonly kommuner?: readonly string[] | undefined
  /** What a person has chosen. */
  readonly valg?: ListValg | undefined
  /** The name of the option that chooses a sheet, for the error that a sheet must be chosen. */
  readonly arkNavn?: string | undefined
  /** The name of the option that chooses a column, for the same. */
  readonly kolonneNavn?: string | undefined
}

/** How many rows are shown below the heading, and how many if the heading has to be chosen. */
const shownRows = 5
const shownWhole = 12

/**
 * Reads a list from the sheets of a file. An unknown column is left out and reported, or is an error if the reading is
 * strict.
 *
 * @param list the list that the rows are for
 * @throws {RowsError} when no sheet has its columns, several have, or there are no rows
 * @throws {InputError} if there is no such option
 * @example
 * const file = new TextEncoder().encode('Kommune;År;Gravid\nOdense;2019;ja\n')
 * const { raekker } = readList(await sheetsOf(file, 'sager'), 'sager', { fil: 'sager.csv' })
 * raekker[0].input // { kommune: 'Odense', aar: 2019, gravid: true }
 */
export function readList(ark: readonly Sheet[], list: ListName, given: ReadListOptions): ReadList {
  const sprog = checkOptions(given, [
    'fil',
    'sprog',
    'isStrict',
    'kommuner',
    'valg',
    'arkNavn',
    'kolonneNavn',
  ])
  const { fil, isStrict = false, kommuner, arkNavn, kolonneNavn } = given
  const valg = given.valg ?? {}
  checkOptions({ ...valg, sprog }, ['ark', 'overskrift', 'kolonner', 'sprog'])
  const names = namesOfList(list, valg.kolonner)
  const mulige = sheetsTogether(ark, names)
  const isTogether = valg.ark === allSheets && mulige.length > 1
  const options = {
    sprog,
    ark: isTogether ? undefined : valg.ark,
    arkNavn,
    kolonneNavn,
    overskrift: valg.overskrift,
    bredde: chosenWidth(valg),
    mayTakeFirst: !isStrict,
    dobbelte: isStrict ? undefined : ('uden' as const),
    navngives: ark.length > 1,
    spoerges: true,
    // A note beside a case leaves its facts as they are; columnsOf lists its column.
    unavngivne: 'uden' as const,
  }
  const groups = isTogether ? mulige.map((sheet) => [sheet]) : [ark]
  const named = (kolonner?: OwnColumns) =>
    groups.map((sheets) => namedTable(sheets, names, { ...options, kolonner }))
  const found = named('uden')
  if (isStrict) refuseUnknownChoices(valg, found, sprog)
  const kommuneNames = namesOf(kommuner)
  const tables = (isStrict ? named() : found).map((table): ReadTable => {
    const place = { fil, ark: ark.length > 1 ? table.sheet.navn : undefined }
    const mayBeEmpty = isTogether || (!isStrict && valg.overskrift !== undefined)
    const made = listRows(table, { list, place, names: kommuneNames, mayBeEmpty })
    return { ...made, table, filled: filledColumns(table, made.raekker) }
  })
  const isEmpty = tables.every((one) => one.isEmpty)
  const asked = isStrict
    ? []
    : tables.map((one) => ({ one, open: questionOf(one.table, names, isEmpty) }))
  const first = asked.find(({ open }) => open !== undefined) ?? { one: firstOf(tables) }
  const labels = new Map(listColumns(list, sprog).map(({ path, label }) => [path, label]))
  const { one, open } = { open: undefined, ...first }
  const { table } = one
  const kolonner = columnsOf(one, names, labels, open !== undefined)
  const [from, count] = open ? [0, shownWhole] : [Math.max(0, table.header), shownRows + 1]
  return {
    raekker: tables.flatMap(({ raekker }) => raekker),
    udenOplysninger: tables.flatMap(({ udenOplysninger }) => udenOplysninger),
    rettedeNavne: correctedNames(tables.flatMap(({ marked }) => marked)),
    ark: table.sheet.navn,
    overskrift: [table.header + 1],
    kolonner,
    foersteRaekker: table.sheet.rows.slice(from, from + count).map((_, i) => ({
      raekke: from + 1 + i,
      celler: kolonner.map(({ index }) => shownAt(table.sheet, from + i, index, sprog)),
    })),
    mulige: mulige.map(({ navn }) => navn),
    tabeller: tables.map((read) => ({
      ark: read.table.sheet.navn,
      overskrift: read.table.header + 1,
      raekker: read.raekker.length,
      kolonner: columnsOf(read, names, labels, false),
      siger: saidBySheet(read.table),
    })),
    ...(open && { spoergsmaal: open }),
  }
}

type ReadTable = ReturnType<typeof listRows> & {
  readonly table: NamedTable
  /** The columns, from 0, with a value in a row that is read. */
  readonly filled: ReadonlySet<number>
}

function firstOf([first]: readonly ReadTable[]): ReadTable {
  if (!first) throw new TypeError('no table')
  return first
}

function filledColumns(
  { sheet }: NamedTable,
  raekker: readonly { readonly linje: number }[],
): ReadonlySet<number> {
  const filled = new Set<number>()
  for (const { linje } of raekker) {
    sheet.rows[linje - 1]?.forEach((cell, i) => isBlank(cell) || filled.add(i))
  }
  return filled
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
  // A single name that fits does not make a table.
  return known.size > 1 ? undefined : 'ukendte-kolonner'
}

/** What a column means, also if another column means the same, so that neither is read yet. */
function pathAt(names: ColumnNames, header: string, index: number): string | undefined {
  return targetOf(names, header, index)?.path || undefined
}

/**
 * A column without a heading is one of them if it has values: they are left out, unless a person chooses its meaning.
 *
 * @param isWhole whether the cells above the rows count as values too, since the heading is in doubt
 */
function columnsOf(
  { table: { sheet, headers }, filled }: ReadTable,
  names: ColumnNames,
  labels: ReadonlyMap<string, string>,
  isWhole: boolean,
): (ListedColumn & { readonly index: number })[] {
  const first = isWhole ? sheet.rows.slice(0, shownWhole) : []
  const width = Math.max(headers.length, ...first.map((cells) => cells.length))
  const isFilled = (i: number) => filled.has(i) || first.some((cells) => !isBlank(cells[i]))
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
