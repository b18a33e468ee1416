/** The examples in docstrings are run, and must give what they say. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import t from 'tap'
import packageJson from '../../package.json' with { type: 'json' }
import { examplesIn, shows, statement } from '../support/docstring-examples.js'

const source = new URL('../../src/', import.meta.url)
const run = promisify(execFile)

/** The public entries: every exported function has an example. Those of single rulesets are like the others. */
const entries = Object.keys(packageJson.exports)
  .filter((entry) => !entry.endsWith('.json') && !entry.includes('*'))
  .map((entry) => `@screeningsmodel/core${entry.slice(1)}`)

const all = await examplesIn(source)

t.test('each example gives what it says', async (t) => {
  const folder = await mkdtemp(fileURLToPath(new URL('.examples-', import.meta.url)))
  t.teardown(() => rm(folder, { recursive: true }))
  const names = (entry: string) => entry.replace(/\W/g, '_')
  const program = [
    "import { deepStrictEqual } from 'node:assert'",
    'const same = (found, ...said) => deepStrictEqual(JSON.parse(JSON.stringify(found)), ...said)',
    ...entries.map((entry) => `import * as ${names(entry)} from '${entry}'`),
    `const everything = { ${entries.map((entry) => `...${names(entry)}`).join(', ')} }`,
    'Object.assign(globalThis, everything)',
    ...all.map(
      ({ file, lines }) =>
        `// ${file}\nawait (async () => {\n${lines.map(statement).join('\n')}\n})()`,
    ),
    "console.log(Object.entries(everything).flatMap(([name, value]) => typeof value === 'function' ? name : []).join(' '))",
  ].join('\n')
  const file = `${folder}/examples.mjs`
  await writeFile(file, program)
  // In one file, because compiling each source on its own would take ten times as long.
  const bundled = `${folder}/bundled.mjs`
  await build({
    entryPoints: [file],
    outfile: bundled,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@screeningsmodel/source'],
    external: Object.keys({ ...packageJson.dependencies, ...packageJson.peerDependencies }),
    logLevel: 'error',
  })
  const { stdout } = await run(process.execPath, [bundled])
  for (const name of stdout.trim().split(' ')) {
    const isError = name.endsWith('Error')
    const documented = isError
      ? all.some(({ file }) => file === 'errors/problems.ts')
      : all.some((example) => shows(example, name))
    t.ok(documented, `${name} has an example`)
  }
})

t.test('each example says what it gives', (t) => {
  for (const { file, lines } of all) t.match(lines.join('\n'), / \/\/ /, file)
  t.end()
})
