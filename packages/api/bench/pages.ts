/** `node --import tsx --conditions=@screeningsmodel/source packages/api/bench/pages.ts`: what each page weighs, as a Markdown table. */
import { buildApp } from '../src/app.js'
import { weightOf, type Asked } from './page-weight.js'

const app = await buildApp({ logLevel: 'silent' })
const posted = await app.inject({ method: 'POST', url: '/selvvurdering' })
const pages: readonly (readonly [string, Asked])[] = [
  ['`/`, the first page', { url: '/' }],
  ['`/selvvurdering`, the form', { url: '/selvvurdering' }],
  ['`/selvvurdering`, a result', { url: String(posted.headers.location) }],
  ['`/sag`', { url: '/sag' }],
  ['`/afrapportering`', { url: '/afrapportering' }],
  ['`/kapacitet`', { url: '/kapacitet' }],
  ['`/tilgaengelighed`', { url: '/tilgaengelighed' }],
]
const parts = ['text/html', 'text/css', 'font', 'javascript', 'svg']

const row = (cells: readonly string[]) => {
  console.log(`| ${cells.join(' | ')} |`)
}
row(['kB on the wire', 'HTML', 'styles', 'fonts', 'script', 'icons', 'together'])
row(['---', ...parts.map(() => '--:'), '--:'])
for (const [name, page] of pages) {
  const { files, bytes } = await weightOf(app, page)
  const sums = parts.map((part) =>
    [...files.values()]
      .filter(({ kind }) => kind.includes(part))
      .reduce((sum, file) => sum + file.bytes, 0),
  )
  row([name, ...[...sums, bytes].map((sum) => (sum / 1000).toFixed(1))])
}
await app.close()
