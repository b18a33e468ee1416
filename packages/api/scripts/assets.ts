/**
 * Makes the files that the pages load, in `src/generated/assets`: styles reduced to what the templates use,
 * fonts, icons and scripts, each with a hash in its name and compressed beforehand, and a manifest of the
 * names.
 *
 * Run by `pnpm run generate`. Files of earlier runs are kept for a service that is still running; the build
 * copies only those in the manifest.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { bundleScripts } from './scripts.js'
import { reducedStyles } from './styles.js'
import { dkfdsFile, iconsOf } from './dkfds.js'

const folder = new URL('../src/generated/assets/', import.meta.url)
const source = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The two weights that the design uses; the Latin part of each. */
const fonts = ['Regular', 'SemiBold'].map((weight) =>
  dkfdsFile(`fonts/IBMPlexSans/split/woff2/IBMPlexSans-${weight}-Latin1.woff2`),
)

const manifest: Record<string, string> = {}
mkdirSync(folder, { recursive: true })

for (const font of fonts) emit(basename(font), readFileSync(font))
emit('favicon.svg', readFileSync(source('client/favicon.svg')))
emit(
  'pages.css',
  await reducedStyles(source(''), (file) => emit(basename(file), readFileSync(file))),
)
for (const { name, text } of await bundleScripts(source('client'))) emit(name, text)
writeJson('manifest.json', manifest)
// Drawn into each page: Chromium does not always draw what a page refers to in a file that it has kept.
writeJson('icons.json', iconsOf(source('src/views')))

function writeJson(name: string, content: object): void {
  writeFileSync(new URL(name, folder), `${JSON.stringify(content, undefined, 2)}\n`)
}

/** Writes a file with a hash in its name, and its compressed forms beside it. Returns the name. */
function emit(name: string, content: string | Buffer): string {
  const known = manifest[name]
  if (known !== undefined) return known
  const bytes = Buffer.from(content)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const ending = extname(name)
  const hashed = `${basename(name, ending)}.${hash}${ending}`
  writeFileSync(new URL(hashed, folder), bytes)
  if (ending !== '.woff2') {
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    writeFileSync(new URL(`${hashed}.br`, folder), brotliCompressSync(bytes, { params }))
    writeFileSync(new URL(`${hashed}.gz`, folder), gzipSync(bytes, { level: 9 }))
  }
  manifest[name] = hashed
  return hashed
}
