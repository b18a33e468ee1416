/** Small tables for tests of parts of a reading, from text: rows separated by ` | `, cells by `;`. */
import type { Cell } from '../../src/cells/cell.js'
import { blocksOf, type Block } from '../../src/table/headings/blocks.js'
import { Grid } from '../../src/sheets/grid.js'
import type { Sheet } from '../../src/workbook/workbook.js'

const cellOf = (text: string): Cell =>
  /^\d+$/.test(text) ? Number(text) : text === '' ? null : text === 'ja' ? true : text

export function sheetOf(text: string, navn = 'Ark1'): Sheet {
  const rows = text.split(' | ').map((row) => row.split(';').map((cell) => cellOf(cell.trim())))
  return { navn, rows, skjult: false, merges: [], skjulteRaekker: [], skjulteKolonner: [] }
}

export const gridOf = (text: string, navn?: string): Grid => new Grid(sheetOf(text, navn))

/** The table with these rows as headings. */
export function blockOf(text: string, headings: readonly number[] = [1], navn?: string): Block {
  const [block] = blocksOf(gridOf(text, navn), headings)
  if (!block) throw new Error('no table')
  return block
}
