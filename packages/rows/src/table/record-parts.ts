/** Numbers that are added up to one count: parts of it, as a person has chosen, and kinds of outpatient treatment. */
import type { Bemaerkning } from './account.js'
import { both, type Placed, type Record } from './record-rows.js'

export class Parts {
  /** Parts that were told, so that the same one is not added twice. */
  readonly #taken = new Set<string>()
  /** Counts that were made of several parts. */
  readonly #made = new Set<string>()

  /**
   * Adds a number to the one that it is a part of; false where it begins a count.
   *
   * @param known what is told of the municipality in the year
   */
  add(known: readonly Record[], placed: Placed, key: string): boolean {
    const { indsats, part } = placed.figure
    const count = `${key}/${indsats}`
    if (part !== undefined) {
      const one = `${count}/${part}`
      if (this.#taken.has(one)) return false
      this.#taken.add(one)
    }
    const record = known.find(({ [indsats]: before }) =>
      // Of outpatient treatment a table may have several kinds.
      indsats === 'ambulant'
        ? before !== undefined
        : part !== undefined && before?.figure.part !== undefined,
    )
    const before = record?.[indsats]
    if (!record || !before) return false
    record[indsats] = both(before, placed)
    if (part !== undefined) this.#made.add(count)
    return true
  }

  remarks(): Bemaerkning[] {
    const antal = this.#made.size
    return antal > 0 ? [{ kode: 'dele-lagt-sammen', vaerdier: { antal } }] : []
  }
}
