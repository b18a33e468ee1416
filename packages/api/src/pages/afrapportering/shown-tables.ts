/** The tables that »Sådan læser vi dit ark« shows, exactly as in the sheets. */
import type { Language } from '@screeningsmodel/core'
import {
  columnLetters,
  shownAt,
  type Kilde,
  type LaestTabel,
  type Redegoerelse,
} from '@screeningsmodel/rows/opgoerelser'
import type { AflaesningTexts } from './aflaesning-texts.js'

/** A table as it is shown; if none was found, the first rows of a sheet, so that the user can say what they are. */
export type Table = Pick<
  LaestTabel,
  'ark' | 'kolonner' | 'foersteRaekker' | 'overskrift' | 'egneKolonner'
> & {
  readonly words: (t: AflaesningTexts) => string
}

/** A workbook may have very many tables. */
const maximumTables = 30

export function tablesOf(
  { tabeller, ark }: Redegoerelse,
  sheets: Kilde['ark'],
  sprog: Language,
): Table[] {
  if (tabeller.length > 0) {
    return tabeller.slice(0, maximumTables).map((tabel) => ({
      ...tabel,
      words: (t) => t.table(tabel.overskrift, tabel.foersteRaekke, tabel.sidsteRaekke),
    }))
  }
  return ark
    .flatMap(({ navn, laest, hvorfor }, i) =>
      laest || hvorfor === 'ingen-tabel' ? [{ navn, sheet: sheets[i] }] : [],
    )
    .slice(0, maximumTables)
    .map(({ navn, sheet }) => ({ ark: navn, ...rawTable(sheet, sprog), words: (t) => t.noTable }))
}

/** If a sheet has several tables, each has a number. */
export function titleOf(
  tables: readonly Table[],
  i: number,
  isNamed: boolean,
  t: AflaesningTexts,
): string {
  const own = tables[i]?.ark ?? ''
  const title = t.sheet(own, isNamed)
  const isAlone = tables.filter(({ ark }) => ark === own).length === 1
  const before = tables.slice(0, i).filter(({ ark }) => ark === own).length
  return isAlone ? title : t.severalTables(title, before + 1)
}

function rawTable(sheet: Kilde['ark'][number] | undefined, sprog: Language) {
  const first = sheet?.rows.slice(0, 12) ?? []
  const width = Math.max(0, ...first.map((cells) => cells.length))
  return {
    overskrift: [],
    kolonner: Array.from({ length: width }, (_, column) => ({
      bogstav: columnLetters(column + 1),
      navn: '',
      betydning: '-',
      valgt: false,
    })),
    foersteRaekker: first.map((_, i) => ({
      raekke: i + 1,
      celler: Array.from({ length: width }, (_, column) =>
        sheet ? shownAt(sheet, i, column, sprog) : '',
      ),
    })),
  }
}
