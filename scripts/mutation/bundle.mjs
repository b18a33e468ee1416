/** All tests of a package with their sources as one program, whose test files are loaded one by one. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from '../lib/test-files.mjs'

/**
 * @param {string} program where the program is written; beside it, as JSON, the addresses of the libraries that it is
 * given
 * @param {readonly string[]} tests paths from the root
 * @param {ReadonlyMap<string, string>} contents changed contents of sources, by absolute path
 */
export async function bundleProgram(program, tests, contents) {
  const libraries = new Set()
  const entry = tests.map((file) => `${JSON.stringify(file)}: () => import('./${file}')`)
  mkdirSync(dirname(program), { recursive: true })
  await build({
    absWorkingDir: root,
    stdin: { contents: `give({${entry.join(',\n')}})`, resolveDir: root },
    outfile: program,
    bundle: true,
    platform: 'node',
    // Only in this format can a file with a top-level await be bundled.
    format: 'esm',
    target: 'node20',
    conditions: ['@screeningsmodel/source'],
    logLevel: 'warning',
    plugins: [given(libraries), sources(contents)],
  })
  writeFileSync(`${program}.json`, JSON.stringify([...libraries]))
}

/** Libraries, and tap in place of its one root, are given to the program: they are loaded once and keep no state. */
const given = (libraries) => ({
  name: 'given',
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === given) return undefined
      if (path === 'tap') return { path, namespace: 'given' }
      const found = await resolve(path, { ...from, pluginData: given })
      if (isBuiltin(found.path))
        return { path: `node:${found.path.replace('node:', '')}`, namespace: 'given' }
      const isLibrary = found.path.includes('/node_modules/') && !found.path.endsWith('.json')
      return isLibrary ? { path: pathToFileURL(found.path).href, namespace: 'given' } : found
    })
    onLoad({ filter: /^tap$/, namespace: 'given' }, () => ({ contents: 'export default tap' }))
    onLoad({ filter: /^(?:file|node):/, namespace: 'given' }, async ({ path }) => {
      libraries.add(path)
      const names = Object.keys(await import(path)).filter((name) => name !== 'module.exports')
      const name = (name) => `library[${JSON.stringify(name)}]`
      const named = names.filter((name) => name !== 'default' && /^[\w$]+$/.test(name))
      return {
        contents: [
          `const library = libraries.get(${JSON.stringify(path)})`,
          ...(names.includes('default') ? [`export default ${name('default')}`] : []),
          ...named.map((each, index) => `const $${index} = ${name(each)}`),
          `export { ${named.map((each, index) => `$${index} as ${each}`).join(', ')} }`,
        ].join('\n'),
      }
    })
  },
})

/** The calls that switch a change. Stryker writes their numbers as texts, by which a count is found far more slowly. */
const marks = /stry(?:MutAct|Cov)_9fa48\([^)]*\)/g

/** A source still finds the files that it finds by its own address. */
const sources = (contents) => ({
  name: 'sources',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = contents.get(path) ?? (await readFile(path, 'utf8'))
      const address = JSON.stringify(pathToFileURL(path).href)
      const own = source.replaceAll('import.meta.url', address)
      return { contents: own.replace(marks, (mark) => mark.replaceAll('"', '')), loader: 'ts' }
    })
  },
})
