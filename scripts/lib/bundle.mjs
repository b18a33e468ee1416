/**
 * Test files as plain JavaScript, with the workspace's sources: a few files for Node to read instead of hundreds that a
 * loader would have to compile in every process.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './test-files.mjs'

const cache = join(root, 'node_modules/.cache/tests')

/** The program of a thread; `packages/api/src/paths.ts` finds it. */
const worker = 'packages/api/src/work/worker.ts'

/** Programs that tests start: see `packages/api/test/support/from-source.ts`. */
const started = [
  'packages/api/src/server.ts',
  worker,
  'packages/api/test/browser/pages.test.ts',
  'packages/cli/src/bin.ts',
]

/**
 * @param {readonly string[]} files paths from the root
 * @returns {Promise<string>} the folder in which they stand until this process ends, each at its path
 */
export async function bundle(files) {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'run-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await bundleInto(folder, [...files, ...started])
  return folder
}

/**
 * @param {string} folder where they are put, each at its path
 * @param {readonly string[]} files paths from the root
 */
export async function bundleInto(folder, files) {
  await build({
    absWorkingDir: root,
    entryPoints: [...new Set(files)],
    outbase: root,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What several need stands in files of their own, which a process that runs them all loads once.
    splitting: true,
    chunkNames: 'shared/[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@screeningsmodel/source'],
    // Failures tell the line in the source.
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [libraries, addresses(folder)],
  })
}

const tap = new URL('tap.mjs', import.meta.url).href

/** Libraries stay where they are installed: named by address, since the bundle stands elsewhere. */
const libraries = {
  name: 'libraries',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^tap$/ }, () => ({ path: tap, external: true }))
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === libraries || from.kind === 'entry-point') return undefined
      const found = await resolve(path, { ...from, pluginData: libraries })
      const isLibrary = found.path.includes('/node_modules/') && !found.path.endsWith('.json')
      return isLibrary ? { path: pathToFileURL(found.path).href, external: true } : found
    })
  },
}

/** What a source file finds by its own address it still finds; a thread runs what was bundled. */
const addresses = (folder) => ({
  name: 'addresses',
  setup({ onLoad }) {
    const bundled = pathToFileURL(join(folder, worker.replace(/\.ts$/, '.mjs'))).href
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const address = JSON.stringify(pathToFileURL(path).href)
      const contents = source
        .replace("'./work/worker.ts'", JSON.stringify(bundled))
        .replaceAll('import.meta.url', address)
      return { contents, loader: 'ts' }
    })
  },
})
