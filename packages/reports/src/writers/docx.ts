/** The document -> DOCX for Word and LibreOffice: real headings, tables with repeated header rows. */
import {
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type IRunOptions,
} from 'docx'
import type { Block, Chart, ReportDocument } from '../document/blocks.js'
import { reportTexts } from '../document/texts.js'
import { styles } from './docx-styles.js'
import { tableOf } from './docx-table.js'
import { pictureOf } from './picture.js'

const bullets = 'punkter'
const numbers = 'numre'

/** The report as a DOCX file. A table's caption stands above it; the chart is a picture with words. */
export async function docxOf({ title, language, blocks }: ReportDocument): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Screeningsmodellen',
    // Word shows this name; without it the library writes »Un-named«.
    lastModifiedBy: 'Screeningsmodellen',
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
          ...blocks.flatMap((block, i) => written(block, i, blocks[i + 1])),
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

/**
 * @param place the number of the block; each numbered list begins with 1
 * @param next the block below it
 */
function written(block: Block, place: number, next: Block | undefined): FileChild[] {
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
        ...(block.caption === undefined
          ? []
          : [new Paragraph({ style: 'Caption', text: block.caption })]),
        tableOf(block),
        ...(hasSpaceAbove(next) ? [] : [new Paragraph({ style: 'EfterTabel', text: '' })]),
      ]
    case 'chart':
      return chartOf(block)
  }
}

/**
 * Whether a block begins with a line that has its own spacing and stays with the next block. An empty paragraph between
 * a table and such a line would make LibreOffice leave the line alone at the end of a page.
 */
function hasSpaceAbove(block: Block | undefined): boolean {
  return block !== undefined && ['heading', 'table', 'chart'].includes(block.type)
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

/** A run of text. It has a type, because the linter would otherwise take its options for methods of a string. */
function run(options: IRunOptions): TextRun {
  return new TextRun(options)
}
