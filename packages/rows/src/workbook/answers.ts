/** Answers as a workbook: all of them, those that were refused, and what was used to make them. */
import { checkLanguage, languages, type Language, type Text } from '@screeningsmodel/core'
import type { CellValue, WriteSheet } from 'hucre/xlsx'
import { columnLetters } from '../support/letters.js'
import { library } from './library.js'
import { bold, font } from './style.js'

/** More rows than people look at in a spreadsheet; a workbook is made as a whole, in memory. */
export const maximumAnswers = 200_000

/** The content of a workbook of answers. */
export interface AnswersWorkbook {
  /** The names of the columns, `answerColumns` first. */
  readonly columns: readonly string[]
  /** The answers' cells. */
  readonly rows: readonly (readonly CellValue[])[]
  /** What was used: the ruleset, its version, readings. */
  readonly used: readonly (readonly [name: string, value: CellValue])[]
}

const texts = {
  answers: { da: 'Svar', en: 'Answers' },
  refused: { da: 'Afviste', en: 'Refused' },
  used: { da: 'Brugt', en: 'Used' },
} as const satisfies Record<string, Text>

/** In characters; a wider cell is cut off on the screen, not in the file. */
const widest = 60

/**
 * Three sheets with typed cells; the first two have a frozen heading and a filter.
 *
 * @param sprog the language of the names of the sheets
 * @throws {InputError} when the language is not one of ours
 * @example
 * const columns = ['reference', 'linje', 'fejl']
 * const bytes = await answersWorkbook({ columns, rows: [['T-1', null, null]], used: [['ruleset', 'min-regel']] })
 * const sheets = await readWorkbook(bytes)
 * sheets.map(({ navn }) => navn) // ['Svar', 'Afviste', 'Brugt']
 */
export async function answersWorkbook(
  { columns, rows, used }: AnswersWorkbook,
  sprog: Language = languages[0],
): Promise<Uint8Array> {
  checkLanguage(sprog)
  const line = columns.indexOf('linje')
  const about = columns.flatMap((name, i) => (aboutRow(name) ? [i] : []))
  const refused = rows.filter((row) => row[line] !== null)
  const { writeXlsx } = await library()
  return writeXlsx({
    defaultFont: font,
    sheets: [
      table(texts.answers[sprog], columns, rows),
      table(
        texts.refused[sprog],
        about.map((i) => columns[i] ?? ''),
        refused.map((row) => about.map((i) => row[i] ?? null)),
      ),
      {
        name: texts.used[sprog],
        rows: used.map(([name, value]) => [name, value]),
        columns: [{ width: 24 }, { width: 80 }],
      },
    ],
  })
}

/** What to say about a row without an answer. */
function aboutRow(name: string): boolean {
  return ['reference', 'aar', 'linje', 'fejl'].includes(name) || name.startsWith('egen.')
}

function table(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly CellValue[])[],
): WriteSheet {
  const sample = rows.slice(0, 1000)
  return {
    name,
    rows: [[...columns], ...rows.map((row) => [...row])],
    columns: columns.map((header, i) => ({
      width: Math.min(
        widest,
        2 +
          sample.reduce((most, row) => Math.max(most, String(row[i] ?? '').length), header.length),
      ),
    })),
    cells: new Map(
      columns.map((header, i) => [`0,${String(i)}`, { value: header, style: bold }] as const),
    ),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length)}${String(rows.length + 1)}` },
  }
}
