/** The parts of a text about a row or a file. */
import type { Language } from '@screeningsmodel/core'
import { columnLetters } from '../support/letters.js'

export type Values = Readonly<Record<string, string | number | undefined>>
export type RowText = Readonly<Record<Language, (values: Values) => string>>

/** A text that says the same of every row. */
export function fixed(da: string, en: string): RowText {
  return { da: () => da, en: () => en }
}

/** A column by its letters, as a spreadsheet names it. */
export function column(number: string | number | undefined): string {
  return columnLetters(Number(number ?? 0))
}

export function shown(value: string | number | undefined): string {
  return String(value ?? '')
}

/** A name as a sentence of the language quotes it. */
export const quoted = {
  da: (navn: string) => `»${navn}«`,
  en: (navn: string) => `“${navn}”`,
} as const

/** For a sheet that somebody has chosen. */
export const noSheets = fixed(
  'En CSV-fil har ingen ark at vælge imellem.',
  'A CSV file has no sheets to choose from.',
)
