/** Notebooks as pages of the site: their words, their code, and what came out when they were run last. */
import { Buffer } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { URL } from 'node:url'

const folder = new URL('../notebooks/', import.meta.url)

/** The name of each notebook, and the first heading in it. */
export function notebooks() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ipynb'))
    .map((file) => {
      const [, heading = file] = /^# (.+)$/m.exec(inMarkdown(file)) ?? []
      return { name: file.replace(/\.ipynb$/, ''), heading }
    })
}

/** In place of a line that names a notebook, its cells: before all else, so that they are searched as a page is. */
export function cellsOfNotebooks(markdown) {
  markdown.core.ruler.before('normalize', 'notebooks', (state) => {
    state.src = state.src.replace(
      /^<!-- On the site the cells of (\S+) stand here\. -->$/gm,
      (_, file) => inMarkdown(file),
    )
  })
}

/** The cells of a notebook as Markdown. */
export function inMarkdown(file) {
  const { cells } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  return cells.map(cellInMarkdown).join('\n\n')
}

function cellInMarkdown({ cell_type: type, source, outputs = [] }) {
  const text = textOf(source)
  return type === 'code'
    ? [fenced('ts', text), ...outputs.map(outputInMarkdown)].join('\n\n')
    : text
}

/** What a cell shows: HTML, which may hold a chart, or a text. */
function outputInMarkdown({ text, data = {} }) {
  const html = textOf(data['text/html']).replace(/<svg.*?<\/svg>/gs, pictureOf)
  // A blank line would end it.
  if (html !== '') return `<div v-pre>${html.replace(/\n\s*\n/g, '\n')}</div>`
  return fenced('text', textOf(text ?? data['text/plain']))
}

/** A chart as a file of its own: a page of the site takes no styles along. On white, as a page may be dark. */
function pictureOf(svg) {
  const file = svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
  const source = `data:image/svg+xml;base64,${Buffer.from(file).toString('base64')}`
  return `<img alt="The chart that the cell above makes" style="background:#fff" src="${source}">`
}

const textOf = (lines = '') => [lines].flat().join('')

/** In more backticks than it holds itself. */
function fenced(language, text) {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`
}
