/** Rows without a count: a municipality without a count still counts as a row; a remark does not. */
import { holdsKommuner, tellNames } from '../coordinates/axes.js'
import type { Context } from '../choices/context.js'
import type { State } from '../counts/figure.js'
import { isBlank } from '../../sheets/grid.js'
import type { Layout } from '../coordinates/layout.js'

/** How many texts are compared with the names of municipalities. */
const maximumCompared = 200

export class SilentRows {
  readonly #layout: Layout
  readonly #context: Context
  /** Whether most rows of the table have the names of municipalities. */
  readonly #isAmongKommuner: boolean
  #compared = 0

  constructor(layout: Layout, context: Context) {
    this.#layout = layout
    this.#context = context
    this.#isAmongKommuner = layout.axes.some(
      ({ kind, column }) => kind === 'kommune' && holdsKommuner(layout.block, column),
    )
  }

  /** @param last the last row with a count */
  isKommune(row: number, navn: string, state: State, last: number): boolean {
    const { names } = this.#context
    const { axes, block } = this.#layout
    if (!tellNames(axes)) return (state.aar ?? state.indsats) !== undefined
    if (navn === '' || names.named(state.kommune ?? navn).isKnown) return navn !== ''
    if (this.#isAmongKommuner && this.#isBlank(row)) return this.#isNearlyOne(navn)
    const isWithin = row <= last || !block.grid.isEmptyRow(row - 1)
    return isWithin && /^[\p{L}\p{N} '’&-]{1,40}$/u.test(navn) && navn.split(' ').length <= 3
  }

  /** Whether the row does not even say that its counts are not known. */
  #isBlank(row: number): boolean {
    const { counts, block } = this.#layout
    return counts.every(({ column }) => isBlank(block.grid.seen(row, column.index)))
  }

  #isNearlyOne(navn: string): boolean {
    this.#compared += 1
    return this.#compared <= maximumCompared && this.#context.names.nearest(navn) !== undefined
  }
}
