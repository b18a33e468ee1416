/** Conditions in SQL of which all, or any, must hold. */

/**
 * A condition; with `lookedUp`, it looks a choice up in DuckDB, given the expressions for a choice that meets it
 * or not.
 */
export interface Part {
  readonly sql: string
  readonly lookedUp?: (as: (met: boolean) => string) => string
}

const junctions = {
  all: { by: ' AND ', decides: false },
  any: { by: ' OR ', decides: true },
} as const

/** The fewest choices that are combined into one number; fewer take as long either way. */
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
 * Many choices as one number: bit 1 if one of them decides, bit 2 if one is not known. AND and OR of booleans,
 * some of them NULL, took a third of the statement's time; this takes less than half of that.
 */
function together(lookups: readonly NonNullable<Part['lookedUp']>[], decides: boolean): string {
  // `least` skips NULL, which is what an unknown choice gives; as a function it is evaluated once for each
  // dictionary text.
  const bits = lookups.map((as) => `least(${as((met) => (met === decides ? '1' : '0'))}, 2)`)
  return `NULLIF(${bits.join(' | ')}, 2) ${decides ? '<>' : '='} 0`
}
