/** One column of a table: what its headings say, and the cells below them. */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import type { Block } from './blocks.js'
import { isBlank, isCountLike, isUnknown, textOf, type Grid } from '../../sheets/grid.js'
import { headingLabel, isClear, labelOf, type Label } from '../../words/label.js'
import { nameAndLabel } from '../../words/name-and-label.js'
import { isKommuneCode, isThreeDigits } from '../../words/kommune-names.js'
import { totalOf } from '../../words/row-words.js'

/** How many of the cells below the headings are of each kind. */
export interface Content {
  /** Texts that are not labels, totals or words for »not known«. */
  readonly names: number
  readonly years: number
  readonly indsatser: number
  /** Cells that say a year and a kind of count. */
  readonly both: number
  readonly totals: number
  readonly counts: number
  /** Whether each name also has a year or a kind of count, and all names the same of the two: »Odense 2017«. */
  readonly isNameWithLabel: boolean
}

export interface Column {
  /** From 0. */
  readonly index: number
  /** Its headings from the top as one text; empty if it has none. */
  readonly name: string
  readonly headings: readonly Heading[]
  readonly content: Content
}

/** One cell of the headings that stands over a column. */
export interface Heading {
  readonly text: string
  readonly label: Label | undefined
  /** Whether it stands in the last row of the headings. */
  readonly isLast: boolean
  /** Whether it stands further to the left, over a group of columns without merged cells. */
  readonly isCarried: boolean
}

/** The columns of a table that are not empty. */
export function columnsOf(block: Block, region: string | undefined): Column[] {
  const { grid } = block
  const contents = contentsOf(block, region)
  const isEmpty = (column: number) =>
    contents[column] === undefined && block.headings.every((row) => isBlank(grid.seen(row, column)))
  const rows = block.headings.map((row, i) =>
    headingRow(grid, row, i === block.headings.length - 1, isEmpty),
  )
  const columns: Column[] = []
  for (let index = 0; index < grid.width; index += 1) {
    if (isEmpty(index)) continue
    const headings = rows.flatMap((row) => row[index] ?? [])
    // A cell that is merged over several rows of headings counts once.
    const distinct = headings.filter(({ text }, i) => text !== headings[i - 1]?.text)
    columns.push({
      index,
      name: distinct.map(({ text }) => text).join(' '),
      headings: distinct,
      content: contents[index] ?? contentOf(none),
    })
  }
  return columns
}

function contentsOf(
  { grid, bare, rows }: Block,
  region: string | undefined,
): (Content | undefined)[] {
  const contents: (Tally | undefined)[] = []
  // A text in a row without a number is a note or the name of a group, unless it is a municipality above its years.
  const isTold = (row: number) =>
    (bare.sheet.rows[row] ?? []).some(isCountLike) || isNameAlone(bare, row)
  const told = rows.filter(isTold)
  for (const row of told.length > 0 ? told : rows) {
    for (const [index, own] of (grid.sheet.rows[row] ?? []).entries()) {
      if (isUnknown(own)) continue
      const content = (contents[index] ??= { ...none })
      const label = labelOf(own)
      if (typeof own === 'string' && totalOf(own, region)) content.totals += 1
      // Words such as »antal« give neither, and name no place.
      else if (isClear(label)) tally(content, label)
      else if (isCountLike(own)) content.counts += 1
      else if (typeof own === 'string') {
        // One text that is only a name settles it.
        const mayBeLabels = content.names === Math.max(content.namesWithYear, content.namesWithKind)
        content.names += 1
        const beside = mayBeLabels ? nameAndLabel(textOf(own))?.label : undefined
        if (beside?.aar !== undefined) content.namesWithYear += 1
        if (beside?.indsats) content.namesWithKind += 1
      }
    }
  }
  for (const row of rows) {
    const [index = 0, ...more] = bare.filled(row)
    const content = more.length > 0 || told.includes(row) ? undefined : contents[index]
    const label = content && labelOf(grid.at(row, index))
    // A kind of count above its years. Among names of municipalities it would be the name of a group.
    const isAbove = content?.names === 0 && content.years + content.indsatser > 0
    if (isAbove && isClear(label)) tally(content, label)
  }
  return contents.map((content) => content && contentOf(content))
}

type Tally = Record<
  Exclude<keyof Content, 'isNameWithLabel'> | 'namesWithYear' | 'namesWithKind',
  number
>
const none: Tally = {
  ...{ names: 0, years: 0, indsatser: 0, both: 0, totals: 0, counts: 0 },
  ...{ namesWithYear: 0, namesWithKind: 0 },
}

function tally(content: Tally, { aar, indsats }: Label): void {
  if (indsats) content.indsatser += 1
  if (aar !== undefined) content.years += 1
  if (indsats && aar !== undefined) content.both += 1
}

/** What only some of the names have does not count for the column. */
function contentOf({ namesWithYear, namesWithKind, ...content }: Tally): Content {
  const isAlike = [namesWithYear, namesWithKind].every((of) => of === 0 || of === content.names)
  if (!isAlike || namesWithYear + namesWithKind === 0) return { ...content, isNameWithLabel: false }
  return {
    ...content,
    years: content.years + namesWithYear,
    indsatser: content.indsatser + namesWithKind,
    both: content.both + Math.min(namesWithYear, namesWithKind),
    isNameWithLabel: true,
  }
}

/** Whether the row contains only the name of a municipality. */
function isNameAlone(grid: Grid, row: number): boolean {
  const [only = 0, ...more] = grid.filled(row)
  return more.length === 0 && kommuneNamed(textOf(grid.at(row, only))) !== undefined
}

/**
 * The headings of one row by column. A heading may be for a group of columns: merged, or written once and meant for the
 * columns to its right as well.
 */
function headingRow(
  grid: Grid,
  row: number,
  isLast: boolean,
  isEmpty: (column: number) => boolean,
): (Heading | undefined)[] {
  const isMerged = grid.filled(row).some((column) => {
    const merge = grid.mergeAt(row, column)
    return merge !== undefined && merge.toColumn > merge.fromColumn
  })
  let before: Heading | undefined
  return Array.from({ length: grid.width }, (_, column) => {
    const cell = grid.seen(row, column)
    if (isBlank(cell)) {
      if (isLast || isMerged || isEmpty(column) || !mayCarry(before?.label)) before = undefined
      return before && { ...before, isCarried: true }
    }
    const heading = { text: textOf(cell), label: headingLabel(cell), isLast, isCarried: false }
    before = heading
    return heading
  })
}

/** Whether the heading of a column may be meant for the columns to its right as well. */
function mayCarry({ rolle }: Label = {}): boolean {
  return rolle === undefined || rolle === 'andel' || rolle === 'ambulant'
}

/** Whether a column has counts, or may have: a number that looks like a year may be a number of women. */
export function isNumeric({ content: { counts, years, indsatser, names } }: Column): boolean {
  return counts > 0 || (years > 0 && names + indsatser === 0)
}

/**
 * Whether a column contains only the numbers of municipalities, besides sums.
 *
 * @param least how large a share of them must exist
 */
export function holdsCodes({ grid, rows }: Block, { index }: Column, least = 0.5): boolean {
  const texts = rows
    .map((row) => textOf(grid.at(row, index)))
    .filter((text) => text !== '' && !totalOf(text, undefined))
  const known = texts.filter(isKommuneCode)
  return known.length > 0 && known.length >= texts.length * least && texts.every(isThreeDigits)
}

/** Whether more of its cells are years and names of counts than names of places. */
export function isLabels({ content: { names, years, indsatser, both } }: Column): boolean {
  return years + indsatser - both > names
}
