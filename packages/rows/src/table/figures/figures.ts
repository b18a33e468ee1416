/** The rows of a table -> its counts, each with the municipality, the year and the kind it is about. */
import type { Udeladt } from '../account.js'
import { whichCount } from '../questions/ask.js'
import { chosenRow, isPart } from '../choices/choices.js'
import type { Context } from '../choices/context.js'
import type { BadRow, Figure, Figures, Kind, State, Sum } from '../counts/figure.js'
import { valueAt } from './figure-value.js'
import type { Layout } from '../coordinates/layout.js'
import { goesOn, hasCounts, nameOf, RowNames } from './row-names.js'
import { SilentRows } from './silent-rows.js'
import { isSumOfAll, sumRow, sumsBeside } from './sums.js'
import { askAboutName, isOfNoKommune, tellsResidentialAlone } from './row-doubts.js'
import { isNoCount, isOtherCount, totalOf } from '../../words/row-words.js'

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
  /** The last row with a count. */
  readonly #last: number
  readonly #names: RowNames
  readonly #silent: SilentRows
  /** The counts that have already been given, by municipality, year and kind of count. */
  readonly #taken = new Set<string>()
  /** The total of the row above, and the kinds of count that it has given. */
  #total: { readonly navn: string; readonly af: string; readonly told: Set<string> } | undefined

  constructor(layout: Layout, context: Context) {
    this.#layout = layout
    this.#context = context
    this.#names = new RowNames(layout, context)
    this.#silent = new SilentRows(layout, context)
    this.#last = layout.block.rows.filter((row) => hasCounts(layout, row)).at(-1) ?? -1
  }

  read(): Figures {
    for (const row of this.#layout.block.rows) this.#row(row)
    return {
      layout: this.#layout,
      figures: this.#figures,
      sums: this.#sums,
      bad: this.#bad,
      left: this.#left,
      carried: this.#names.carried,
    }
  }

  #row(row: number): void {
    const { axes } = this.#layout
    let navn = nameOf(this.#layout, row)
    const chosen = chosenRow(this.#context.valg, navn)
    if (chosen?.rolle === 'ubrugt') {
      this.#leave(row, 'fravalgt', navn)
      return
    }
    if (!chosen && isNoCount(navn)) {
      this.#leave(row, 'gennemsnit', navn)
      return
    }
    if (!chosen && isOtherCount(navn) && isOfNoKommune(this.#layout, navn, this.#context)) {
      this.#leave(row, 'andet-antal', navn)
      return
    }
    const isTotal = chosen?.rolle === 'total'
    const total = isTotal ? { af: '' } : chosen ? undefined : totalOf(navn, this.#context.region)
    const state: State = {}
    this.#names.begin()
    let isSum = total !== undefined
    for (const axis of axes) {
      const told = this.#names.read(axis, row, { isSum, chosen })
      if ('sum' in told) {
        isSum = true
        if (navn === '') navn = told.navn
        Object.assign(state, told.sum)
      } else if ('left' in told) {
        this.#leave(row, told.left, told.navn)
        return
      } else if ('bad' in told) {
        this.#bad.push(told.bad)
        return
      } else Object.assign(state, told)
    }
    if (total?.aar !== undefined) state.aar = total.aar
    const kind = `${String(state.aar)}/${String(state.indsats)}`
    if (total) this.#total = { navn, af: total.af, told: new Set([kind]) }
    else if (navn !== '') this.#total = undefined
    else if (!isSum && this.#isOfTotal(row, kind)) {
      this.#sum(row, this.#total?.navn ?? navn, { ...state, kommune: this.#total?.af })
      return
    }
    // The name of a part of the country above its municipalities.
    if (isSum && navn !== '' && !hasCounts(this.#layout, row)) this.#leave(row, 'gruppe', navn)
    else if (isSum) this.#sum(row, navn, total ? { ...state, kommune: total.af } : state)
    else this.#counts(row, navn, state)
  }

  /** A total of another kind of count, below the total that has the name. */
  #isOfTotal(row: number, kind: string): boolean {
    if (!this.#total || this.#total.told.has(kind) || !goesOn(this.#layout, row)) return false
    this.#total.told.add(kind)
    return true
  }

  #sum(row: number, navn: string, of: State): void {
    this.#sums.push(sumRow(this.#layout, row, navn, of))
  }

  #counts(row: number, navn: string, state: State): void {
    askAboutName(this.#layout, row, state, this.#context)
    const { counts, shared, block } = this.#layout
    const { sheetKommune } = this.#context
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
      const ofSheet = isPart(shared) ? block.grid.sheet.navn : undefined
      const parts = [ofSheet, state.part, at.del && column.name].filter(
        (part) => part !== undefined,
      )
      const part = parts.length > 0 ? `${parts.join('/')}/${String(column.index)}` : undefined
      found.push({ kommune, aar, indsats, part, ...valueAt(block.grid, row, column.index) })
    }
    if (lacking !== undefined) this.#lacking(row, navn, state, lacking)
    else if (
      !hasCounts(this.#layout, row) &&
      !this.#silent.isKommune(row, navn, state, this.#last)
    ) {
      this.#leave(row, row > this.#last ? 'note' : 'ingen-tal', navn)
    } else {
      const keys = found.map(
        (one) => `${one.kommune}/${String(one.aar)}/${one.indsats}/${one.part ?? ''}`,
      )
      // A row without a name does not continue the row above it if that row has already given the same count.
      if (this.#names.isNameCarried && keys.some((key) => this.#taken.has(key))) {
        this.#names.dropName()
        this.#lacking(row, navn, { ...state, kommune: undefined }, 'kommune')
        return
      }
      for (const key of keys) this.#taken.add(key)
      this.#figures.push(...found)
      this.#sums.push(...sumsBeside(this.#layout, row, state, this.#context))
    }
  }

  /** A row that does not say what it is about. */
  #lacking(row: number, navn: string, state: State, lacking: Kind): void {
    const isMixed = this.#layout.axes.some(({ kind }) => kind === 'blandet')
    if (!hasCounts(this.#layout, row)) {
      this.#leave(row, isMixed ? 'gruppe' : row > this.#last ? 'note' : 'ingen-tal', navn)
      return
    }
    // A part stands below the number of a municipality, and nothing says what the number itself is.
    if (isMixed && lacking === 'indsats' && tellsResidentialAlone(this.#layout)) {
      throw whichCount({ ...this.#layout, counts: [] }, this.#context)
    }
    // Above the rows that make it up.
    if (isMixed) {
      this.#sum(row, navn, state)
      return
    }
    if (
      lacking === 'kommune' &&
      navn === '' &&
      isSumOfAll(this.#layout, row, state, this.#figures)
    ) {
      this.#sum(row, navn, { ...state, kommune: '' })
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

  #leave(row: number, kode: Udeladt['kode'], navn: string): void {
    const ark = this.#layout.block.grid.sheet.navn
    this.#left.push({ sted: { ark, raekke: row + 1 }, kode, navn })
  }
}
