/**
 * Makes `src/generated/styles.ts`: the part of Det Fælles Designsystem that a report which stands alone
 * uses, and the report's own styles after it. Fonts are left out: the reader's own take their place.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'lightningcss'
import { PurgeCSS } from 'purgecss'

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))
// Its package exposes only its script, so its folder is found by that.
const design = join(dirname(createRequire(import.meta.url).resolve('dkfds')), '..')

const [reduced] = await new PurgeCSS().purge({
  content: [source('writers/html.ts')],
  css: [join(design, 'css/dkfds-virkdk.css')],
  // Headings are named by their level.
  safelist: ['html', 'body', 'h2', 'h3', 'h4'],
  defaultExtractor: (text) => text.match(/[A-Za-z][\w-]*/g) ?? [],
})
const { code } = transform({
  filename: 'report.css',
  code: Buffer.from((reduced?.css ?? '') + readFileSync(source('writers/report.css'), 'utf8')),
  minify: true,
  // The oldest browsers that the service's own pages are made for.
  targets: { chrome: 100 << 16, firefox: 100 << 16, safari: (15 << 16) | (4 << 8) },
  visitor: { Rule: { 'font-face': () => [] } },
})
mkdirSync(source('generated'), { recursive: true })
writeFileSync(
  source('generated/styles.ts'),
  `/** The styles of a report as HTML, without the fonts: what the page of a report needs. */
export const reportStyles = ${JSON.stringify(code.toString())}\n`,
)
