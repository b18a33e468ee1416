/** The rulesets that the rows were screened by, and their readings, in the order of first use. */
import { isObject, own } from '../../support/objects.js'
import { versionName } from '../../ruleset/ruleset-names.js'
import type { Ruleset } from '../../ruleset/ruleset.js'

/** The kind of rows that a ruleset was used on. */
export type UsedOn = 'sager' | 'tilbud'
type Row = Readonly<Record<string, unknown>>

export interface RulesetUse {
  readonly ruleset: Ruleset
  readonly paa: UsedOn
  /** The chosen options of each reading; several if rows differ. */
  readonly valgt: ReadonlyMap<string, ReadonlySet<string>>
}

export interface Uses {
  /** The row with the report's choices of readings added to its own, for the readings that its ruleset has. */
  readonly withReadings: (ruleset: Ruleset, row: Row) => Row
  /** Records that a row, as `withReadings` returned it, was screened. */
  readonly screened: (paa: UsedOn, ruleset: Ruleset, row: Row) => void
  readonly all: () => readonly RulesetUse[]
}

/** @param shared the readings chosen for the whole report */
export function usesOf(shared: Row): Uses {
  type Filling = Omit<RulesetUse, 'valgt'> & { readonly valgt: Map<string, Set<string>> }
  const uses = new Map<string, Filling>()
  return {
    withReadings({ readings = [] }, row) {
      const given = own(row, 'laesninger') ?? {}
      // An invalid choice is left for the screening to refuse.
      if (!isObject(given)) return row
      const missing = readings.flatMap(({ id }) => {
        const option = own(given, id) === undefined ? own(shared, id) : undefined
        return option === undefined ? [] : [[id, option] as const]
      })
      if (missing.length === 0) return row
      return { ...row, laesninger: { ...given, ...Object.fromEntries(missing) } }
    },

    screened(paa, ruleset, row) {
      const name = `${paa}/${versionName(ruleset)}`
      const use: Filling = uses.get(name) ?? { ruleset, paa, valgt: new Map() }
      uses.set(name, use)
      const chosen = own(row, 'laesninger')
      for (const { id, options } of ruleset.readings ?? []) {
        const option = (isObject(chosen) ? own(chosen, id) : undefined) ?? options[0]?.id
        use.valgt.set(id, (use.valgt.get(id) ?? new Set()).add(option as string))
      }
    },

    all: () => [...uses.values()],
  }
}
