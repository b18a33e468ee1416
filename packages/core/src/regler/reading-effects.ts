/** What a reading affects: the criteria and conclusions that depend on the conditions it defines. */
import { fold } from '../program/fold.js'
import type { Condition, Criterion, Outcome, Reading, Ruleset } from '../ruleset/ruleset.js'

export interface Effect {
  readonly criteria: readonly Criterion[]
  /** Outcomes that depend on it other than by way of a criterion. */
  readonly outcomes: readonly Outcome[]
}

export function effectOf(ruleset: Ruleset, { options }: Reading): Effect {
  const changed = new Set(options.flatMap(({ conditions }) => Object.keys(conditions)))
  const isChanged = (name: string) => changed.has(name)
  // Conclusions are worded in terms of criteria; what a reading changes within a criterion is shown there.
  const criteria = new Set(ruleset.criteria.map(({ condition }) => condition))
  return {
    criteria: ruleset.criteria.filter(({ condition }) =>
      namesBelow(ruleset, condition).some(isChanged),
    ),
    outcomes: ruleset.outcomes.filter(({ when }) =>
      namesIn(when).some((name) => namesBelow(ruleset, name, criteria).some(isChanged)),
    ),
  }
}

/** A condition's name and all names it refers to under any reading; does not go into the names in `but`. */
function namesBelow(
  ruleset: Ruleset,
  start: string,
  but: ReadonlySet<string> = new Set(),
): readonly string[] {
  const found = new Set<string>()
  const visit = (name: string): void => {
    if (found.has(name) || but.has(name)) return
    found.add(name)
    for (const conditions of [
      ruleset.conditions,
      ...(ruleset.readings ?? []).flatMap(({ options }) => options.map((each) => each.conditions)),
    ]) {
      const condition = conditions[name]
      if (condition) namesIn(condition).forEach(visit)
    }
  }
  visit(start)
  return [...found]
}

function namesIn(condition: Condition): readonly string[] {
  const flat = (names: readonly (readonly string[])[]) => names.flat()
  return fold<readonly string[]>(condition, {
    all: flat,
    any: flat,
    not: (child) => child,
    leaf: () => [],
    reference: (name) => [name],
  })
}
