/** What a report is written from besides counts: anonymised cases, and tilbud with who uses them. */
import { rulesets, type Language, type Ruleset } from '@screeningsmodel/core'
import { fitting, folded, nearest, type ColumnNames } from './column-names.js'
import { factColumns, type FactColumn } from './fact-columns.js'
import { languages } from './language.js'
import type { OpgoerelseRow } from './opgoerelse-row.js'
import { sagColumns, tilbudColumns } from './report-columns.js'
import { namedTable } from './sheet.js'
import { textOf } from './table/grid.js'
import { columnsTemplate } from './template/ruleset.js'
import { columnLetters } from './workbook/letters.js'
import type { Sheet } from './workbook/workbook.js'

export const listNames = ['sager', 'tilbud'] as const
export type ListName = (typeof listNames)[number]

/** The ruleset that the rows of each list are screened by, and the columns that people fill in. */
const lists = {
  sager: { id: 'maalgruppe-udsatte-gravide', names: sagColumns },
  tilbud: { id: 'hoejt-specialiseret-tilbud', names: tilbudColumns },
} as const satisfies Record<ListName, { id: string; names: ColumnNames }>

const texts = {
  title: {
    sager: { da: 'Anonyme sager til afrapporteringen', en: 'Anonymised cases for the report' },
    tilbud: { da: 'Tilbud til afrapporteringen', en: 'Tilbud for the report' },
  },
  kommune: {
    sager: { da: 'Kommunen, som sagen hører til', en: 'The municipality of the case' },
    tilbud: {
      da: 'Kommunen, som har brugt tilbuddet eller forventer at bruge det',
      en: 'The municipality that has used the tilbud, or expects to',
    },
  },
  visiteret: { da: 'Hvad kvinden er visiteret til', en: 'What the woman was referred to' },
  anvendelse: {
    da: 'Om kommunen har brugt tilbuddet (2.1) eller forventer at bruge det (2.2)',
    en: 'Whether the municipality has used the tilbud (2.1) or expects to (2.2)',
  },
  values: {
    doegn: { da: 'døgnbehandling', en: 'residential treatment' },
    ambulant: { da: 'ambulant behandling', en: 'outpatient treatment' },
    ingen: { da: 'ingen behandling', en: 'no treatment' },
    benyttet: { da: 'brugt', en: 'used' },
    forventet: { da: 'forventes brugt', en: 'expected' },
  },
} as const

/** The columns that a table for a list may have, those that belong to the report first. */
export function listColumns(list: ListName, sprog: Language): FactColumn[] {
  const [reference, aar, ...facts] = factColumns(rulesetOf(list), sprog)
  const kommune = text('kommune', texts.kommune[list][sprog])
  const own =
    list === 'sager'
      ? choice('visiteret', ['doegn', 'ambulant', 'ingen'], sprog)
      : choice('anvendelse', ['benyttet', 'forventet'], sprog)
  return [reference, kommune, aar, own, ...facts].filter((column) => column !== undefined)
}

function text(path: string, label: string): FactColumn {
  return { path, names: [], type: 'text', label }
}

function choice(
  path: 'visiteret' | 'anvendelse',
  values: readonly (keyof typeof texts.values)[],
  sprog: Language,
): FactColumn {
  return {
    path,
    names: [],
    type: 'choice',
    label: texts[path][sprog],
    values: values.map((value) => [value, texts.values[value][sprog]] as const),
  }
}

function rulesetOf(list: ListName): Ruleset {
  const ruleset = rulesets.find(({ id }) => id === lists[list].id)
  if (!ruleset) throw new TypeError(`no ruleset ${lists[list].id}`)
  return ruleset
}

/** An empty table for a list as XLSX, with a sheet that tells what belongs in each column. */
export async function listTemplate(list: ListName, sprog: Language): Promise<Uint8Array> {
  return columnsTemplate(texts.title[list][sprog], listColumns(list, sprog), sprog)
}

/** A list as it was read, with everything a person needs to see that it was read rightly. */
export interface ReadList {
  /** Good and bad. */
  readonly raekker: readonly OpgoerelseRow[]
  readonly ark: string
  /** The row that names the columns, from 1. */
  readonly overskrift: readonly number[]
  readonly kolonner: readonly ListedColumn[]
  /** The heading and the first rows as they stand, a text for each column above. */
  readonly foersteRaekker: readonly {
    readonly raekke: number
    readonly celler: readonly string[]
  }[]
}

export interface ListedColumn {
  readonly bogstav: string
  /** As its heading calls it. */
  readonly navn: string
  /** What it is taken for, in words; undefined where it is not used. */
  readonly betydning: string | undefined
  /** Of a column that is not used: the name that was probably meant. */
  readonly forslag?: string | undefined
}

export interface ReadListOptions {
  /** What the file is called in a sentence. */
  readonly fil: string
  readonly sprog?: Language | undefined
  /** Whether a column that no fact bears the name of is an error, where nobody sees what was read. */
  readonly isStrict?: boolean | undefined
}

/** Rows that are shown below the heading. */
const shownRows = 5

/**
 * Reads a list from the sheets of a file. A column that no fact bears the name of is left out, and told,
 * unless the reading is strict.
 *
 * @throws {RowsError} when no sheet has its columns, several have, or there are no rows
 */
export function readList(
  ark: readonly Sheet[],
  list: ListName,
  { fil, sprog = languages[0], isStrict = false }: ReadListOptions,
): ReadList {
  const { names } = lists[list]
  const found = namedTable(ark, names, { sprog, kolonner: 'uden' })
  // One name that fits is no table: what is wrong with the others is then told.
  const isTable = !isStrict && fitting(names, found.headers) > 1
  const table = isTable ? found : namedTable(ark, names, { sprog })
  const { sheet, header, headers, maker } = table
  const labels = new Map(listColumns(list, sprog).map(({ path, label }) => [path, label]))
  const kolonner = headers.flatMap((navn, i): ListedColumn[] => {
    const path = maker.columns[i]?.path
    const betydning = path === undefined ? undefined : (labels.get(path) ?? path)
    const isEmpty = navn.trim() === '' && betydning === undefined
    if (isEmpty) return []
    const forslag = betydning === undefined ? nearest(names, folded(navn)) : undefined
    return [{ bogstav: columnLetters(i + 1), navn: navn.trim(), betydning, forslag }]
  })
  return {
    raekker: [...table.rows()].flat().map((row): OpgoerelseRow => {
      const { linje } = row
      return 'errors' in row
        ? { input: null, fil, linje, errors: row.errors }
        : { input: row.input, fil, linje, columnOf: row.columnOf }
    }),
    ark: sheet.navn,
    overskrift: [header + 1],
    kolonner,
    foersteRaekker: sheet.rows.slice(header, header + 1 + shownRows).map((cells, i) => ({
      raekke: header + 1 + i,
      celler: headers.flatMap((_, column) =>
        kolonner.some(({ bogstav }) => bogstav === columnLetters(column + 1))
          ? [textOf(cells[column])]
          : [],
      ),
    })),
  }
}
