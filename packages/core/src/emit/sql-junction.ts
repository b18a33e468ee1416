/** Conditions of which all, or any, are to be met, in SQL. */

/** A condition; `lookedUp` where it looks a choice up in DuckDB, as the expressions that stand for it met and not. */
export interface Part {
  readonly sql: string
  readonly lookedUp?: (as: (met: boolean) => string) => string
}

const junctions = {
  all: { by: ' AND ', decides: false },
  any: { by: ' OR ', decides: true },
} as const

/** From so many choices on they are put together; fewer take as long either way. */
const many = 3

export function junction(of: keyof typeof junctions, parts: readonly Part[]): string {
  const { by, decides } = junctions[of]
  const lookups = parts.flatMap(({ lookedUp }) => lookedUp ?? [])
  const isTogether = lookups.length >= many
  const apart = parts.filter(({ lookedUp }) => !isTogether || !lookedUp).map(({ sql }) => sql)
  const each = isTogether ? [...apart, together(lookups, decides)] : apart
  return each.length === 1 ? each.join() : each.map((sql) => `(${sql})`).join(by)
}

/**
 * Many choices as one number: the bit 1 where one of them decides, 2 where one is not known. AND and OR of truth values
 * of which some are NULL took a third of the statement's time; this takes less than half of that.
 */
function together(lookups: readonly NonNullable<Part['lookedUp']>[], decides: boolean): string {
  // What is not known is NULL, which `least` passes over; as a function it is asked once for each text in a dictionary.
  const bits = lookups.map((as) => `least(${as((met) => (met === decides ? '1' : '0'))}, 2)`)
  return `NULLIF(${bits.join(' | ')}, 2) ${decides ? '<>' : '='} 0`
}
