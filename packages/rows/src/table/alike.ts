/** Columns of one heading under different years: what is asked of one is asked of all. */
import type { Block } from './blocks.js'
import { columnsOf, isNumeric, type Column } from './column.js'
import { isYear, tokensOf } from './label.js'

/** A column, and the only year that its heading names. */
export interface OfYear {
  readonly column: Column
  readonly aar: number
}

/**
 * The columns of numbers whose headings differ from this one by their year alone, this one among them; none
 * where their years are not all different.
 */
export function alikeOf(block: Block, column: Column, region: string | undefined): OfYear[] {
  const own = wordsOf(column)
  if (own === '') return []
  const alike = columnsOf(block, region)
    .filter((other) => isNumeric(other) && wordsOf(other) === own)
    .map((other) => ({ column: other, years: yearsOf(other) }))
  const years = alike.flatMap((one) => one.years)
  const isClear =
    alike.every((one) => one.years.length === 1) && new Set(years).size === alike.length
  return isClear ? alike.map((one) => ({ column: one.column, aar: one.years[0] ?? 0 })) : []
}

function yearsOf({ name }: Column): number[] {
  return tokensOf(name).map(Number).filter(isYear)
}

function wordsOf({ name }: Column): string {
  return tokensOf(name)
    .filter((token) => !isYear(Number(token)))
    .join(' ')
}
