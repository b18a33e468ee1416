/** The documentation as a site that any static host can serve, with a search that asks nobody else. */
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { URL } from 'node:url'
import { defineConfig } from 'vitepress'
import { cellsOfNotebooks, notebooks } from './notebooks.mjs'

const docs = new URL('../', import.meta.url)

const front = readFileSync(new URL('index.md', docs), 'utf8')

/** Where the front page links to a page; pages that it does not link to come last. */
function placeOnFront(path) {
  const place = front.indexOf(`(${path})`)
  return place < 0 ? Infinity : place
}

/** The pages of a folder, each with its first heading as its name, in the order of the front page. */
function pagesIn(folder) {
  return readdirSync(new URL(folder, docs))
    .filter((name) => name.endsWith('.md'))
    .sort((a, b) => placeOnFront(folder + a) - placeOnFront(folder + b) || a.localeCompare(b))
    .map((name) => {
      const [, heading = name] =
        /^# (.+)$/m.exec(readFileSync(new URL(folder + name, docs), 'utf8')) ?? []
      return { text: heading, link: `/${folder}${name.replace(/\.md$/, '')}` }
    })
}

/**
 * A notebook is a page of the site. What stands outside the docs is in the repository and not on the site: its name
 * remains, without a link.
 */
function linksOfSite(markdown) {
  markdown.core.ruler.push('links-to-notebooks', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? (token.attrGet('href') ?? '') : ''
      if (href.endsWith('.ipynb')) token.attrSet('href', href.replace(/\.ipynb$/, '.md'))
    }
  })
  const isOutside = (href) =>
    !/^(https?:|#)/.test(href) && !/\.md(#.*)?$/.test(href.replace(/.*\.\.\/\.\.\/.*/, ''))
  markdown.core.ruler.push('links-out', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === 'link_open' && isOutside(token.attrGet('href') ?? '')) token.isOut = true
    }
    for (const { children } of tokens) {
      let open = false
      for (const token of children ?? []) {
        if (token.isOut) open = true
        if (open && (token.isOut || token.type === 'link_close')) {
          open = token.type !== 'link_close'
          token.tag = 'span'
          token.attrs = null
          token.type = token.isOut ? 'span_open' : 'span_close'
        }
      }
    }
  })
}

export default defineConfig({
  title: 'Screeningsmodellen',
  description: 'A rules engine for the screening of Danish tilbud',
  base: process.env.SITE_BASE ?? '/',
  srcExclude: ['notebooks/test/**', 'clients/**', '**/node_modules/**'],
  cleanUrls: false,
  markdown: {
    config(markdown) {
      cellsOfNotebooks(markdown)
      linksOfSite(markdown)
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    sidebar: [
      { text: 'Guides', items: pagesIn('guides/') },
      {
        text: 'Notebooks',
        items: notebooks().map(({ name, heading }) => ({
          text: heading,
          link: `/notebooks/${name}`,
        })),
      },
      { text: 'Operate', items: pagesIn('operate/') },
      { text: 'Reference', items: pagesIn('reference/') },
      { text: 'Rulesets', items: pagesIn('reference/rulesets/') },
      // Written beside the site by typedoc, so that a browser has to ask for it.
      {
        text: 'Library',
        items: [{ text: 'Every export', link: '/library/index.html', target: '_self' }],
      },
      { text: 'Decisions', items: pagesIn('decisions/'), collapsed: true },
    ],
  },
})
