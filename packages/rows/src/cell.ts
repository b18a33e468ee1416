/** A cell of a table -> the value of a fact, as a person or a spreadsheet may have written it. */
import type { Fact, Ruleset } from '@screeningsmodel/core'

/** What a cell can hold: text in a CSV file, typed values in a sheet or a Parquet file. */
export type Cell = string | number | bigint | boolean | Date | null | undefined

/** A number that can be read in two ways. */
export const ambiguous = Symbol('ambiguous')

/**
 * Reads one cell; undefined where it is empty. What cannot be read is given on as it stands, and the
 * core's own check tells what should have stood there.
 */
export type CellReader = (cell: Cell) => unknown

const yes = new Set(['ja', 'true', '1', 'sand', 'yes'])
const no = new Set(['nej', 'false', '0', 'falsk', 'no'])

export function cellReader(ruleset: Ruleset, fact: Fact): CellReader {
  if (fact.type === 'boolean') {
    return (cell) =>
      typeof cell === 'number' || typeof cell === 'bigint'
        ? (asBoolean(String(cell)) ?? Number(cell))
        : read(cell, asBoolean)
  }
  if (fact.type === 'choice') {
    const words = new Map(
      (ruleset.choices?.[fact.choices] ?? []).flatMap(({ value, label }) =>
        [value, label.da, label.en].map((word) => [word.toLowerCase(), value]),
      ),
    )
    return (cell) => read(cell, (text) => words.get(text.toLowerCase()))
  }
  return numberReader(fact.type === 'integer')
}

/** Of a column with numbers; the year too. */
export function numberReader(whole: boolean): CellReader {
  return (cell) => {
    if (typeof cell === 'bigint') return Number(cell)
    return read(cell, (text) => asNumber(text, whole))
  }
}

/** Of a column with texts. A spreadsheet makes a number of a name that consists of digits. */
export const textReader: CellReader = (cell) =>
  typeof cell === 'number' || typeof cell === 'bigint' ? String(cell) : read(cell, (text) => text)

function read(cell: Cell, parse: (text: string) => unknown): unknown {
  if (cell === null || cell === undefined) return undefined
  // A date is no fact; its text tells the check that.
  if (cell instanceof Date) return cell.toISOString()
  if (typeof cell !== 'string') return cell
  const text = cell.trim()
  return text === '' ? undefined : (parse(text) ?? text)
}

function asBoolean(text: string): boolean | undefined {
  const word = text.toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : undefined
}

const plain = /^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d{1,3})?$/
const groupedDanish = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/
const groupedEnglish = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/
const severalGroups = /^[+-]?\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/
const oneGroup = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/

/**
 * A number with a decimal comma or a decimal point. Thousands separators are understood only where they
 * cannot be anything else; `1.250` citizens could be one and a quarter, and is told to be ambiguous.
 */
function asNumber(text: string, whole: boolean): number | typeof ambiguous | undefined {
  if (whole && oneGroup.test(text)) return ambiguous
  if (plain.test(text)) return Number(text.replace(',', '.'))
  if (groupedDanish.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (groupedEnglish.test(text)) return Number(text.replaceAll(',', ''))
  return severalGroups.test(text) ? Number(text.replace(/[.,]/g, '')) : undefined
}
