/** Which rulesets the rows were screened by, and under which readings; in the order of their first use. */
import { isObject, own } from '../support/objects.js'
import { versionName } from '../ruleset/ruleset-names.js'
import type { Ruleset } from '../ruleset/ruleset.js'

/** What a ruleset was used on. */
export type UsedOn = 'sager' | 'tilbud'
type Row = Readonly<Record<string, unknown>>

export interface RulesetUse {
  readonly ruleset: Ruleset
  readonly paa: UsedOn
  /** The options chosen, by reading; more than one where rows differ. */
  readonly valgt: ReadonlyMap<string, ReadonlySet<string>>
}

export interface Uses {
  /** A row with the report's choices of readings beside its own, as far as its ruleset has them. */
  readonly withReadings: (ruleset: Ruleset, row: Row) => Row
  /** A row, as `withReadings` made it, has been screened. */
  readonly screened: (paa: UsedOn, ruleset: Ruleset, row: Row) => void
  readonly all: () => readonly RulesetUse[]
}

/** @param shared the choices of the report */
export function usesOf(shared: Row): Uses {
  type Filling = Omit<RulesetUse, 'valgt'> & { readonly valgt: Map<string, Set<string>> }
  const uses = new Map<string, Filling>()
  return {
    withReadings({ readings = [] }, row) {
      const given = own(row, 'laesninger') ?? {}
      // What is no choice is for the screening to refuse.
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
