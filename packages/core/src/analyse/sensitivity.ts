/** How a share hangs on a value of the rules, such as a threshold. */
/**
 * The share of the rows with a conclusion, as bounds: what is not known may fail in every row, or be met in every
 * one. They are never too narrow; where one fact bounds another (of 0 medarbejdere none has experience) they can
 * be wider than what is possible.
 */
export interface Share<Value> {
  readonly vaerdi: Value
  /** The share if everything that is not known failed: of the rows where the conclusion is certain. */
  readonly mindst: number
  /** The share if everything that is not known were met: of those, and of the rows that are not settled. */
  readonly hoejst: number
  readonly antal: number
  readonly uafklarede: number
  readonly af: number
}

/**
 * The share of rows with a conclusion, for each value of something in the rules.
 *
 * @param rows those that can be screened (`screenAll(…).svarene`): a bare verdict checks no input
 * @param verdictWith the bare verdict of the rules with a value: `compileRuleset(documentWith(value)).verdict`
 * @param conclusion the conclusion whose share is told
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
