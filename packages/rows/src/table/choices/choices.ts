/** What a person has chosen about how a table is read, as a page posts it and the command line takes it. */
import { foldedName } from '@screeningsmodel/kommuner'
import { areLetters, columnNumber } from '../../support/letters.js'
import { labelOf, type Maalt, type Rolle } from '../../words/label.js'
import { isYear } from '../../words/years.js'

/**
 * What a column, a row or a sheet stands for: `kommune`, `aar`, `indsats`, `antal`, `total`, `-` (not used), one of the
 * counts (`behandling`, `doegn`) or a year, or a count with its year (`behandling:2017`). `ambulant` is only outpatient
 * treatment: together with residential treatment it is all treatment. `behandling:2017:del` is a part of that number,
 * which is added to the other parts; `del` alone is a column that divides the rows into such parts.
 */
export type Betydning = string

/** Choices for files of counts; what is absent is found out by the reading. */
export interface Valg {
  /** Only these sheets are read, by name or by number from 1; also if they are hidden. */
  readonly ark?: readonly string[] | undefined
  /**
   * What the counts of a whole sheet are, by its name or number: `2017`, `doegn`, `doegn:2017`; of one of its
   * tables with the row of its heading: `Ark1!12`.
   */
  readonly arkBetydning?: Readonly<Record<string, Betydning>> | undefined
  /** The rows that name the columns, from 1. */
  readonly overskrift?: readonly number[] | undefined
  /**
   * What a column stands for, by its letters or its name; `Ark!B` is a column of a sheet, `Ark!B12` a column of the
   * table whose heading is in row 12.
   */
  readonly kolonner?: Readonly<Record<string, Betydning>> | undefined
  /** What a row stands for, by its name: `total`, `kommune`, `-`, or the year or kind of its counts. */
  readonly raekker?: Readonly<Record<string, Betydning>> | undefined
  /** The municipality that an unknown name means, by that name. */
  readonly navne?: Readonly<Record<string, string>> | undefined
}

/** A meaning, taken apart. */
export interface Meaning {
  /** The year of the counts; absent if something else says it. */
  readonly aar?: number
  /** What is counted: all treatment, residential or outpatient treatment. */
  readonly indsats?: Maalt
  /** What it is, if it is not a count. */
  readonly rolle?: Exclude<Rolle, 'ambulant' | 'andel'> | 'total' | 'del'
  /** Whether it is a part, which is added to the other parts of the same number. */
  readonly del?: true
}

export const meanings: Readonly<Record<string, Meaning>> = {
  kommune: { rolle: 'kommune' },
  aar: { rolle: 'aar' },
  år: { rolle: 'aar' },
  indsats: { rolle: 'indsats' },
  antal: { rolle: 'antal' },
  total: { rolle: 'total' },
  del: { rolle: 'del' },
  '-': { rolle: 'ubrugt' },
  behandling: { indsats: 'behandling' },
  doegn: { indsats: 'doegn' },
  døgn: { indsats: 'doegn' },
  ambulant: { indsats: 'ambulant' },
}

/**
 * A meaning from its text; undefined if the text has no meaning.
 *
 * @param text in upper or lower case, with spaces around it or none
 * @example
 * meaningOf('behandling:2017') // { indsats: 'behandling', aar: 2017 }
 */
export function meaningOf(text: Betydning): Meaning | undefined {
  const [, whole = '', mark] = /^(.*?)(:del)?$/.exec(text.trim().toLowerCase()) ?? []
  const parts = whole.split(':')
  const found = parts.map((part): Meaning | undefined =>
    /^\d{4}$/.test(part) && isYear(Number(part)) ? { aar: Number(part) } : meanings[part],
  )
  if (found.length > 2 || found.some((part) => part === undefined)) return undefined
  const [first, second] = found
  if (second && !(first?.indsats && second.aar) && !(first?.aar && second.indsats)) return undefined
  if (mark === undefined) return { ...first, ...second }
  return first?.rolle ? undefined : { ...first, ...second, del: true }
}

/** Whether all counts of a sheet are parts of those that other sheets hold parts of too. */
export function isPart({ del, rolle }: Meaning): boolean {
  return del === true || rolle === 'del'
}

/** As `meaningOf` reads it. */
export function written({ aar, indsats, rolle, del }: Meaning): Betydning {
  if (rolle) return rolle === 'ubrugt' ? '-' : rolle
  return [indsats, aar, del && 'del'].filter((part) => part !== undefined).join(':')
}

