/** Compares two ways of screening the same rows: other readings, another ruleset, other thresholds, other facts. */
import type { Screening } from '../answer/schema.js'
import { changedCriteria } from '../forskel/rows.js'
import { screenAll, type Refused } from './screen-all.js'

type Compared = Pick<Screening, 'konklusion' | 'kriterier'>

/** A row whose conclusion or criteria differ. */
export interface Changed<Row, Foer extends Compared = Compared, Efter extends Compared = Compared> {
  /** The index of the row, from 0. */
  readonly nummer: number
  /** The row as it was given. */
  readonly row: Row
  /** The conclusion of the first way. */
  readonly foer: Foer['konklusion']
  /** The conclusion of the second way. */
  readonly efter: Efter['konklusion']
  /** The ids of the criteria whose outcomes differ, and of those that only one of the two ways has. */
  readonly kriterier: readonly CriterionOf<Foer | Efter>[]
}

/** What differs between two ways of screening the same rows. */
export interface Comparison<
  Row,
  Foer extends Compared = Compared,
  Efter extends Compared = Compared,
> {
  /** The rows that differ. */
  readonly aendret: readonly Changed<Row, Foer, Efter>[]
  /** The number of rows for each pair of conclusions, including those that stay the same. */
  readonly antal: readonly {
    /** The conclusion of the first way. */
    readonly foer: Foer['konklusion']
    /** The conclusion of the second way. */
    readonly efter: Efter['konklusion']
    /** How many rows have this pair of conclusions. */
    readonly antal: number
  }[]
  /** The rows that one of the two ways refuses. */
  readonly afviste: readonly Refused<Row>[]
}

type CriterionOf<Svar extends Compared> = Svar['kriterier'][number]['id']

/**
 * The differences between screening rows in one way and in another.
 *
 * @param rows the rows to screen, gone through once
 * @param before screens a row in the one way
 * @param after screens the same row in the other way; a row that either of them refuses is not compared
 * @example
 * const laesninger = { 'erfaring-opgjort-i': 'aarsvaerk' }
 * compare([{ borgere: 4 }], (row) => screenTilbud(row), (row) => screenTilbud({ ...row, laesninger })).antal
 * // [{ foer: 'uafklaret', efter: 'uafklaret', antal: 1 }]
 */
export function compare<Row, Foer extends Compared, Efter extends Compared>(
  rows: Iterable<Row>,
  before: (row: Row) => Foer,
  after: (row: Row) => Efter,
): Comparison<Row, Foer, Efter> {
  const { svarene, afviste } = screenAll(rows, (row) => ({ foer: before(row), efter: after(row) }))
  type Each = Comparison<Row, Foer, Efter>['antal'][number]
  const counts = new Map<string, Each & { antal: number }>()
  const aendret: Changed<Row, Foer, Efter>[] = []
  for (const { nummer, row, svar } of svarene) {
    const foer: Foer['konklusion'] = svar.foer.konklusion
    const efter: Efter['konklusion'] = svar.efter.konklusion
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
