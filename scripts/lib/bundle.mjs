/**
 * Test files as plain JavaScript, with the workspace's sources: a few files for Node to read instead of hundreds that a
 * loader would have to compile in every process.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './test-files.mjs'

// Makes esbuild, here and in programs started from here, collect garbage less often: a fifth less work.
process.env.GOGC ??= '400'

const cache = join(root, 'node_modules/.cache/tests')

/** The program of a thread; `packages/api/src/paths.ts` finds it. */
const worker = 'packages/api/src/work/worker.ts'

/** Programs that tests start: see `packages/api/test/support/from-source.ts`. */
const programs = ['packages/api/src/server.ts', 'packages/cli/src/bin.ts']
/** And a test that another test starts. */
const startedTest = 'packages/api/test/browser/pages.test.ts'

/**
 * @param {readonly string[]} files paths from the root
 * @returns {Promise<string>} the folder that contains them until this process ends, each at its path
 */
export async function bundle(files) {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'run-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await bundleInto(folder, files)
  return folder
}

/**
 * @param {string} folder where they are written, each at its path
 * @param {readonly string[]} files paths from the root
 */
export async function bundleInto(folder, files) {
  const common = {
    absWorkingDir: root,
    outbase: root,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@screeningsmodel/source'],
    logLevel: 'warning',
  }
  await Promise.all([
    build({
      ...common,
      entryPoints: [...new Set([...files, startedTest])],
      // Code that several files need goes into shared files, which a process that runs them all loads once.
      splitting: true,
      chunkNames: 'shared/[hash]',
      // Failures name the line in the source.
      sourcemap: true,
      sourcesContent: false,
      plugins: [libraries(), addresses(folder)],
    }),
    // Each process and each thread loads all of this again. Libraries are bundled too, because they have many files.
    build({
      ...common,
      entryPoints: [worker, ...programs],
      // Except for modules that are loaded later.
      splitting: true,
      chunkNames: 'worker/[hash]',
      plugins: [libraries(isModule), addresses(folder)],
    }),
  ])
}

const tap = new URL('tap.mjs', import.meta.url).href

/**
 * Libraries stay where they are installed; they are imported by address, since the bundle is elsewhere.
 *
 * @param {(file: string) => boolean} isTaken whether a file of a library goes into the bundle, if it is not loaded
 *   later
 */
const libraries = (isTaken = () => false) => ({
  name: 'libraries',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^tap$/ }, () => ({ path: tap, external: true }))
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === libraries || from.kind === 'entry-point') return undefined
      const found = await resolve(path, { ...from, pluginData: libraries })
      const isLibrary = found.path.includes('/node_modules/') && !found.path.endsWith('.json')
      if (!isLibrary || (from.kind !== 'dynamic-import' && isTaken(found.path))) return found
      return { path: pathToFileURL(found.path).href, external: true }
    })
  },
})

/** ES modules can be bundled; CommonJS, or a module that wraps it, has names that only Node finds. */
function isModule(file) {
  const [, home = ''] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? []
  if (file.endsWith('.mjs')) return !wrapsCommonJs.test(readFileSync(file, 'utf8'))
  if (file.endsWith('.cjs')) return false
  return JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).type === 'module'
}

const wrapsCommonJs = /from ['"]\.[^'"]*(?<!\.m)js['"]/

/** A source file still finds the files that it finds by its own address; a thread runs bundled code. */
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
