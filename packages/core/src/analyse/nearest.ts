/** The distance of rows from the first outcome of their ruleset. */
import type { Screening } from '../answer/schema.js'
import type { Answered } from './screen-all.js'

/** A row with the changes that lead to the first outcome. */
export interface Near<Row> {
  /** The index of the row, from 0. */
  readonly nummer: number
  /** The row as it was given. */
  readonly row: Row
  /** The number of facts that would have to change. */
  readonly afstand: number
  /** The changes in words; all of them are made together. */
  readonly aendringer: readonly string[]
}

/**
 * The rows that known facts keep from the first outcome, sorted by the number of changes, fewest first. Rows that
 * already have it are left out, and so are rows that no change of known facts can bring there.
 *
 * @example
 * const { typicalCase } = rulesets[0]
 * const rows = [{ medarbejdereMedErfaring: 4, aarsvaerk: 2 }, { aarsvaerk: 2.5 }].map((row) => ({ ...typicalCase, ...row }))
 * nearest(screenAll(rows, (row) => screenTilbud(row)).svarene).map(({ nummer, afstand }) => [nummer, afstand])
 * // [[1, 1], [0, 2]]
 */
export function nearest<Row, Svar extends Pick<Screening, 'vej'>>(
  svarene: readonly Answered<Row, Svar>[],
): readonly Near<Row>[] {
  return svarene
    .flatMap(({ nummer, row, svar: { vej } }) =>
      vej
        ? [
            {
              nummer,
              row,
              afstand: vej.aendringer.length,
              aendringer: vej.aendringer.map(({ tekst }) => tekst),
            },
          ]
        : [],
    )
    .sort((a, b) => a.afstand - b.afstand || a.nummer - b.nummer)
}
