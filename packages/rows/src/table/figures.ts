/** The rows of a table -> its counts, each with the municipality, the year and the kind it is about. */
import { FaultyCell, RefusedCell, type Cell } from '../cell.js'
import type { RowErrorCode } from '../problem-texts.js'
import { columnLetters } from '../workbook/letters.js'
import type { Udeladt } from './account.js'
import * as ask from './ask.js'
import { tellNames, type Axis } from './axes.js'
import { chosenRow, type Meaning } from './choices.js'
import type { Column } from './column.js'
import type { Context } from './context.js'
import { countOf, isBlank, isCountLike, isUnknown, readCount, textOf } from './grid.js'
import { isClear, labelOf, totalOf, type Indsats } from './label.js'
import type { CountColumn, Layout } from './layout.js'

/** One count, as it stands in one cell. */
export interface Figure {
  readonly kommune: string
  readonly aar: number
  readonly indsats: Indsats
  /** A number; undefined where it is not known; anything else is for the report's own check to refuse. */
  readonly value: unknown
  readonly fault: RowErrorCode | undefined
  /** From 0. */
  readonly row: number
  readonly column: number
}

/** A row or a column of sums: what each of its numbers is the sum of. */
export interface Sum {
  readonly navn: string
  /** Whether it stands in a column of sums: there is one for each row. */
  readonly inColumn?: true
  readonly row: number
  readonly cells: readonly {
    readonly column: number
    readonly row: number
    readonly value: number
    readonly of: { readonly kommune?: string; readonly aar?: number; readonly indsats?: Indsats }
  }[]
}

/** A row that is about something, but cannot be read. */
export interface BadRow {
  readonly row: number
  readonly column: number
  readonly kommune: string
  readonly code: RowErrorCode
  readonly pointer: '/kommune' | '/aar' | ''
}

export interface Figures {
  readonly layout: Layout
  readonly figures: readonly Figure[]
  readonly sums: readonly Sum[]
  readonly bad: readonly BadRow[]
  readonly left: readonly Udeladt[]
  /** Rows whose names stand in a row above them. */
  readonly carried: number
}

/** What the columns that name rows say of one of them. */
interface State {
  kommune?: string | undefined
  aar?: number | undefined
  indsats?: Indsats | undefined
}

type Kind = keyof State

/** Reads the rows of a table. @throws {Asked} */
export function figuresOf(layout: Layout, context: Context): Figures {
  return new Reader(layout, context).read()
}

class Reader {
  readonly #layout: Layout
  readonly #context: Context
  readonly #figures: Figure[] = []
  readonly #sums: Sum[] = []
  readonly #bad: BadRow[] = []
  readonly #left: Udeladt[] = []
  /** The last row that holds a count. */
  readonly #last: number
  /** What a column said last, for rows below that leave it empty. */
  readonly #above = new Map<number, Cell>()
  /** Where names, years and counts' names share a column: what stands above what. */
  readonly #levels: Kind[] = []
  #mixed: State = {}
  /** Whether the name of the row that is read stands above it. */
  #isNameCarried = false
  readonly #taken = new Set<string>()
  #carried = 0

  constructor(layout: Layout, context: Context) {
    this.#layout = layout
    this.#context = context
    this.#last = Math.max(-1, ...layout.block.rows.filter((row) => this.#hasCounts(row)).slice(-1))
  }

