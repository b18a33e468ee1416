/** The document -> DOCX for Word and LibreOffice: real headings, tables with repeated header rows. */
import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
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
import type { Block, Cell, Chart, ReportDocument, Table } from '../document/blocks.js'
import { reportTexts } from '../document/texts.js'
import { cellStyles, styles } from './docx-styles.js'
import { pictureOf } from './picture.js'

const bullets = 'punkter'
const numbers = 'numre'
/** Width of the text on a sheet of A4, in twentieths of a point. */
const textWidth = 9070

/** The report as a DOCX file. A table's caption stands above it; the chart is a picture with words. */
export async function docxOf({ title, language, blocks }: ReportDocument): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Screeningsmodellen',
    description: title,
    styles: styles(language),
    numbering: {
      config: [
        listStyle(bullets, LevelFormat.BULLET, '•'),
        listStyle(numbers, LevelFormat.DECIMAL, '%1.'),
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
          ...blocks.flatMap((block, i) => written(block, i)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function listStyle(
  reference: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
) {
  const style = { paragraph: { indent: { left: 360, hanging: 300 } } }
  return { reference, levels: [{ level: 0, format, text, style }] }
}

function pageNumbers(language: ReportDocument['language']): Footer {
  const { page, of } = reportTexts[language]
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [
          run({ children: [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] }),
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

/** @param place of the block; each numbered list begins with 1 */
function written(block: Block, place: number): FileChild[] {
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
      return block.items.map((text) => {
        const numbering = block.ordered
          ? { reference: numbers, level: 0, instance: place }
          : { reference: bullets, level: 0 }
        return new Paragraph({ style: 'Punkt', numbering, text })
      })
    case 'table':
      return [
        new Paragraph({ style: 'Caption', text: block.caption }),
        tableOf(block),
        new Paragraph({ style: 'EfterTabel', text: '' }),
      ]
    case 'chart':
      return chartOf(block)
  }
}

function chartOf(chart: Chart): Paragraph[] {
  const { png, width, height } = pictureOf(chart)
  const { title, alternative } = chart
  const picture = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width, height },
    altText: { name: title, title, description: alternative },
  })
  return [
    new Paragraph({ style: 'Caption', text: title }),
    new Paragraph({ style: 'Figur', children: [picture] }),
  ]
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
