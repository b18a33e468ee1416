/** Numbers that are added up to one count: parts of it, as a person has chosen, and kinds of outpatient treatment. */
import type { Bemaerkning } from '../account.js'
import { both, type Placed, type Record } from '../counts/record-rows.js'

export class Parts {
  /** Parts that were added, so that none is added twice. */
  readonly #taken = new Set<string>()
  /** Counts that were made of several parts. */
  readonly #made = new Set<string>()

  /**
   * Adds a number to the number that it is a part of; false if it is the first part of a count.
   *
   * @param known what is given about the municipality in the year
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
      // A table may have several kinds of outpatient treatment.
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
