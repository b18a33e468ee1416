/**
 * Refused rows whose municipality is not known. Each may belong to any municipality, even to one without other
 * rows, so the totals of the region are open, but no municipality's own figures are affected.
 */
import { isYear } from '../input/checks.js'
import { indsatser, type Indsats } from '../form/figures-schema.js'

/** The number of rows that each total of a year lacks. */
export type Lacking = Readonly<Record<Indsats, number>>

export const lackingNone: Lacking = { behandling: 0, doegn: 0 }

export class Unplaced {
  readonly #dated = new Map<number, number>()
  #undated = 0

  /** Without a valid year, a row may belong to any year. */
  add(aar: unknown): void {
    if (isYear(aar)) this.#dated.set(aar, (this.#dated.get(aar) ?? 0) + 1)
    else this.#undated += 1
  }

  /** The number of rows that belong, or may belong, to some of these years. */
  within(years: readonly number[]): number {
    return years.reduce((rows, aar) => rows + (this.#dated.get(aar) ?? 0), this.#undated)
  }

  /**
   * @param isClosed whether every municipality of the region has given the figure as a count: then no row can add to
   *   it
   */
  lacking(aar: number, isClosed: (indsats: Indsats) => boolean): Lacking {
    const rows = this.within([aar])
    const [behandling = 0, doegn = 0] = indsatser.map((indsats) => (isClosed(indsats) ? 0 : rows))
    return { behandling, doegn }
  }
}
