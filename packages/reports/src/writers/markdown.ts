/** The document -> Markdown (CommonMark with GFM tables). What a writer has typed is escaped. */
import type { BlockContent, PhrasingContent, Root, TableRow } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Block, Cell, ReportDocument, Table } from '../document/blocks.js'
import { pictureOf } from './picture.js'

/**
 * The report as Markdown. A table's caption stands in bold above it; the chart is a picture within the
 * text, since a report is one file.
 */
export function markdownOf({ title, blocks }: ReportDocument): string {
  const root: Root = {
    type: 'root',
    children: [{ type: 'heading', depth: 1, children: [text(title)] }, ...blocks.flatMap(written)],
  }
  return toMarkdown(root, { bullet: '-', extensions: [gfmTableToMarkdown()] })
}

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const paragraphOf = (content: PhrasingContent): BlockContent => ({
  type: 'paragraph',
  children: [content],
})

function written(block: Block): BlockContent[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', depth: block.level, children: [text(block.text)] }]
    case 'paragraph': {
      const content = text(block.text)
      return [
        paragraphOf(block.tone === 'empty' ? { type: 'emphasis', children: [content] } : content),
      ]
    }
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered ?? false,
          spread: false,
          children: block.items.map((item) => ({
            type: 'listItem',
            children: [{ type: 'paragraph', children: [text(item)] }],
          })),
        },
      ]
    case 'table':
      return tableOf(block)
    case 'chart': {
      const { title, alternative } = block
      const data = Buffer.from(pictureOf(block).png).toString('base64')
      const url = `data:image/png;base64,${data}`
      return [{ type: 'paragraph', children: [{ type: 'image', url, alt: alternative, title }] }]
    }
  }
}

function tableOf({ caption, head, rows }: Table): BlockContent[] {
  const row = (cells: readonly Cell[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell.text)] })),
  })
  return [
    ...(caption === undefined ? [] : [paragraphOf({ type: 'strong', children: [text(caption)] })]),
    {
      type: 'table',
      align: head.map(({ numeric }) => (numeric ? 'right' : null)),
      children: [head, ...rows].map(row),
    },
  ]
}
