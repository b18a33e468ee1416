/** What the columns that name rows say about each row: its municipality, year and kind of count. */
import { FaultyCell, type Cell } from '../../cells/cell.js'
import type { Udeladt } from '../account.js'
import { whatIsRow } from '../questions/ask.js'
import type { Axis } from '../coordinates/axes.js'
import { chosenRow, type Meaning } from '../choices/choices.js'
import type { Column } from '../headings/column.js'
import type { Context } from '../choices/context.js'
import type { BadRow, Kind, State } from '../counts/figure.js'
import { isBlank, isCountLike, isUnknown, textOf } from '../../sheets/grid.js'
import { isClear, isUnasked, labelOf, type Label } from '../../words/label.js'
import { nameAndLabel } from '../../words/name-and-label.js'
import type { Layout } from '../coordinates/layout.js'
import { isNoCount, totalOf } from '../../words/row-words.js'

/** How a row is understood before its columns are read. */
export interface RowAs {
  readonly isSum: boolean
  /** What a person has chosen for rows of its name. */
  readonly chosen: Meaning | undefined
}

/** Parts of the meaning of a row; the same of a sum; or why it is left out or refused. */
export type Told =
  | State
  | { readonly sum: State; readonly navn: string }
  | { readonly left: Udeladt['kode']; readonly navn: string }
  | { readonly bad: BadRow }

export class RowNames {
  readonly #layout: Layout
  readonly #context: Context
  /** The last value of a column, for rows below that leave it empty. */
  readonly #above = new Map<number, Cell>()
  /** If names, years and names of counts share a column: the ones above the current row. */
  readonly #levels: Kind[] = []
  #state: State = {}
  #isNameCarried = false
  #carried = 0

  constructor(layout: Layout, context: Context) {
    this.#layout = layout
    this.#context = context
  }

  /** Cells that were read like the cell above them. */
  get carried(): number {
    return this.#carried
  }

  /** Whether the name of the current row stands above it. */
  get isNameCarried(): boolean {
    return this.#isNameCarried
  }

  /** The row was assumed to be about the name above it, but is not. */
  dropName(): void {
    this.#carried -= 1
  }

  /** Starts a row. */
  begin(): void {
    this.#isNameCarried = false
  }

  /** What one column says about a row. @throws {Asked} */
  read(axis: Axis, row: number, as: RowAs): Told {
    const { index } = axis.column
    const cell = this.#cell(axis, row)
    if (!isBlank(cell)) this.#above.set(index, as.isSum ? undefined : cell)
    if (isUnknown(cell)) return {}
    if (cell instanceof FaultyCell && axis.kind !== 'aar' && !as.isSum) {
      const pointer = axis.kind === 'indsats' ? '' : '/kommune'
      return { bad: { row, column: index, kommune: '', code: cell.code, pointer } }
    }
    if (axis.kind === 'aar') return this.#year(axis, row, cell, as)
    if (axis.kind === 'indsats') return this.#count(axis, row, cell, as)
    if (axis.kind === 'del') {
      return totalOf(textOf(cell), undefined)
        ? { sum: {}, navn: textOf(cell) }
        : { part: textOf(cell) }
    }
    if (as.isSum) return {}
    return axis.kind === 'kommune' ? { kommune: textOf(cell) } : this.#mixed(axis, cell)
  }

  #cell(axis: Axis, row: number): Cell {
    const { index } = axis.column
    const cell = this.#layout.block.grid.seen(row, index)
    if (!isBlank(cell) || !this.#mayCarry(axis, row)) return cell
    const above = this.#above.get(index)
    if (!isBlank(above)) this.#carried += 1
    if (axis.kind === 'kommune') this.#isNameCarried = true
    return above
  }

