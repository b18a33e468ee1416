/** The document -> DOCX for Word and LibreOffice: real headings, tables with repeated header rows. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IRunOptions,
} from 'docx'
import type { Block, Cell, ReportDocument, Table } from '../document/blocks.js'
import { cellStyles, styles } from './docx-styles.js'
import { reportTexts } from '../document/texts.js'

const bullets = 'punkter'
/** Width of the text on a sheet of A4, in twentieths of a point. */
const textWidth = 9070

/**
 * The report as a DOCX file. A table's caption stands above it; the chart is left out, since the table
 * above it holds the same figures.
 */
export async function docxOf({ title, language, blocks }: ReportDocument): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Screeningsmodellen',
    description: title,
    styles: styles(language),
    numbering: {
      config: [
        {
          reference: bullets,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: '210mm', height: '297mm' },
            margin: { top: '25mm', right: '25mm', bottom: '25mm', left: '25mm' },
          },
        },
        footers: { default: pageNumbers(language) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          ...blocks.flatMap(written),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function pageNumbers(language: ReportDocument['language']): Footer {
  const { page, of } = reportTexts[language]
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          run({
            children: [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
            size: 18,
          }),
        ],
      }),
    ],
  })
}

const headings = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
} as const

function written(block: Block): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], text: block.text })]
    case 'paragraph':
      return [
        new Paragraph({
          style: 'Afsnit',
          children: [
            run({
              text: block.text,
              italics: block.tone === 'empty',
              ...(block.tone === 'small' && { size: 18 }),
            }),
          ],
        }),
      ]
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph({ style: 'Punkt', numbering: { reference: bullets, level: 0 }, text }),
      )
    case 'table':
      return [
        new Paragraph({ style: 'Caption', text: block.caption }),
        tableOf(block),
        new Paragraph({ style: 'EfterTabel', text: '' }),
      ]
    case 'chart':
      return []
  }
}

function tableOf({ head, rows, hasTotal = false }: Table): DocxTable {
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
      ...rows.map((cells, i) =>
        rowOf(cells, widths, hasTotal && i === rows.length - 1 ? 'total' : 'body'),
      ),
    ],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const

/** Each column as wide as its longest text asks for, within reason. */
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
            new Paragraph({ style: cellStyles[kind][numeric ? 'number' : 'text'].id, text }),
          ],
        }),
    ),
  })
}

/** A run of text; typed, or the linter takes its options for methods of a string. */
function run(options: IRunOptions): TextRun {
  return new TextRun(options)
}
