/** An empty table for the rows of a ruleset: a sheet to fill in, and one that explains what belongs in each column. */
import { languages, type Language, type Ruleset } from '@screeningsmodel/core'
import { stringify } from 'csv-stringify/sync'
import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx'
import { factColumns, type FactColumn } from '../columns/fact-columns.js'
import { columnLetters } from '../support/letters.js'
import { library } from '../workbook/library.js'
import { bold, font, heightOf, onePageWide, wrapped } from '../workbook/style.js'

/** How many rows the spreadsheet checks; more can be filled in. */
const lastRow = 2000

const texts = {
  sheet: { da: 'Rækker', en: 'Rows' },
  guide: { da: 'Kolonner', en: 'Columns' },
  headings: {
    da: ['Kolonne', 'Navn', 'Type', 'Mulige værdier', 'Vejledning'],
    en: ['Column', 'Name', 'Type', 'Possible values', 'Guidance'],
  },
  types: {
    text: { da: 'tekst', en: 'text' },
    year: { da: 'årstal', en: 'year' },
    integer: { da: 'helt tal', en: 'whole number' },
    number: { da: 'tal', en: 'number' },
    boolean: { da: 'ja eller nej', en: 'yes (ja) or no (nej)' },
    choice: { da: 'valg', en: 'choice' },
  },
  unknown: {
    da: 'Lad en celle stå tom, hvis oplysningen ikke er kendt. Skriv aldrig navne på personer eller CPR-numre.',
    en: 'Leave a cell empty where the fact is not known. Never write names of persons or CPR numbers.',
  },
} as const

/**
 * The headings as CSV that Danish Excel opens correctly.
 *
 * @throws {TypeError} if it is no ruleset document
 * @example
 * rulesetTemplateCsv(rulesets[0]).slice(1, 23) // 'reference;aar;borgere;'
 */
export function rulesetTemplateCsv(ruleset: Ruleset): string {
  const header = factColumns(ruleset, languages[0]).map(({ path }) => path)
  return stringify([header], { delimiter: ';', bom: true, record_delimiter: '\r\n' })
}

/**
 * The table as XLSX. Its headings are the paths of the facts, so that it can be read in either language.
 *
 * @param sprog the language of the explanations
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @throws {TypeError} if it is no ruleset document
 * @example
 * const [sheet] = await readWorkbook(await rulesetTemplate(rulesets[0], 'da'))
 * sheet.rows[0].slice(0, 4) // ['reference', 'aar', 'borgere', 'nyeBorgere']
 */
export async function rulesetTemplate(ruleset: Ruleset, sprog: Language): Promise<Uint8Array> {
  const columns = factColumns(ruleset, sprog)
  return columnsTemplate(ruleset.title[sprog], columns, sprog)
}

/** The same for any columns. */
export async function columnsTemplate(
  title: string,
  columns: readonly FactColumn[],
  sprog: Language,
): Promise<Uint8Array> {
  const { writeXlsx } = await library()
  return writeXlsx({
    sheets: [rowsSheet(columns, sprog), guideSheet(title, columns, sprog)],
    defaultFont: font,
    properties: { title, creator: 'Screeningsmodellen' },
  })
}

function rowsSheet(columns: readonly FactColumn[], sprog: Language): WriteSheet {
  return {
    name: texts.sheet[sprog],
    rows: [columns.map(({ path }) => path)],
    columns: columns.map(({ path }) => ({ width: Math.max(12, path.length + 2) })),
    cells: new Map(
      columns.map(({ path }, i) => [`0,${String(i)}`, { value: path, style: bold }] as const),
    ),
    dataValidations: columns.flatMap((column, i) => validation(column, i, sprog) ?? []),
    freezePane: { rows: 1, columns: 1 },
  }
}

/** What the spreadsheet itself refuses in a column; undefined if the column may have any text. */
function validation(column: FactColumn, i: number, sprog: Language): DataValidation | undefined {
  const { label, values, minimum, maximum, type } = column
  const letters = columnLetters(i + 1)
  const shown = {
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop' as const,
    ...prompt(label, describedValues(column, sprog)),
    range: `${letters}2:${letters}${String(lastRow)}`,
  }
  // Excel allows 255 characters in a list.
  if (values && values.map(([value]) => value).join().length <= 255) {
    return { type: 'list', values: values.map(([value]) => value), ...shown }
  }
  if (minimum === undefined || maximum === undefined) return undefined
  return {
    type: type === 'number' ? 'decimal' : 'whole',
    operator: 'between',
    formula1: String(minimum),
    formula2: String(maximum),
    ...shown,
  }
}

/**
 * What a spreadsheet shows at a cell. Excel allows 32 characters in its title and 255 in its message: a name that is too
 * long for the title is whole in the message, since the names of two columns may begin alike.
 */
function prompt(label: string, values: string) {
  const isWhole = label.length <= 32
  const named = `${label}: ${values}`
  return {
    inputTitle: isWhole ? label : `${label.slice(0, 31).replace(/\s+\S*$/, '')}…`,
    inputMessage: (isWhole || named.length > 255 ? values : named).slice(0, 255),
  }
}

function guideSheet(title: string, columns: readonly FactColumn[], sprog: Language): WriteSheet {
  const headings = texts.headings[sprog]
  const rows = columns.map((column) => [
    column.path,
    [column.label, ...column.names.filter((name) => name !== column.label)].join('; '),
    texts.types[column.type][sprog],
    describedValues(column, sprog),
    column.hint ?? null,
  ])
  const heading = 3
  // Wide enough for the longest path on one line.
  const guideWidths = [2 + Math.max(...columns.map(({ path }) => path.length)), 36, 14, 48, 52]
  return {
    name: texts.guide[sprog],
    rows: [[title], [texts.unknown[sprog]], [], [...headings], ...rows],
    columns: guideWidths.map((width) => ({ width })),
    rowDefs: new Map(
      rows.map((row, i) => [
        heading + 1 + i,
        { height: heightOf(row.map((text, j) => [text ?? '', guideWidths[j] ?? 0])) },
      ]),
    ),
    cells: new Map<string, Partial<Cell>>([
      ['0,0', { value: title, style: bold }],
      ...headings.map((value, i) => cell(heading, i, value, bold)),
      ...rows.flatMap((row, i) => row.map((value, j) => cell(heading + 1 + i, j, value, wrapped))),
    ]),
    freezePane: { rows: heading + 1 },
    pageSetup: onePageWide('landscape'),
  }
}

function cell(
  row: number,
  column: number,
  value: string | null,
  style: CellStyle,
): [string, Partial<Cell>] {
  return [`${String(row)},${String(column)}`, { value, style }]
}

/** The values in words: the words of a choice, or the bounds of a number with its unit. */
function describedValues(
  { type, values, minimum, maximum, unit }: FactColumn,
  sprog: Language,
): string {
  if (values) {
    return values
      .map(([value, label]) => (value === label ? value : `${value} (${label})`))
      .join(', ')
  }
  if (minimum === undefined || maximum === undefined) return ''
  // A year has no thousands separator.
  const numbers = new Intl.NumberFormat(sprog === 'da' ? 'da-DK' : 'en-GB', {
    useGrouping: type !== 'year',
  })
  const [least, most] = [numbers.format(minimum), numbers.format(maximum)]
  const bounds = { da: `fra ${least} til ${most}`, en: `${least} to ${most}` }
  return [bounds[sprog], unit].filter((part) => part !== undefined).join(', ')
}
