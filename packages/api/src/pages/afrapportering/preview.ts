/** The first rows of a table, unchanged. */
import type { LaestTabel } from '@screeningsmodel/rows/opgoerelser'

/** A table that can be shown: its columns by letter, its rows unchanged, and which of them name the columns. */
type Shown = Pick<LaestTabel, 'foersteRaekker' | 'overskrift'> & {
  readonly kolonner: readonly Pick<LaestTabel['kolonner'][number], 'bogstav'>[]
}

/** Longer texts are cut: a remark may be a page. */
const maximumShown = 60

export function previewOf({ kolonner, foersteRaekker, overskrift }: Shown) {
  return {
    letters: kolonner.map(({ bogstav }) => bogstav),
    rows: foersteRaekker.map(({ raekke, celler }) => ({
      number: raekke,
      isHeading: overskrift.includes(raekke),
      cells: celler.map((cell) =>
        cell.length > maximumShown ? `${cell.slice(0, maximumShown - 1)}…` : cell,
      ),
    })),
  }
}
