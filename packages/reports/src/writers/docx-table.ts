/** A table of the document -> a table of DOCX: as wide as the page, with its head repeated on each page. */
import {
  BorderStyle,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Cell, Table } from '../document/blocks.js'
import { widthOf } from '../measure.js'
import { cellSize, cellStyles } from './docx-styles.js'

/** Width of the text on a sheet of A4, in twentieths of a point. */
const textWidth = 9070
/** Beside the text of a cell, in the same unit. */
const cellMargin = 80

export function tableOf({ head, rows, hasTotal = false }: Table): DocxTable {
  const widths = widthsOf([head, ...rows])
  return new DocxTable({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: {
      ...{ top: 50, bottom: 50 },
      left: cellMargin,
      right: cellMargin,
      marginUnitType: WidthType.DXA,
    },
    borders: {
      left: none,
      right: none,
      insideVertical: none,
      top: line,
      bottom: line,
      insideHorizontal: line,
    },
    tableLook: { firstRow: true, firstColumn: true, lastRow: hasTotal },
    rows: [
      rowOf(head, widths, 'head'),
      ...rows.map((cells, i) => {
        const left = rows.length - 1 - i
        // The last rows stay together, so that a sum never stands alone on a page.
        const isKept = left > 0 && left <= keptRows
        return rowOf(cells, widths, hasTotal && left === 0 ? 'total' : 'body', isKept)
      }),
    ],
  })
}

const keptRows = 2
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const

/**
 * Each column has room for its longest word, which Word and LibreOffice would divide at any letter; what is left is
 * theirs as their longest texts ask for it, within reason.
 */
function widthsOf(rows: readonly (readonly Cell[])[]): number[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((cells) => cells[column]?.text ?? ''))
  const words = columns.map((texts) => Math.max(...texts.map(longestWord)))
  const wants = columns.map((texts) =>
    Math.min(28, Math.max(8, ...texts.map((text) => text.length))),
  )
  const needed = sumOf(words)
  const part = Math.min(1, textWidth / needed)
  const left = Math.max(0, textWidth - needed) / sumOf(wants)
  return wants.map((want, column) => Math.floor(part * (words[column] as number) + left * want))
}

/** How wide a cell must be for the longest word of a text, in bold: its margins are part of it. */
function longestWord(text: string): number {
  const points = Math.max(...text.split(/\s/).map((word) => widthOf(word, cellSize / 2, true)))
  return points * 20 + 2 * cellMargin
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function rowOf(
  cells: readonly Cell[],
  widths: readonly number[],
  kind: keyof typeof cellStyles,
  isKept = false,
): TableRow {
  const isHead = kind === 'head'
  return new TableRow({
    ...(isHead && { tableHeader: true }),
    cantSplit: true,
    children: cells.map(
      ({ text, numeric = false }, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          ...(isHead && { verticalAlign: VerticalAlignTable.BOTTOM, shading: { fill: 'E6EEF7' } }),
          children: [
            new Paragraph({
              style: cellStyles[kind][numeric ? 'number' : 'text'].id,
              text,
              ...(isKept && { keepNext: true }),
            }),
          ],
        }),
    ),
  })
}
