/**
 * Refused rows of which the municipality is not known. Each may belong to any of them, also to one that stands in no
 * other row, so the totals of the region are open; no municipality's own figures can tell it.
 */
import { isYear } from './checks.js'
import { indsatser, type Indsats } from './figures-schema.js'

/** How many rows each total of a year lacks. */
export type Lacking = Readonly<Record<Indsats, number>>

export const lackingNone: Lacking = { behandling: 0, doegn: 0 }

export class Unplaced {
  readonly #dated = new Map<number, number>()
  #undated = 0

  /** A row without a year that can be used may belong to any year. */
  add(aar: unknown): void {
    if (isYear(aar)) this.#dated.set(aar, (this.#dated.get(aar) ?? 0) + 1)
    else this.#undated += 1
  }

  /** How many rows belong to some of these years, or may. */
  within(years: readonly number[]): number {
    return years.reduce((rows, aar) => rows + (this.#dated.get(aar) ?? 0), this.#undated)
  }

  /** @param isClosed whether every municipality of the region has counted it: then no row can add to it */
  lacking(aar: number, isClosed: (indsats: Indsats) => boolean): Lacking {
    const rows = this.within([aar])
    const [behandling = 0, doegn = 0] = indsatser.map((indsats) => (isClosed(indsats) ? 0 : rows))
    return { behandling, doegn }
  }
}
