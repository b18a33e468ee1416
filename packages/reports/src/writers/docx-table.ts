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
import { cellStyles } from './docx-styles.js'

/** Width of the text on a sheet of A4, in twentieths of a point. */
const textWidth = 9070

export function tableOf({ head, rows, hasTotal = false }: Table): DocxTable {
  const widths = widthsOf([head, ...rows])
  return new DocxTable({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 80, right: 80, marginUnitType: WidthType.DXA },
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

/** Each column as wide as its longest text, within limits. */
function widthsOf(rows: readonly (readonly Cell[])[]): number[] {
  const wants = (rows[0] ?? []).map((_, column) =>
    Math.min(28, Math.max(8, ...rows.map((cells) => cells[column]?.text.length ?? 0))),
  )
  const all = wants.reduce((sum, want) => sum + want, 0)
  return wants.map((want) => Math.floor((textWidth * want) / all))
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
