/** The document -> HTML: a fragment for a page of the service, or a separate document. */
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Block, Cell, ReportDocument, Table } from '../document/blocks.js'
import { drawn } from './chart.js'
import { reportStyles } from '../generated/styles.js'

/**
 * Everything but the title, with headings from level 2; no styles, no scripts.
 *
 * @example
 * const document = documentOf(afrapportering({ region: 'Syddanmark', aar: [2017] }), 'da')
 * htmlFragmentOf(document).includes('<h2>Tema 1. Målgruppen</h2>') // true
 */
export function htmlFragmentOf(document: ReportDocument): string {
  return toHtml(contentOf(document))
}

/** A whole document in the design of the pages, with its styles inside it. It fetches nothing. */
export function htmlOf(document: ReportDocument): string {
  const { title, language } = document
  return toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
          h('style', reportStyles),
        ]),
        h('body', [
          h('main', { className: ['container', 'report'] }, [
            h('h1', title),
            ...contentOf(document),
          ]),
        ]),
      ]),
    ],
  })
}

function contentOf({ blocks }: ReportDocument): ElementContent[] {
  const idOf = (i: number) => `blok-${String(i + 1)}`
  return blocks.map((block, i) => {
    if (block.type === 'table') return tableOf(block, idOf(block.caption === undefined ? i - 1 : i))
    return element(block, idOf(i), isUnnamed(blocks[i + 1]))
  })
}

/** Whether the heading above a block is its name. */
function isUnnamed(block: Block | undefined): boolean {
  return block?.type === 'table' && block.caption === undefined
}

function element(block: Exclude<Block, Table>, id: string, isName: boolean): Element {
  switch (block.type) {
    case 'heading':
      return h(`h${String(block.level)}`, isName ? { id } : {}, block.text)
    case 'paragraph': {
      const classes = { lead: 'font-lead', empty: 'report-empty', small: 'small-text' } as const
      return h('p', block.tone && { className: [classes[block.tone]] }, block.text)
    }
    case 'list':
      return h(
        block.ordered ? 'ol' : 'ul',
        block.items.map((item) => h('li', item)),
      )
    case 'chart':
      return h('figure', { className: ['report-figure'] }, [
        h('figcaption', block.title),
        drawn(block, id),
      ])
  }
}

/**
 * A wide table scrolls by itself, also with the keyboard.
 *
 * @param id of its caption, or of the heading that is its name
 */
function tableOf({ caption, head, rows, hasTotal = false }: Table, id: string): Element {
  const row = (cells: readonly Cell[]) =>
    h('tr', [
      ...cells.slice(0, 1).map(({ text }) => h('th', { scope: 'row' }, text)),
      ...cells.slice(1).map((cell) => h('td', aligned(cell), cell.text)),
    ])
  const last = hasTotal ? rows.slice(-1) : []
  return h(
    'div',
    {
      className: ['table--responsive-scroll'],
      role: 'region',
      ariaLabelledBy: [id],
      tabIndex: 0,
    },
    [
      h(
        'table',
        { className: ['table', 'table--compact'], ...(!caption && { ariaLabelledBy: [id] }) },
        [
          ...(caption ? [h('caption', { id }, h('span', caption))] : []),
          h('thead', [
            h(
              'tr',
              head.map((cell) => h('th', { scope: 'col', ...aligned(cell) }, cell.text)),
            ),
          ]),
          h('tbody', rows.slice(0, rows.length - last.length).map(row)),
          ...(last.length > 0 ? [h('tfoot', last.map(row))] : []),
        ],
      ),
    ],
  )
}

function aligned({ numeric }: Cell) {
  return numeric ? { className: ['report-number'] } : {}
}
