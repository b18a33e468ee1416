/** Two ways of screening the same rows: other readings, another ruleset, other thresholds, other facts. */
import type { Screening } from '../answer/schema.js'
import { changedCriteria } from '../forskel/rows.js'
import { screenAll, type Refused } from './screen-all.js'

/** A row whose conclusion or criteria come out otherwise. */
export interface Changed<Row> {
  readonly nummer: number
  readonly row: Row
  readonly foer: string
  readonly efter: string
  /** The ids of the criteria whose outcome is another. */
  readonly kriterier: readonly string[]
}

export interface Comparison<Row> {
  /** The rows that come out otherwise. */
  readonly aendret: readonly Changed<Row>[]
  /** How many rows go from each conclusion to each; those that stay are among them. */
  readonly antal: readonly {
    readonly foer: string
    readonly efter: string
    readonly antal: number
  }[]
  /** The rows that cannot be screened in one of the ways. */
  readonly afviste: readonly Refused<Row>[]
}

type Compared = Pick<Screening, 'konklusion' | 'kriterier'>

/**
 * What comes out otherwise when rows are screened in another way.
 *
 * @example
 * const laesninger = { 'erfaring-opgjort-i': 'aarsvaerk' }
 * compare([{ borgere: 4 }], (row) => screenTilbud(row), (row) => screenTilbud({ ...row, laesninger })).antal
 * // [{ foer: 'uafklaret', efter: 'uafklaret', antal: 1 }]
 */
export function compare<Row>(
  rows: Iterable<Row>,
  before: (row: Row) => Compared,
  after: (row: Row) => Compared,
): Comparison<Row> {
  const { svarene, afviste } = screenAll(rows, (row) => ({ foer: before(row), efter: after(row) }))
  const counts = new Map<string, { foer: string; efter: string; antal: number }>()
  const aendret: Changed<Row>[] = []
  for (const { nummer, row, svar } of svarene) {
    const [foer, efter] = [svar.foer.konklusion, svar.efter.konklusion]
    const key = JSON.stringify([foer, efter])
    const count = counts.get(key) ?? { foer, efter, antal: 0 }
    counts.set(key, count)
    count.antal += 1
    const changed = changedCriteria(svar.foer.kriterier, svar.efter.kriterier)
    const kriterier = changed.map(({ id }) => id)
    if (foer !== efter || kriterier.length > 0)
      aendret.push({ nummer, row, foer, efter, kriterier })
  }
  return { aendret, antal: [...counts.values()], afviste }
}
