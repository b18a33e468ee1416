/** Which columns name the rows: the municipality, the year and the kind of count that a row is about. */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import type { Block } from '../headings/blocks.js'
import { holdsCodes, isLabels, isNumeric, type Column } from '../headings/column.js'
import { textOf } from '../../sheets/grid.js'
import type { Said } from '../headings/meaning.js'
import { nameAndLabel } from '../../words/name-and-label.js'
import type { Meaning } from '../choices/choices.js'

/**
 * `blandet`: names of places, with years or kinds of counts in rows of their own below each; `del`: a column that
 * divides the rows into parts to be added up, as a person has chosen.
 */
export type AxisKind = 'kommune' | 'aar' | 'indsats' | 'blandet' | 'del'

export interface Axis {
  readonly column: Column
  readonly kind: AxisKind
}

/** A column, with what is known about it before the other columns are looked at. */
export interface KnownColumn {
  readonly column: Column
  readonly said: Said
  readonly chosen: Meaning | undefined
  /** Whether it belongs to a list beside the table. */
  readonly isList?: true
}

/**
 * The columns that name rows. Columns of texts whose heading is unclear are candidates for the names of municipalities;
 * if a heading is clear, there is only that column.
 */
export function axesOf(
  block: Block,
  columns: readonly KnownColumn[],
): { readonly axes: Axis[]; readonly candidates: Column[] } {
  const headingsSay = (dimension: 'aar' | 'indsats') =>
    columns.some(({ said, chosen }) => (chosen ?? said)[dimension] !== undefined)
  const axes = columns.flatMap((known): Axis[] => {
    const kind = kindOf(block, known, headingsSay)
    return kind ? [{ column: known.column, kind }] : []
  })
  axes.push(...unnamedLabels(columns, axes, headingsSay))
  if (tellNames(axes)) return { axes, candidates: [] }
  const isAxis = new Set(axes.map(({ column }) => column))
  const firstCount = columns.find(
    ({ column, said, chosen }) =>
      !isAxis.has(column) &&
      isNumeric(column) &&
      !hasNamedYears({ column, said }) &&
      (chosen ?? said).rolle !== 'ubrugt',
  )
  const texts = columns.filter(
    ({ column, said, chosen }) =>
      !isAxis.has(column) &&
      chosen === undefined &&
      said.rolle === undefined &&
      said.aar === undefined &&
      said.indsats === undefined &&
      column.content.names + column.content.indsatser + column.content.years > 0 &&
      column.index < (firstCount?.column.index ?? Infinity),
  )
  // A column whose cells are years or names of counts is recognised without a heading.
  for (const { column, said } of texts) {
    if (!isLabels(column)) continue
    const isBelowNames = column.content.names > 0 && holdsKommuner(block, column)
    const kind = isBelowNames ? 'blandet' : labelKind(column)
    if (!hasNamedYears({ column, said })) axes.push({ column, kind })
  }
  const candidates = texts.map(({ column }) => column).filter((column) => !isLabels(column))
  if (candidates.length === 0 && !tellNames(axes)) {
    const codes = columns.find(
      ({ column, chosen, isList }) =>
        !chosen && !isList && /^komm/i.test(column.name) && holdsCodes(block, column, 1),
    )
    if (codes) return { axes: [...axes, { column: codes.column, kind: 'kommune' }], candidates: [] }
  }
  const known = candidates.filter((column) => holdsKommuner(block, column))
  return { axes, candidates: known.length > 0 ? known : candidates }
}

/** Whether a column holds years below a heading that does not say whose: »Fødselsår«. */
function hasNamedYears({
  column: { content },
  said,
}: Pick<KnownColumn, 'column' | 'said'>): boolean {
  const { years, names, counts, indsatser } = content
  return years > 0 && names + counts + indsatser === 0 && said.texts.length > 0
}

/**
 * Columns without a heading whose cells are all years that are given nowhere else; of kinds of counts, also columns
 * with a meaningless heading.
 */
function unnamedLabels(
  columns: readonly KnownColumn[],
  axes: readonly Axis[],
  headingsSay: (dimension: 'aar' | 'indsats') => boolean,
): Axis[] {
  return (['aar', 'indsats'] as const).flatMap((dimension): Axis[] => {
    if (headingsSay(dimension) || tells(axes, dimension)) return []
    const [only, ...more] = columns.filter(
      ({ column: { content }, said, chosen }) =>
        chosen === undefined &&
        said.rolle === undefined &&
        said.aar === undefined &&
        said.indsats === undefined &&
        content.names + content.counts + content.totals === 0 &&
        (dimension === 'aar'
          ? content.years > 0 && content.indsatser === 0 && said.texts.length === 0
          : content.indsatser > 0 &&
            content.years === content.both &&
            (content.both === 0 || !(headingsSay('aar') || tells(axes, 'aar')))),
    )
    return only && more.length === 0 ? [{ column: only.column, kind: dimension }] : []
  })
}

function kindOf(
  block: Block,
  { column, said, chosen }: KnownColumn,
  headingsSay: (dimension: 'aar' | 'indsats') => boolean,
): AxisKind | undefined {
  const { names, years, indsatser } = column.content
  if (chosen) {
    const { rolle } = chosen
    if (rolle === 'kommune') return names > 0 && years + indsatser > 0 ? 'blandet' : 'kommune'
    return rolle === 'aar' || rolle === 'indsats' || rolle === 'del' ? rolle : undefined
  }
  if (said.aar !== undefined || said.indsats) return undefined
  const { rolle } = said
  if (rolle === 'kommune') {
    if (years + indsatser === 0) return 'kommune'
    return names > 0 ? 'blandet' : labelKind(column)
  }
  if (rolle !== 'aar' && rolle !== 'indsats') return undefined
  // A word in the corner may be about the headings beside it; the names stand below it.
  const own = rolle === 'aar' ? years : indsatser
  if (own === 0 && headingsSay(rolle)) {
    if (names > 0) return 'kommune'
    if (years + indsatser > 0) return labelKind(column)
  }
  // The rows of each municipality stand below its name.
  return own > 0 && names > 0 && holdsKommuner(block, column) ? 'blandet' : rolle
}

function labelKind({ content: { years, indsatser, both } }: Column): AxisKind {
  if (years > both && indsatser > 0) return 'blandet'
  if (both > 0) return 'indsats'
  return years > 0 ? 'aar' : 'indsats'
}

/** Whether at least half of the texts of a column are names of Danish municipalities. */
export function holdsKommuner({ grid, rows }: Block, { index, content }: Column): boolean {
  let known = 0
  for (const row of rows) {
    const text = textOf(grid.at(row, index))
    if (kommuneNamed(text) ?? (content.isNameWithLabel && nameAndLabel(text))) known += 1
  }
  return known > 0 && known * 2 >= content.names
}

/** Whether the rows give the municipality. */
export function tellNames(axes: readonly Axis[]): boolean {
  return axes.some(
    ({ kind, column }) => kind === 'kommune' || (kind === 'blandet' && column.content.names > 0),
  )
}

/** Whether the rows give the year, or the kind of count. */
export function tells(axes: readonly Axis[], dimension: 'aar' | 'indsats'): boolean {
  return axes.some((axis) => axisTells(axis, dimension))
}

export function axisTells({ kind, column }: Axis, dimension: 'aar' | 'indsats'): boolean {
  if (kind === dimension) return true
  if (kind === 'del') return false
  const { years, indsatser } = column.content
  return kind !== 'kommune' && (dimension === 'aar' ? years > 0 : indsatser > 0)
}