/**
 * The meaning that was chosen for a column of a sheet. A choice for this very column takes precedence over a choice for
 * all columns of its name; of several such choices the last one counts.
 */
export function chosenColumn(
  { kolonner = {} }: Valg,
  { grid, headings }: Table,
  { index, name }: { readonly index: number; readonly name: string },
): Meaning | undefined {
  const sheet = grid.sheet.navn
  const rows = headings.map((row) => row + 1)
  const place = { sheet, rows, number: index + 1, name }
  const keys = Object.keys(kolonner).filter((each) => meansColumn(each, place))
  const key = keys.filter((each) => each.startsWith(`${sheet}!`)).at(-1) ?? keys.at(-1)
  return key === undefined ? undefined : meaningOf(kolonner[key] ?? '')
}

/** The keys of `kolonner` that mean no column of these tables. */
export function unmatchedColumns(
  { kolonner = {} }: Valg,
  tables: readonly {
    readonly ark: string
    readonly overskrift: readonly number[]
    readonly kolonner: readonly { readonly bogstav: string; readonly navn: string }[]
  }[],
): string[] {
  return Object.keys(kolonner).filter(
    (key) =>
      !tables.some(({ ark: sheet, overskrift: rows, kolonner: columns }) =>
        columns.some(({ bogstav, navn: name }) =>
          meansColumn(key, { sheet, rows, number: columnNumber(bogstav), name }),
        ),
      ),
  )
}

/** A column of a table; numbers from 1. */
interface ColumnPlace {
  readonly sheet: string
  /** Those of its headings. */
  readonly rows: readonly number[]
  readonly number: number
  readonly name: string
}

/** Whether a key of `kolonner` means this column. */
function meansColumn(key: string, { sheet, rows, number, name }: ColumnPlace): boolean {
  const mark = key.lastIndexOf('!')
  const [ark, own] = mark > 0 ? [key.slice(0, mark), key.slice(mark + 1)] : [undefined, key]
  if (ark !== undefined && ark !== sheet) return false
  if (areLetters(own)) return columnNumber(own) === number
  const [, letters = '', row = ''] =
    (ark !== undefined && /^([A-Z]{1,3})(\d{1,7})$/.exec(own)) || []
  const isHeading = columnNumber(letters) === number && rows.includes(Number(row))
  return isHeading || sameText(own, name)
}

/** The meaning that was chosen for a row by its name; of several choices the last one. */
export function chosenRow({ raekker = {} }: Valg, name: string): Meaning | undefined {
  const key = Object.keys(raekker)
    .filter((each) => sameText(each, name))
    .at(-1)
  return key === undefined ? undefined : meaningOf(raekker[key] ?? '')
}

/** The meaning of the counts of a sheet: as chosen, or as its name says. */
export function meaningOfSheet({ arkBetydning = {} }: Valg, name: string, number: number): Meaning {
  const chosen = arkBetydning[name] ?? arkBetydning[String(number)]
  if (chosen !== undefined) return meaningOf(chosen) ?? {}
  const label = labelOf(name)
  if (!label || label.rest !== undefined) return {}
  const { aar, indsats } = label
  return { ...(aar !== undefined && { aar }), ...(indsats && { indsats }) }
}

/** What the counts of one table of a sheet were chosen to be. */
export function chosenTable({ arkBetydning = {} }: Valg, { grid, headings }: Table): Meaning {
  const { navn } = grid.sheet
  const key = headings.map((row) => tableKey(navn, row)).find((each) => arkBetydning[each])
  return (key !== undefined && meaningOf(arkBetydning[key] ?? '')) || {}
}

interface Table {
  readonly grid: { readonly sheet: { readonly navn: string } }
  /** From 0. */
  readonly headings: readonly number[]
}

/** A table by its sheet and the row of its heading, from 0. */
export function tableKey(sheet: string, heading: number): string {
  return `${sheet}!${String(heading + 1)}`
}

/** The sheet in a key of `arkBetydning` that names one of the sheet's tables. */
export function sheetOfTable(key: string): string | undefined {
  return /^(.+)!\d{1,7}$/.exec(key)?.[1]
}

/** Whether two names are the same apart from spelling. */
export function sameText(a: string, b: string): boolean {
  return foldedName(a) === foldedName(b)
}
