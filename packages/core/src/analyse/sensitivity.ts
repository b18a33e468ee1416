/** How a share depends on a value in the rules, such as a threshold. */
/**
 * The share of the rows with a conclusion, as bounds: what is not known may be met in no row, or in all. The
 * bounds are never too narrow. They can be wider than what is possible if one fact limits another (of 0
 * medarbejdere none has experience).
 */
export interface Share<Value> {
  /** The value in the rules. */
  readonly vaerdi: Value
  /** The share if nothing unknown is met: the rows where the conclusion is certain. Null if there are no rows. */
  readonly mindst: number | null
  /** The share if everything unknown is met: those rows, and the rows that are not settled. Null if there are no rows. */
  readonly hoejst: number | null
  /** How many rows certainly have the conclusion. */
  readonly antal: number
  /** How many rows are not settled. */
  readonly uafklarede: number
  /** How many rows there are. */
  readonly af: number
}

/**
 * The share of rows with a conclusion, for each value of something in the rules.
 *
 * @param rows rows that can be screened (`screenAll(…).svarene`), since a bare verdict does not check its input
 * @param verdictWith gives the bare verdict of the rules with a value: `compileRuleset(documentWith(value)).verdict`
 * @param conclusion the conclusion whose share is wanted
 * @param values the values to try, such as the options of a reading
 * @example
 * const { verdict } = compileRuleset(rulesets[1])
 * const under = (laesning) => (row) => verdict(row, { 'medicin-som-rusmiddel': laesning })
 * sensitivity([{ gravid: false }, {}], ['nej', 'ja'], under, 'omfattet').map(({ mindst, hoejst }) => [mindst, hoejst])
 * // [[0, 0.5], [0, 0.5]]
 */
export function sensitivity<Row, Value, Konklusion extends string>(
  rows: readonly Row[],
  values: Iterable<Value>,
  verdictWith: (value: Value) => (row: Row) => {
    /** The conclusion, or `uafklaret`. */
    readonly konklusion: Konklusion
  },
  conclusion: NoInfer<Konklusion>,
): readonly Share<Value>[] {
  return [...values].map((vaerdi) => {
    const verdict = verdictWith(vaerdi)
    const conclusions = rows.map((row) => verdict(row).konklusion)
    const antal = conclusions.filter((each) => each === conclusion).length
    const uafklarede = conclusions.filter((each) => each === 'uafklaret').length
    const possible = conclusions.filter((each) => each === conclusion || each === 'uafklaret')
    const af = rows.length
    return {
      vaerdi,
      mindst: share(antal, af),
      hoejst: share(possible.length, af),
      antal,
      uafklarede,
      af,
    }
  })
}

/** Of no rows a share is not known, as in counts. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
