import type { Condition, Ruleset } from '../ruleset/ruleset.js'
import { own } from '../support/objects.js'
import { fold } from './fold.js'

/** The named conditions of a ruleset under a choice of readings (an option, by index, for each reading). */
export function conditionsUnder(
  ruleset: Ruleset,
  choice: readonly number[],
): Readonly<Record<string, Condition>> {
  const chosen = (ruleset.readings ?? []).map(
    (reading, i) => reading.options[choice[i] ?? 0]?.conditions,
  )
  return Object.assign({}, ruleset.conditions, ...chosen) as Record<string, Condition>
}

/** The readings (by index) that a condition depends on: those that define a condition it refers to, at any depth. */
export function readingsBehind(
  { conditions, readings = [] }: Ruleset,
  condition: Condition,
): readonly number[] {
  const names = new Set<string>()
  const found = new Set<number>()
  const nothing = () => undefined
  const visit = (each: Condition | undefined): void => {
    if (each) fold(each, { all: nothing, any: nothing, not: nothing, leaf: nothing, reference })
  }
  function reference(name: string): void {
    if (names.has(name)) return
    names.add(name)
    visit(own(conditions, name) as Condition | undefined)
    readings.forEach(({ options }, r) => {
      for (const option of options) {
        const chosen = own(option.conditions, name) as Condition | undefined
        if (chosen) found.add(r)
        visit(chosen)
      }
    })
  }
  visit(condition)
  return [...found]
}
