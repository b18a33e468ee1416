/** Readings and other numbers of the rules in a query: `laesninger.<id>` and `parametre.<id>`. */
import type { Ruleset } from '@screeningsmodel/core'
import type { SideOptions } from '@screeningsmodel/core/forskel'
import { Optional, String as Str, Unsafe, type TSchema } from '@sinclair/typebox'
import { parameterPrefix, readingPrefix } from '../http/query-errors.js'

export type ChoiceQuery = Readonly<Record<string, string>>

/** What the choices apply to, in the descriptions. */
interface Whose {
  readonly reading: string
  readonly parameter: string
}

/** The parameters of a query, one for each reading and each number that some of the rulesets have. */
export function choiceParameters(
  rulesets: readonly Ruleset[],
  whose: Whose,
): Record<string, TSchema> {
  return {
    ...Object.fromEntries(
      [...readingOptions(rulesets)].map(([id, ids]) => [
        readingPrefix + id,
        Optional(Unsafe<string>({ type: 'string', enum: [...ids], description: whose.reading })),
      ]),
    ),
    ...Object.fromEntries(
      numbersIn(rulesets).map(({ id, label, unit, value, minimum, maximum }) => [
        parameterPrefix + id,
        Optional(
          Str({
            pattern: '^-?[0-9]{1,12}(?:[.,][0-9]{1,9})?$',
            description: `${label.en} (${unit.en}) ${whose.parameter} From ${String(minimum)} to ${String(maximum)}; the source says ${String(value)}.`,
          }),
        ),
      ]),
    ),
  }
}

/** The options of each reading that some of the rulesets have, by its id. */
export function readingOptions(
  rulesets: readonly Ruleset[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const options = new Map<string, Set<string>>()
  for (const reading of rulesets.flatMap(({ readings = [] }) => readings)) {
    const ids = options.get(reading.id) ?? new Set<string>()
    for (const { id } of reading.options) ids.add(id)
    options.set(reading.id, ids)
  }
  return options
}

/** The numbers that some of the rulesets have, each of the newest version that has it. */
export function numbersIn(rulesets: readonly Ruleset[]) {
  const all = rulesets.flatMap(({ parametre = [] }) => parametre)
  return all.filter(({ id }, i) => all.findIndex((each) => each.id === id) === i)
}

/** The choices of a query: the option of each reading and the number of each parameter, by their ids. */
export function chosenIn(query: ChoiceQuery): SideOptions {
  return { laesninger: readingsIn(query), parametre: numbersOf(query) }
}

/** The options that a query chooses, by the ids of their readings; undefined if it chooses none. */
export function readingsIn(query: ChoiceQuery): Readonly<Record<string, string>> | undefined {
  return below(readingPrefix, query)
}

/** Undefined if no number is given. */
function numbersOf(query: ChoiceQuery): Readonly<Record<string, number>> | undefined {
  const given = Object.entries(below(parameterPrefix, query) ?? {})
  if (given.length === 0) return undefined
  return Object.fromEntries(given.map(([id, text]) => [id, Number(text.replace(',', '.'))]))
}

function below(prefix: string, query: ChoiceQuery): Readonly<Record<string, string>> | undefined {
  const chosen = Object.entries(query).flatMap(([name, option]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), option] as const] : [],
  )
  return chosen.length > 0 ? Object.fromEntries(chosen) : undefined
}
