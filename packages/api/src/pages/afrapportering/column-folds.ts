/** The columns of a table as they are shown: those of a wide one folded up, some dozens together. */
import type { ReadingTexts } from './reading-texts.js'

/** A multiple of the columns that a municipality has for one, two, three and four years of two counts. */
const together = 24

interface Column {
  readonly bogstav: string
  readonly kommune?: string | undefined
  readonly suggestion?: string | undefined
  readonly isChosen: boolean
}

export interface Fold<T> {
  /** What the folded columns are; undefined where nothing is folded. */
  readonly title: string | undefined
  /** Whether the reader should look at one of them. */
  readonly isOpen: boolean
  readonly columns: readonly T[]
}

export function foldsOf<T extends Column>(columns: readonly T[], t: ReadingTexts): Fold<T>[] {
  if (columns.length <= together) return [{ title: undefined, isOpen: true, columns }]
  // Where every column has one, as while something is asked about them all, none stands out.
  const areFew = columns.filter(({ suggestion }) => suggestion !== undefined).length <= together
  const isSeen = ({ suggestion, isChosen }: T) => isChosen || (areFew && suggestion !== undefined)
  return divided(columns).map((some) => ({
    title: titleOf(some, t),
    isOpen: some.some(isSeen),
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

function titleOf(columns: readonly Column[], t: ReadingTexts): string {
  const letters = columns.map(({ bogstav }) => bogstav)
  const kommuner = columns.flatMap(({ kommune }) => kommune ?? [])
  const ends = (of: readonly string[]) => [of[0] ?? '', of.at(-1) ?? ''] as const
  return t.fold(ends(letters), kommuner.length > 0 ? ends(kommuner) : undefined)
}
