/** A municipality's counts in a year -> a row of a report, with the places that its numbers come from. */
import type { Language } from '../../support/language.js'
import type { OpgoerelseRow } from '../../row/opgoerelse-row.js'
import { rowError, type RowProblemItem } from '../../problems/problem.js'
import type { BadRow, Figure, Figures } from './figure.js'
import type { Names } from '../../words/kommune-names.js'
import type { Maalt } from '../../words/label.js'

/** One table's counts, and where they come from. */
export interface Source {
  readonly fil: string
  /** The sheet, if the file has several. */
  readonly ark: string | undefined
  readonly read: Figures
}

export interface Placed {
  readonly source: Source
  readonly figure: Figure
}

/** What the tables say about a municipality in a year. */
export interface Record extends Partial<globalThis.Record<Maalt, Placed>> {
  readonly kommune: string
  readonly aar: number
}

/** Whether all treatment is to be added up from its two parts. */
export function isAdded({ behandling, ambulant }: Record): boolean {
  return ambulant !== undefined && behandling === undefined
}

export function goodRow(record: Record, sprog: Language): OpgoerelseRow {
  const { kommune, aar, ambulant, doegn } = record
  const behandling = isAdded(record) ? ambulant : record.behandling
  const placed = { '/behandling': behandling, '/doegn': doegn }
  const first = (behandling ?? doegn) as Placed
  const errors = Object.entries(placed).flatMap(([pointer, one]): RowProblemItem[] =>
    one?.figure.fault
      ? [rowError(sprog, one.figure.fault, { pointer, kolonne: one.figure.column + 1 })]
      : [],
  )
  const places = new Map(
    Object.entries(placed).flatMap(([pointer, one]) => (one ? [[pointer, one] as const] : [])),
  )
  const all = isAdded(record) ? together(ambulant, doegn) : behandling?.figure.value
  return {
    input: {
      kommune,
      aar,
      ...(all !== undefined && { behandling: all }),
      ...(doegn?.figure.value !== undefined && { doegn: doegn.figure.value }),
    },
    fil: first.source.fil,
    ark: first.source.ark,
    linje: first.figure.row + 1,
    placeOf(pointer) {
      const { source, figure } = places.get(pointer) ?? first
      const column = places.has(pointer) ? figure.column : columnTelling(pointer, source, figure)
      const kolonne = column === undefined ? undefined : column + 1
      return {
        fil: source.fil,
        ...(source.ark !== undefined && { ark: source.ark }),
        linje: figure.row + 1,
        ...(kolonne !== undefined && { kolonne }),
      }
    },
    ...(errors.length > 0 && { errors }),
  }
}

/**
 * The column that gives the year or the kind of a count: a column of its own, or the count's column, whose heading
 * names it.
 */
function columnTelling(
  pointer: string,
  { read: { layout } }: Source,
  figure: Figure,
): number | undefined {
  const axis = layout.axes.find(({ kind }) => `/${kind}` === pointer)
  if (axis) return axis.column.index
  const at = layout.counts.find(({ column }) => column.index === figure.column)?.at
  const told = pointer === '/aar' ? at?.aar : pointer === '/kommune' ? at?.kommune : undefined
  return told === undefined ? undefined : figure.column
}

/** The sum of two parts: not known if one of them is not known. The report refuses anything that is not a number. */
export function together(one: Placed | undefined, other: Placed | undefined): unknown {
  const values = [one?.figure.value, other?.figure.value]
  if (values.includes(undefined)) return undefined
  const [a, b] = values
  if (typeof a !== 'number') return a
  return typeof b === 'number' ? a + b : b
}

/** Two cells of the same kind combined to one. */
export function both(one: Placed, other: Placed): Placed {
  const { fault } = one.figure.fault === undefined ? other.figure : one.figure
  return { source: one.source, figure: { ...one.figure, value: together(one, other), fault } }
}

export function badRow(
  { fil, ark }: Source,
  { row, column, kommune, code, pointer }: BadRow,
  { sprog, names }: { readonly sprog: Language; readonly names: Names },
): OpgoerelseRow {
  return {
    input: kommune === '' ? null : { kommune: names.named(kommune).navn },
    fil,
    ark,
    linje: row + 1,
    errors: [rowError(sprog, code, { pointer, kolonne: column + 1 })],
  }
}
