/** Replaces the argument `krav` in the texts of a criterion by its number. */
import { withNumbersOf } from '../program/parameters.js'
import type { Condition, Criterion, Reading, Ruleset } from '../ruleset/ruleset.js'

type Option = Reading['options'][number]

/** The texts with the required number, if the condition is one comparison with the same number under all readings. */
export function withRequirement<Texts>(
  { conditions, readings = [] }: Ruleset,
  { id, condition }: Criterion,
  texts: Texts,
  option?: Option,
): Texts {
  // The ruleset's own texts are used for every option that has no texts itself.
  const told = option
    ? [option]
    : readings.flatMap(({ options }) => options).filter((each) => !each.texts?.[id])
  const found = told.flatMap((each) => own(each.conditions, condition))
  const meant = found.length > 0 ? found : own(conditions, condition)
  const [value, ...others] = new Set(meant.map(numberIn))
  if (value === undefined || others.length > 0) return texts
  return withNumbersOf([{ id: 'krav', value }])(texts) as Texts
}

function own(conditions: Readonly<Record<string, Condition>>, name: string): readonly Condition[] {
  const found = Object.hasOwn(conditions, name) ? conditions[name] : undefined
  return found ? [found] : []
}

function numberIn(condition: Condition): number | undefined {
  return 'value' in condition && typeof condition.value === 'number' ? condition.value : undefined
}