  #year({ column }: Axis, row: number, cell: Cell, { isSum }: RowAs): Told {
    const label = labelOf(cell)
    const total = totalOf(textOf(cell), undefined)
    if (total) return { sum: { aar: total.aar }, navn: textOf(cell) }
    if (isClear(label) && label.aar !== undefined) {
      return { aar: label.aar, ...(label.indsats && { indsats: label.indsats }) }
    }
    return isSum ? {} : this.#refuse(row, column, cell)
  }

  #count({ column }: Axis, row: number, cell: Cell, { isSum, chosen }: RowAs): Told {
    const navn = textOf(cell)
    const label = labelOf(cell)
    const meaning = chosenRow(this.#context.valg, navn) ?? chosen
    if (meaning?.rolle === 'ubrugt') return { left: 'fravalgt', navn }
    if (meaning?.indsats) return { indsats: meaning.indsats }
    if (isClear(label) && label.indsats) {
      return { indsats: label.indsats, ...(label.aar !== undefined && { aar: label.aar }) }
    }
    if (isClear(label) && isUnasked(label.rolle)) {
      return { left: 'ubrugt-indsats', navn }
    }
    if (isNoCount(navn)) return { left: 'gennemsnit', navn }
    if (isSum || !hasCounts(this.#layout, row)) return {}
    throw whatIsRow(this.#layout.block, row, column, this.#context)
  }

  /** An empty cell means the same as the cell above it if a column to its right has a value. */
  #mayCarry({ column }: Axis, row: number): boolean {
    const { grid } = this.#layout.block
    return this.#layout.axes.some(
      (other) => other.column.index > column.index && !isBlank(grid.seen(row, other.column.index)),
    )
  }

  /** A cell of a column with names, years and names of counts. */
  #mixed({ column: { content } }: Axis, cell: Cell): Told {
    const navn = textOf(cell)
    const both = content.isNameWithLabel ? nameAndLabel(navn) : undefined
    if (both) return this.#below({ kommune: both.navn, ...told(both.label) })
    const label = labelOf(cell)
    const meaning = chosenRow(this.#context.valg, navn)
    if (meaning?.indsats) return this.#below({ indsats: meaning.indsats })
    if (isClear(label) && isUnasked(label.rolle)) return { left: 'ubrugt-indsats', navn }
    // A column of its own has the kinds of counts; this row leaves it empty.
    const { axes } = this.#layout
    if (isClear(label) && label.total && axes.some(({ kind }) => kind === 'indsats')) {
      return { sum: told(label), navn }
    }
    const isLabel = isClear(label) && (label.aar !== undefined || label.indsats !== undefined)
    // If a column otherwise has only years and kinds of counts, other words are a note.
    if (!isLabel && content.names === 0) return { left: 'note', navn }
    return this.#below(isLabel ? told(label) : { kommune: navn })
  }

  /** What a cell says, together with the values of other kinds above it. */
  #below(said: State): State {
    const kinds = (['kommune', 'aar', 'indsats'] as const).filter(
      (kind) => said[kind] !== undefined,
    )
    for (const kind of kinds) if (!this.#levels.includes(kind)) this.#levels.push(kind)
    const top = Math.min(...kinds.map((kind) => this.#levels.indexOf(kind)))
    for (const below of this.#levels.slice(top)) this.#state[below] = undefined
    this.#state = { ...this.#state, ...said }
    return { ...this.#state }
  }

  #refuse(row: number, { index }: Column, cell: Cell): Told {
    if (!hasCounts(this.#layout, row)) return {}
    const isDate = cell instanceof Date
    const code = cell instanceof FaultyCell ? cell.code : isDate ? 'dato-i-celle' : 'intet-aarstal'
    const kommune = nameOf(this.#layout, row)
    return { bad: { row, column: index, kommune, code, pointer: '/aar' } }
  }
}

function told({ aar, indsats }: Label): State {
  return { ...(aar !== undefined && { aar }), ...(indsats && { indsats }) }
}

/** The name of a row, whatever it names. */
export function nameOf(layout: Layout, row: number): string {
  const axis = nameAxis(layout)
  return axis ? textOf(layout.block.grid.seen(row, axis.column.index)) : ''
}

function nameAxis({ axes }: Layout): Axis | undefined {
  return axes.find(({ kind }) => kind === 'kommune' || kind === 'blandet') ?? axes[0]
}

/** Whether a row without a name continues the row above it: only columns to the right of the name have values. */
export function goesOn(layout: Layout, row: number): boolean {
  const name = nameAxis(layout)?.column.index ?? 0
  const { grid } = layout.block
  const said = layout.axes
    .map(({ column }) => column.index)
    .filter((index) => !isBlank(grid.seen(row, index)))
  return said.length > 0 && said.every((index) => index > name)
}

export function hasCounts({ counts, block }: Layout, row: number): boolean {
  return counts.some(({ column }) => isCountLike(block.grid.at(row, column.index)))
}
