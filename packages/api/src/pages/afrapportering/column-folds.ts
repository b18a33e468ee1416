/**
 * The columns of a table as they are shown: those of a wide table folded up, some dozens together. Folded columns are
 * described in words. Their choices come when they are asked for, since each column has some dozens of them.
 */
import type { AflaesningTexts } from './aflaesning-texts.js'

/** A multiple of the columns that a municipality has for one, two, three and four years of two counts. */
const together = 24

/**
 * The value of a button that asks for the choices of folded columns: `kolonner:1.2` is the third fold of the first
 * table.
 */
export const foldsAction = 'kolonner:'

const foldKey = (table: number | string, fold: number) => `${String(table)}.${String(fold)}`

interface Column {
  readonly bogstav: string
  readonly kommune?: string | undefined
  readonly suggestion?: string | undefined
  /** Whether a person has chosen what it is. */
  readonly valgt: boolean
}

export interface Fold<T> {
  readonly id: string
  /** What the folded columns are; undefined if nothing is folded. */
  readonly title: string | undefined
  /** The value of the button that asks for their choices. */
  readonly ask: string
  /** Whether the reader should look at one of them. */
  readonly isOpen: boolean
  readonly columns: readonly T[]
}

/** The table of the columns, and the value of the button that was pressed. */
export interface FoldPlace {
  readonly table: number | string
  readonly asked: string
}

export function foldsOf<T extends Column>(
  columns: readonly T[],
  { table, asked }: FoldPlace,
  t: AflaesningTexts,
): Fold<T>[] {
  const place = (i: number) => ({
    id: `kolonner-${foldKey(table, i).replace('.', '-')}`,
    ask: foldsAction + foldKey(table, i),
  })
  if (columns.length <= together) {
    return [{ ...place(0), title: undefined, isOpen: true, columns }]
  }
  // If every column has a remark, for example when a question is about all of them, none stands out.
  const areFew = columns.filter(({ suggestion }) => suggestion !== undefined).length <= together
  const isSeen = ({ suggestion, valgt }: T) => valgt || (areFew && suggestion !== undefined)
  return divided(columns).map((some, i) => ({
    ...place(i),
    title: titleOf(some, t),
    isOpen: some.some(isSeen) || asked === place(i).ask,
    columns: some,
  }))
}

/** The columns of one municipality stay together. */
function divided<T extends Column>(columns: readonly T[]): T[][] {
  const folds: T[][] = []
  for (const column of columns) {
    const last = folds.at(-1)
    const before = last?.at(-1)?.kommune
    const isNext = column.kommune === undefined || column.kommune !== before
    if (!last || (last.length >= together && isNext)) folds.push([column])
    else last.push(column)
  }
  return folds
}

function titleOf(columns: readonly Column[], t: AflaesningTexts): string {
  const letters = columns.map(({ bogstav }) => bogstav)
  const kommuner = columns.flatMap(({ kommune }) => kommune ?? [])
  const ends = (of: readonly string[]) => [of[0] ?? '', of.at(-1) ?? ''] as const
  return t.fold(ends(letters), kommuner.length > 0 ? ends(kommuner) : undefined)
}
