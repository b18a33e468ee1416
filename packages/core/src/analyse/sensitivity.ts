/** How a share depends on a value in the rules, such as a threshold. */
/**
 * The share of the rows with a conclusion, as bounds: what is not known may be met in no row, or in all. The
 * bounds are never too narrow. They can be wider than what is possible if one fact limits another (of 0
 * medarbejdere none has experience).
 */
export interface Share<Value> {
  readonly vaerdi: Value
  /** The share if nothing unknown is met: the rows where the conclusion is certain. */
  readonly mindst: number
  /** The share if everything unknown is met: those rows, and the rows that are not settled. */
  readonly hoejst: number
  readonly antal: number
  readonly uafklarede: number
  readonly af: number
}

/**
 * The share of rows with a conclusion, for each value of something in the rules.
 *
 * @param rows rows that can be screened (`screenAll(…).svarene`), since a bare verdict does not check its input
 * @param verdictWith gives the bare verdict of the rules with a value: `compileRuleset(documentWith(value)).verdict`
 * @param conclusion the conclusion whose share is wanted
 * @example
 * const { verdict } = compileRuleset(rulesets[1])
 * const under = (laesning) => (row) => verdict(row, { 'medicin-som-rusmiddel': laesning })
 * sensitivity([{ gravid: false }, {}], ['nej', 'ja'], under, 'omfattet').map(({ mindst, hoejst }) => [mindst, hoejst])
 * // [[0, 0.5], [0, 0.5]]
 */
export function sensitivity<Row, Value, Konklusion extends string>(
  rows: readonly Row[],
  values: Iterable<Value>,
  verdictWith: (value: Value) => (row: Row) => { readonly konklusion: Konklusion },
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

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
