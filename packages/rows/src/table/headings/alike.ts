/** Columns with the same heading under different years: a question about one is a question about all. */
import type { Block } from './blocks.js'
import { columnsOf, isNumeric, type Column } from './column.js'
import { isYear, shortYear } from '../../words/years.js'
import { tokensOf } from '../../words/tokens.js'
import { titlesOf } from './titles.js'

/** A column, and the years that its heading may be about: two if it is about parts of both. */
export interface OfYear {
  readonly column: Column
  readonly years: readonly number[]
}

/** A column, and what its heading says. */
interface Dated extends Name {
  readonly column: Column
}

/** A heading without its year, and the years that it names or the number of the year (»år 1«). */
interface Name {
  readonly words: string
  readonly years: readonly number[]
  readonly ordinal?: number
}

/** This column and those whose headings differ from it only by the year; none if their years are not all different. */
export function alikeOf(block: Block, column: Column, region: string | undefined): OfYear[] {
  const own = dated(column.name)
  // A heading may be only a year.
  if (own.words === '' && own.years.length === 0) return []
  const columns = columnsOf(block, region).map((other) => ({ column: other, ...dated(other.name) }))
  const isOwn = (other: Dated) => other.column.index === column.index
  const alike = columns.filter(
    (other) => (isNumeric(other.column) || isOwn(other)) && other.words === own.words,
  )
  const first = firstYear(block, alike)
  const all = alike.map(({ column: each, years, ordinal }) => ({
    column: each,
    years: ordinal !== undefined && first !== undefined ? [first + ordinal - 1] : years,
  }))
  const found = [all, besideYears(alike, columns, -1), besideYears(alike, columns, 1)]
  return found.find(eachHasItsYear) ?? []
}

function eachHasItsYear(all: readonly OfYear[]): boolean {
  return (
    all.every(({ years }) => years.length === all[0]?.years.length && years.length > 0) &&
    new Set(all.map(({ years }) => years[0])).size === all.length
  )
}

/** Gives columns without a year the year of the column beside them: »Beh. 2018; døgn; Beh. 2019; døgn«. */
function besideYears(alike: readonly Dated[], columns: readonly Dated[], step: -1 | 1): OfYear[] {
  return alike.map((own) => {
    const { years = [] } = columns[columns.indexOf(own) + step] ?? {}
    return { column: own.column, years: own.years.length === 0 && years.length === 1 ? years : [] }
  })
}

/**
 * The year that »år 1« means: known if the name of the sheet or a title gives the first and the last of the same number
 * of years (»2017-2019«).
 */
function firstYear(block: Block, alike: readonly Dated[]): number | undefined {
  const texts = [block.grid.sheet.navn, ...titlesOf(block)]
  const named = texts.flatMap((text) => tokensOf(text).map(Number)).filter(isYear)
  const [from, to] = [Math.min(...named), Math.max(...named)]
  const numbers = new Set(alike.map(({ ordinal }) => ordinal))
  return numbers.size === alike.length && to - from + 1 === numbers.size ? from : undefined
}

/** Whether a heading is only a year: also »17«, »2017/2018«. */
export function isOnlyYear(name: string): boolean {
  const { words, years } = dated(name)
  return words === '' && years.length > 0
}

function dated(name: string): Name {
  const tokens = tokensOf(name)
  const long = tokens.findIndex((token) => isYear(Number(token)))
  // »Kommune 17« is a name.
  const isShort = (token: string, i: number) =>
    shortYear(token) !== undefined && tokens[i - 1] !== 'kommune'
  const at = long === -1 ? tokens.findIndex(isShort) : long
  if (at === -1) return numbered(tokens)
  const year = yearOf(tokens[at] ?? '') ?? 0
  // »2017/18«: the sign between the two is a word.
  const next = tokens[at + 1] === 'og' ? at + 2 : at + 1
  const isSpan = yearOf(tokens[next] ?? '') === year + 1
  const rest = tokens.filter((_, i) => i < at || i > (isSpan ? next : at))
  // With other years beside it, it is unclear which year is meant.
  if (rest.some((token) => isYear(Number(token)))) return { words: '', years: [] }
  return { words: rest.join(' '), years: isSpan ? [year, year + 1] : [year] }
}

function numbered(tokens: readonly string[]): Name {
  const at = tokens.findIndex((token, i) => token === 'aar' && /^[1-9]$/.test(tokens[i + 1] ?? ''))
  if (at === -1) return { words: tokens.join(' '), years: [] }
  const words = tokens.filter((_, i) => i !== at && i !== at + 1).join(' ')
  return { words, years: [], ordinal: Number(tokens[at + 1]) }
}

function yearOf(token: string): number | undefined {
  return isYear(Number(token)) ? Number(token) : shortYear(token)
}
