/** The style sheet: the part of the design system that the templates use, and our own after it. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { grafStyles } from '@screeningsmodel/reports/graf'
import { transform, type Targets } from 'lightningcss'
import { PurgeCSS } from 'purgecss'
import { inBothSchemes } from './colours.js'
import { dkfdsFile } from './dkfds.js'

/** The oldest browsers that have everything the pages need. */
const targets: Targets = { chrome: 100 << 16, firefox: 100 << 16, safari: (15 << 16) | (4 << 8) }

/** What the design system has no part for, in `client/styles`, in this order: one that comes later overrides. */
const parts = [
  ...['frame', 'start', 'form', 'matrix', 'interview'],
  ...['conclusion', 'answers', 'verdict', 'criteria', 'scale', 'result'],
  ...['print', 'print-result', 'print-form'],
  ...['afrapportering', 'kapacitet', 'regler', 'case-table', 'graf', 'docs', 'schemes'],
]

/**
 * @param root the folder of the package
 * @param emit makes an asset of a file that the styles refer to, and returns its new name
 */
export async function reducedStyles(root: string, emit: (file: string) => string): Promise<Buffer> {
  const design = dkfdsFile('css/dkfds-virkdk.css')
  const [reduced] = await new PurgeCSS().purge({
    // The HTML of a report comes from the package that writes reports.
    content: [
      join(root, 'src/views/**/*.eta'),
      join(root, 'client/*.ts'),
      join(root, '../reports/src/writers/html.ts'),
    ],
    css: [design],
    // Used by no template as a word: set by the browser, or only part of a selector such as `:not(…)`.
    safelist: ['html', 'body', 'h4', 'details', 'summary', 'open'],
    keyframes: true,
    // No class name here has a slash or a colon, so every one is a plain word.
    defaultExtractor: (text) => text.match(/[A-Za-z][\w-]*/g) ?? [],
  })
  return Buffer.concat([
    minified(Buffer.from(reduced?.css ?? ''), dirname(design), emit, false),
    minified(Buffer.concat([...own(root), Buffer.from(grafStyles)]), dkfdsFile('css'), emit, true),
  ])
}

/** @param withFonts false for the design system, whose font faces are of all formats and weights */
function minified(
  code: Buffer,
  folder: string,
  emit: (file: string) => string,
  withFonts: boolean,
): Uint8Array {
  return transform({
    filename: 'pages.css',
    code,
    minify: true,
    targets,
    visitor: {
      Rule: { 'font-face': (rule) => (withFonts ? rule : []) },
      Color: inBothSchemes,
      Url: (url) => ({ ...url, url: emit(join(folder, url.url)) }),
    },
  }).code
}

/** Our own, and what the HTML of a report brings with it. */
function own(root: string): Buffer[] {
  return [
    ...parts.map((name) => join(root, 'client/styles', `${name}.css`)),
    join(root, '../reports/src/writers/report.css'),
  ].map((path) => readFileSync(path))
}
