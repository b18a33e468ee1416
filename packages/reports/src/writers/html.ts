/** The document -> HTML: a fragment for a page of the service, or a document that stands alone. */
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Block, Cell, ReportDocument, Table } from '../document/blocks.js'
import { drawn } from './chart.js'
import { reportStyles } from '../generated/styles.js'

/** All but the title, with headings from level 2; no styles, no scripts. */
export function htmlFragmentOf(document: ReportDocument): string {
  return toHtml(contentOf(document))
}

/** A whole document with its styles inside it, in the design system's form. Nothing is fetched. */
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
  return blocks.map((block, i) => element(block, `blok-${String(i + 1)}`))
}

function element(block: Block, id: string): Element {
  switch (block.type) {
    case 'heading':
      return h(`h${String(block.level)}`, block.text)
    case 'paragraph': {
      const classes = { lead: 'font-lead', empty: 'report-empty', small: 'small-text' } as const
      return h('p', block.tone && { className: [classes[block.tone]] }, block.text)
    }
    case 'list':
      return h(
        block.ordered ? 'ol' : 'ul',
        block.items.map((item) => h('li', item)),
      )
    case 'table':
      return tableOf(block, id)
    case 'chart':
      return h('figure', { className: ['report-figure'] }, [
        h('figcaption', block.title),
        drawn(block, id),
      ])
  }
}

/** A wide table is scrolled by itself, also with the keyboard. */
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
      h('table', { className: ['table', 'table--compact'] }, [
        h('caption', { id }, h('span', caption)),
        h('thead', [
          h(
            'tr',
            head.map((cell) => h('th', { scope: 'col', ...aligned(cell) }, cell.text)),
          ),
        ]),
        h('tbody', rows.slice(0, rows.length - last.length).map(row)),
        ...(last.length > 0 ? [h('tfoot', last.map(row))] : []),
      ]),
    ],
  )
}

function aligned({ numeric }: Cell) {
  return numeric ? { className: ['report-number'] } : {}
}