  read(): Figures {
    for (const row of this.#layout.block.rows) this.#row(row)
    return {
      layout: this.#layout,
      figures: this.#figures,
      sums: this.#sums,
      bad: this.#bad,
      left: this.#left,
      carried: this.#carried,
    }
  }

  #row(row: number): void {
    const { axes } = this.#layout
    const navn = this.#nameOf(row)
    const chosen = chosenRow(this.#context.valg, navn)
    if (chosen?.rolle === 'ubrugt') {
      this.#leave(row, 'fravalgt', navn)
      return
    }
    const isTotal = chosen?.rolle === 'total'
    const total = isTotal ? { af: '' } : chosen ? undefined : totalOf(navn, this.#context.region)
    const state: State = {}
    this.#isNameCarried = false
    let isSum = total !== undefined
    for (const axis of axes) {
      const said = this.#read(axis, row, { isSum, chosen })
      if (said === 'sum') isSum = true
      else if (said === 'skip') return
      else Object.assign(state, said)
    }
    if (isSum) this.#sum(row, navn, total ? { ...state, kommune: total.af } : state)
    else this.#counts(row, navn, state)
  }

  /** What one column says of a row: parts of its state, that it is a sum, or that it is to be left out. */
  #read(
    axis: Axis,
    row: number,
    { isSum, chosen }: { isSum: boolean; chosen: Meaning | undefined },
  ): State | 'sum' | 'skip' {
    const { grid } = this.#layout.block
    const { index } = axis.column
    let cell = grid.seen(row, index)
    if (isBlank(cell) && this.#mayCarry(axis, row)) {
      cell = this.#above.get(index)
      if (!isBlank(cell)) this.#carried += 1
      if (axis.kind === 'kommune') this.#isNameCarried = true
    }
    if (!isBlank(cell)) this.#above.set(index, isSum ? undefined : cell)
    if (isUnknown(cell)) return {}
    if (cell instanceof FaultyCell && axis.kind !== 'aar' && !isSum) {
      const pointer = axis.kind === 'indsats' ? '' : '/kommune'
      this.#bad.push({ row, column: index, kommune: '', code: cell.code, pointer })
      return 'skip'
    }
    if (axis.kind === 'kommune') return isSum ? {} : { kommune: textOf(cell) }
    if (axis.kind === 'blandet') return isSum ? {} : this.#mix(cell)
    const text = textOf(cell)
    const label = labelOf(cell)
    const meaning = chosenRow(this.#context.valg, text) ?? chosen
    if (axis.kind === 'aar') {
      if (isClear(label) && label.aar !== undefined) {
        return { aar: label.aar, ...(label.indsats && { indsats: label.indsats }) }
      }
      if (totalOf(text, undefined)) return 'sum'
      if (isSum) return {}
      return this.#refuse(row, axis.column, cell)
    }
    if (meaning?.rolle === 'ubrugt') {
      this.#leave(row, 'fravalgt', text)
      return 'skip'
    }
    if (meaning?.indsats) return { indsats: meaning.indsats }
    if (isClear(label) && label.indsats) {
      return { indsats: label.indsats, ...(label.aar !== undefined && { aar: label.aar }) }
    }
    if (isClear(label) && (label.rolle === 'andet' || label.rolle === 'ubrugt')) {
      this.#leave(row, 'ubrugt-indsats', text)
      return 'skip'
    }
    if (isSum || !this.#hasCounts(row)) return {}
    throw ask.whatIsRow(this.#layout.block, row, axis.column, this.#context)
  }

  /** An empty cell means the one above it where a column to its right goes on. */
  #mayCarry({ column }: Axis, row: number): boolean {
    const { grid } = this.#layout.block
    return this.#layout.axes.some(
      (other) => other.column.index > column.index && !isBlank(grid.seen(row, other.column.index)),
    )
  }

  #mix(cell: Cell): State {
    const label = labelOf(cell)
    const isLabel = isClear(label) && (label.aar !== undefined || label.indsats !== undefined)
    const said: State = isLabel
      ? {
          ...(label.aar !== undefined && { aar: label.aar }),
          ...(label.indsats && { indsats: label.indsats }),
        }
      : { kommune: textOf(cell) }
    const kind: Kind =
      said.kommune !== undefined ? 'kommune' : said.aar !== undefined ? 'aar' : 'indsats'
    if (!this.#levels.includes(kind)) this.#levels.push(kind)
    for (const below of this.#levels.slice(this.#levels.indexOf(kind)))
      this.#mixed[below] = undefined
    this.#mixed = { ...this.#mixed, ...said }
    return { ...this.#mixed }
  }

  #refuse(row: number, column: Column, cell: Cell): State | 'skip' {
    if (!this.#hasCounts(row)) return {}
    const code =
      cell instanceof FaultyCell
        ? cell.code
        : cell instanceof Date
          ? 'dato-i-celle'
          : ('intet-aarstal' as const)
    this.#bad.push({ row, column: column.index, kommune: this.#nameOf(row), code, pointer: '/aar' })
    return 'skip'
  }

  #counts(row: number, navn: string, state: State): void {
    const { counts, shared } = this.#layout
    const { sheetKommune } = this.#context
    const hasCounts = this.#hasCounts(row)
    let lacking: Kind | undefined
    const found: Figure[] = []
    for (const { column, at } of counts) {
      const kommune = at.kommune ?? state.kommune ?? sheetKommune
      const aar = at.aar ?? state.aar ?? shared.aar
      const indsats = at.indsats ?? state.indsats ?? shared.indsats
      if (kommune === undefined || aar === undefined || indsats === undefined) {
        lacking ??= kommune === undefined ? 'kommune' : aar === undefined ? 'aar' : 'indsats'
        continue
      }
      found.push({ kommune, aar, indsats, ...this.#value(row, column.index) })
    }
    if (lacking !== undefined) this.#lacking(row, navn, state, lacking)
    else if (!hasCounts && !this.#isKommune(row, navn, state)) {
      this.#leave(row, row > this.#last ? 'note' : 'ingen-tal', navn)
    } else {
      const keys = found.map((one) => `${one.kommune}/${String(one.aar)}/${one.indsats}`)
      // A row without a name is not about the one above it if that one has told the same already.
      if (this.#isNameCarried && keys.some((key) => this.#taken.has(key))) {
        this.#lacking(row, navn, {}, 'kommune')
        return
      }
      for (const key of keys) this.#taken.add(key)
      this.#figures.push(...found)
      this.#sideSums(row, state)
    }
  }

  /** A row that does not tell what it is about. */
  #lacking(row: number, navn: string, state: State, lacking: Kind): void {
    const isMixed = this.#layout.axes.some(({ kind }) => kind === 'blandet')
    if (!this.#hasCounts(row)) {
      this.#leave(row, isMixed ? 'gruppe' : row > this.#last ? 'note' : 'ingen-tal', navn)
      return
    }
    // Above the rows that make it up.
    if (isMixed) {
      this.#sum(row, navn, state)
      return
    }
    const axis = this.#layout.axes.find(({ kind }) => kind === lacking)
    this.#bad.push({
      row,
      column: axis?.column.index ?? 0,
      kommune: state.kommune ?? '',
      code: lacking === 'kommune' ? 'intet-kommunenavn' : 'intet-aarstal',
      pointer: lacking === 'kommune' ? '/kommune' : '/aar',
    })
  }

  /** A municipality that has told nothing is still one; a remark is not. */
  #isKommune(row: number, navn: string, state: State): boolean {
    const { names } = this.#context
    if (!tellNames(this.#layout.axes)) return (state.aar ?? state.indsats) !== undefined
    if (navn === '' || names.named(navn).isKnown) return navn !== ''
    const isWithin = row <= this.#last || !this.#layout.block.grid.isEmptyRow(row - 1)
    return isWithin && /^[\p{L}\p{N} '’&-]{1,40}$/u.test(navn) && navn.split(' ').length <= 3
  }

  #value(row: number, column: number): Pick<Figure, 'value' | 'fault' | 'row' | 'column'> {
    const { grid } = this.#layout.block
    const cell = grid.at(row, column)
    const merge = grid.mergeAt(row, column)
    const isSpread = merge && (merge.toColumn > merge.fromColumn || merge.toRow > merge.fromRow)
    if (isSpread && !isUnknown(grid.seen(row, column))) {
      return { value: '#', fault: 'flettet-celle', row, column }
    }
    const value = isUnknown(cell) ? undefined : readCount(cell)
    return value instanceof RefusedCell
      ? { value: '#', fault: value.code, row, column }
      : { value, fault: undefined, row, column }
  }

  /** A row of sums. */
  #sum(row: number, navn: string, of: State): void {
    const { counts, shared } = this.#layout
    this.#sums.push({
      navn,
      row,
      cells: counts.flatMap(({ column, at }) => {
        const value = countOf(this.#layout.block.grid.at(row, column.index))
        if (value === undefined) return []
        const known = {
          kommune: at.kommune ?? (of.kommune === '' ? undefined : of.kommune),
          aar: at.aar ?? of.aar ?? shared.aar,
          indsats: at.indsats ?? of.indsats ?? shared.indsats,
        }
        return [{ column: column.index, row, value, of: defined(known) }]
      }),
    })
  }

  /** The sums that stand in columns beside the counts of a row. */
  #sideSums(row: number, state: State): void {
    const { sums, shared, block } = this.#layout
    for (const { column, at } of sums) {
      const value = countOf(block.grid.at(row, column.index))
      const indsats = at.indsats ?? state.indsats ?? shared.indsats
      const kommune = at.kommune ?? state.kommune ?? this.#context.sheetKommune
      if (value === undefined || (indsats === undefined && this.#hasBoth())) continue
      const of = defined({ kommune, aar: at.aar ?? state.aar, indsats })
      this.#sums.push({
        navn: column.name || columnLetters(column.index + 1),
        inColumn: true,
        row,
        cells: [{ column: column.index, row, value, of }],
      })
    }
  }

  /** Whether both kinds of count stand in the same rows: what a sum is of is then not known. */
  #hasBoth(): boolean {
    return new Set(this.#layout.counts.map(({ at }) => at.indsats)).size > 1
  }

  #nameOf(row: number): string {
    const { axes, block } = this.#layout
    const axis = axes.find(({ kind }) => kind === 'kommune' || kind === 'blandet') ?? axes[0]
    return axis ? textOf(block.grid.seen(row, axis.column.index)) : ''
  }

  #hasCounts(row: number): boolean {
    const { counts, block } = this.#layout
    return counts.some(({ column }: CountColumn) => isCountLike(block.grid.at(row, column.index)))
  }

  #leave(row: number, kode: Udeladt['kode'], navn: string): void {
    const ark = this.#layout.block.grid.sheet.navn
    this.#left.push({ sted: { ark, raekke: row + 1 }, kode, navn })
  }
}

function defined(of: {
  kommune: string | undefined
  aar: number | undefined
  indsats: Indsats | undefined
}): Sum['cells'][number]['of'] {
  return {
    ...(of.kommune !== undefined && { kommune: of.kommune }),
    ...(of.aar !== undefined && { aar: of.aar }),
    ...(of.indsats && { indsats: of.indsats }),
  }
}
