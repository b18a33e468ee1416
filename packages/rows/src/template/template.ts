/** A table of counts to fill in, with the municipalities of a region and the years, or empty. */
import { Opgoerelse } from '@screeningsmodel/core/afrapportering'
import { stringify } from 'csv-stringify/sync'
import type { Cell, DataValidation, WriteSheet } from 'hucre/xlsx'
import { languages } from '../support/language.js'
import { library } from '../workbook/library.js'
import { bold, font, heightOf, onePageWide, wrapped } from '../workbook/style.js'
import { header } from './header.js'
import { regionOf, templateRows, type TemplateOptions } from './rows.js'
import { templateTexts } from './texts.js'

/**
 * The table as CSV that Danish Excel opens correctly.
 *
 * @throws {RangeError} when there is no such region
 * @throws {InputError} if there is no such option
 * @example
 * csvTemplate({ region: 'syddanmark', aar: [2019] }).split('\r\n')[1] // 'Assens;2019;;'
 */
export function csvTemplate(options: TemplateOptions = {}): string {
  const rows = templateRows(options).map(([kommune, aar]) => [kommune, aar, null, null])
  return stringify([header, ...rows], { delimiter: ';', bom: true, record_delimiter: '\r\n' })
}

/**
 * The table as XLSX: a sheet to fill in, whose headings are locked and whose cells accept only whole numbers, and a
 * sheet of instructions.
 *
 * @throws {RangeError} when there is no such region
 * @throws {InputError} if there is no such option
 * @example
 * const bytes = await xlsxTemplate({ region: 'syddanmark', aar: [2017, 2018, 2019] })
 * const [sheet] = await readWorkbook(bytes)
 * sheet.rows.slice(0, 2) // [['Kommune', 'År', 'Behandling', 'Døgnbehandling'], ['Assens', 2017, null, null]]
 */
export async function xlsxTemplate(options: TemplateOptions = {}): Promise<Uint8Array> {
  regionOf(options)
  const { writeXlsx } = await library()
  return writeXlsx({
    sheets: [countsSheet(options), guideSheet(options)],
    defaultFont: font,
    properties: { title: titleOf(options), creator: 'Screeningsmodellen' },
  })
}

/**
 * The name of the file, without its ending.
 *
 * @throws {RangeError} when there is no such region
 * @throws {InputError} if there is no such option
 * @example
 * templateName({ region: 'syddanmark', aar: [2017, 2018, 2019] }) // 'tal-syddanmark-2017-2019'
 */
export function templateName(options: TemplateOptions = {}): string {
  const region = regionOf(options)
  const { aar = [] } = options
  if (region === undefined) return 'afrapportering'
  const years = aar.length === 0 ? [] : [...new Set([aar[0], aar.at(-1)])]
  return ['tal', region.id, ...years].join('-')
}

function titleOf(options: TemplateOptions): string {
  return templateTexts[options.sprog ?? languages[0]].title(regionOf(options)?.navn)
}

/** How many rows can be filled in: those of the largest region in ten years, and some more. */
const lastRow = 600
const { minimum: firstYear = 0, maximum: lastYear = 9999 } = Opgoerelse.properties.aar
const maximumCount = 10_000

function countsSheet(options: TemplateOptions): WriteSheet {
  const { sheet, count, doegn, year } = templateTexts[options.sprog ?? languages[0]]
  const filled = templateRows(options)
  const range = (column: string) => `${column}2:${column}${String(lastRow)}`
  const whole = (
    column: string,
    [least, most]: readonly [string, string],
    { title, text }: { readonly title: string; readonly text: string },
  ): DataValidation => ({
    type: 'whole',
    operator: 'between',
    formula1: least,
    formula2: most,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    inputTitle: title,
    inputMessage: text,
    errorTitle: title,
    errorMessage: text,
    range: range(column),
  })
  return {
    name: sheet,
    rows: [[...header], ...filled.map((row) => [...row])],
    columns: [28, 10, 16, 20].map((width) => ({ width })),
    cells: new Map([
      ...header.map((value, column) => [`0,${String(column)}`, heading(value)] as const),
      ...openCells(filled),
    ]),
    dataValidations: [
      whole('B', [String(firstYear), String(lastYear)], year),
      whole('C', ['0', String(maximumCount)], count),
      // Residential treatment is a part of all treatment.
      whole('D', ['0', `IF(ISNUMBER(C2),C2,${String(maximumCount)})`], doegn),
    ],
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:D${String(Math.max(2, filled.length + 1))}` },
    protection: {
      sheet: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      insertRows: true,
      deleteRows: true,
      sort: true,
      autoFilter: true,
    },
    pageSetup: onePageWide('portrait'),
  }
}

/** A cell is locked unless it says otherwise, also if it is empty. */
function openCells(filled: readonly (readonly [string, number | null])[]) {
  const style = { protection: { locked: false } }
  return Array.from({ length: lastRow - 1 }, (_, row) =>
    header.map((_, column): [string, Partial<Cell>] => [
      `${String(row + 1)},${String(column)}`,
      { value: filled[row]?.[column] ?? null, style },
    ]),
  ).flat()
}

function heading(value: string): Partial<Cell> {
  return {
    value,
    style: {
      ...bold,
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E6EEF7' } },
      protection: { locked: true },
    },
  }
}

const charactersInLine = 90

function guideSheet(options: TemplateOptions): WriteSheet {
  const { guide, lines } = templateTexts[options.sprog ?? languages[0]]
  const rows = [[titleOf(options)], [], ...lines.map((line) => [...line])]
  return {
    name: guide,
    rows,
    columns: [{ width: 28 }, { width: charactersInLine }],
    rowDefs: new Map(
      lines.map(([, text], i) => [i + 2, { height: heightOf([[text, charactersInLine]]) }]),
    ),
    cells: new Map<string, Partial<Cell>>([
      ['0,0', { value: titleOf(options), style: { font: { ...bold.font, size: 14 } } }],
      ...lines.flatMap(([name, text], i): [string, Partial<Cell>][] => [
        [`${String(i + 2)},0`, { value: name, style: { ...wrapped, ...bold } }],
        [`${String(i + 2)},1`, { value: text, style: wrapped }],
      ]),
    ]),
    protection: { sheet: true, selectLockedCells: true, selectUnlockedCells: true },
    pageSetup: onePageWide('portrait'),
  }
}
