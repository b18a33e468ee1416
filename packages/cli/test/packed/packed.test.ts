/**
 * Every package as a stranger gets it: packed, installed by npm into an empty folder, and used. Needs a
 * build and a registry. `PACKED_NODE=/path/to/node` tries it on another Node.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { screenTilbud } from '@screeningsmodel/core'
import t from 'tap'
import rootManifest from '../../../../package.json' with { type: 'json' }
import { documentedIn, entriesOf, examplesOf } from './entries.js'
import {
  environment,
  install,
  listening,
  node,
  pack,
  published,
  readManifest,
  run,
} from './install.js'

const tilbud = { borgere: 4, aarsvaerk: 2.5 }
const tarballs = await pack(t)
const manifests = await Promise.all(
  (await published()).map(async (source) => ({ source, manifest: await readManifest(source) })),
)
const { folder, said } = await install(t, [
  ...tarballs,
  `@types/node@${rootManifest.devDependencies['@types/node']}`,
])
const installed = (name: string) => join(folder, 'node_modules', name)

t.test('npm finds nothing to warn of: no engine, nothing missing, nothing twice', async (t) => {
  t.comment(`Node ${(await run(folder, node, '--version')).stdout.trim()}`)
  t.equal(tarballs.length, manifests.length)
  t.notMatch(said, /EBADENGINE|ERESOLVE/)
  await t.resolves(run(folder, 'npm', 'ls', '--all'))
})

t.test('what is packed offers what the workspace does, and its README tells of it', async (t) => {
  for (const { source, manifest } of manifests) {
    const packed = await readManifest(installed(manifest.name))
    t.same(Object.keys(packed.exports), Object.keys(manifest.exports), manifest.name)
    t.notMatch(JSON.stringify(packed), /"@screeningsmodel\/source"|"workspace:/, manifest.name)
    const offered = Object.keys(manifest.exports).filter((entry) => entry !== './package.json')
    t.same(
      new Set(documentedIn(await readFile(join(source, 'README.md'), 'utf8'))),
      new Set(offered.map((entry) => join(manifest.name, entry))),
      `${manifest.name}: the README's table of entries`,
    )
    t.match(await readFile(join(installed(manifest.name), 'LICENSE'), 'utf8'), /^MIT License/)
  }
})

t.test('every entry can be imported and required, and gives the same both ways', async (t) => {
  const lists = manifests.map(({ manifest }) => entriesOf(manifest, installed(manifest.name)))
  const entries = (await Promise.all(lists)).flat()
  // The process: it is started below.
  const loaded = entries.filter((entry) => entry !== '@screeningsmodel/api/server')
  await writeFile(
    join(folder, 'imported.mjs'),
    `const names = {}
for (const entry of ${JSON.stringify(loaded)}) {
  const json = entry.endsWith('.json') ? { with: { type: 'json' } } : {}
  names[entry] = entry.endsWith('.csv') ? import.meta.resolve(entry) && [] : Object.keys(await import(entry, json))
}
console.log(JSON.stringify(names))`,
  )
  await writeFile(
    join(folder, 'required.cjs'),
    `const names = {}
for (const entry of ${JSON.stringify(loaded)}) {
  names[entry] = entry.endsWith('.csv') ? require.resolve(entry) && [] : Object.keys(require(entry))
}
console.log(JSON.stringify(names))`,
  )
  const imported = await namesFrom('imported.mjs')
  const required = await namesFrom('required.cjs')
  for (const entry of loaded) {
    if (/\.(json|csv)$/.test(entry)) continue
    const source = new Set(Object.keys((await import(entry)) as object))
    t.ok(source.size > 0, entry)
    t.same(new Set(imported[entry]), source, `import ${entry}`)
    const names = required[entry]?.filter((name) => name !== '__esModule')
    t.same(new Set(names), source, `require ${entry}`)
  }
})

async function namesFrom(file: string): Promise<Record<string, string[]>> {
  const { stdout } = await run(folder, node, file)
  return JSON.parse(stdout) as Record<string, string[]>
}

t.test('every example of a README prints what it says', async (t) => {
  for (const { source, manifest } of manifests) {
    const examples = await examplesOf(source)
    t.ok(examples.length > 0, `${manifest.name} has an example`)
    for (const { language, code, prints } of examples) {
      const file = language === 'js' ? 'example.mjs' : 'example.sh'
      await writeFile(join(folder, file), code)
      const { stdout } = await run(folder, language === 'js' ? node : 'sh', file)
      t.equal(stdout.trim(), prints.trim(), manifest.name)
    }
  }
})

t.test('npx screeningsmodel', async (t) => {
  const { version } = await readManifest(installed('@screeningsmodel/cli'))
  const { stdout } = await run(folder, 'npx', '--no-install', 'screeningsmodel', '--version')
  t.equal(stdout, `${version}\n`)
})

for (const [command, ...settings] of [
  ['screeningsmodel serve --port 0'],
  ['screeningsmodel-api', ['PORT', '0']],
] as const) {
  t.test(`${command} answers, shows its pages and stops`, async (t) => {
    const [program = '', ...args] = command.split(' ')
    const child = spawn(join(folder, 'node_modules/.bin', program), args, {
      cwd: folder,
      env: { ...environment, ...Object.fromEntries(settings) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    t.teardown(() => child.kill('SIGKILL'))
    const at = await listening(child.stdout)

    const json = ['-H', 'content-type: application/json', '-d', JSON.stringify(tilbud)]
    const { stdout } = await run(folder, 'curl', '-sS', at('/screen-tilbud'), ...json)
    t.same(JSON.parse(stdout), screenTilbud(tilbud))

    for (const path of ['/sag', '/afrapportering', '/kapacitet', '/openapi.json', '/readyz']) {
      t.equal((await fetch(at(path))).status, 200, path)
    }
    // What the pages and the reference show is packed as well.
    for (const path of ['/', '/docs/']) {
      const page = await (await fetch(at(path))).text()
      const assets = [...page.matchAll(/(?:href|src)="([^":#]+\.(?:css|js|svg))/g)]
      t.ok(assets.length > 1, path)
      for (const [, asset = ''] of assets) {
        t.equal((await fetch(new URL(asset, at(path)))).status, 200, asset)
      }
    }

    const exit = once(child, 'exit')
    child.kill('SIGTERM')
    t.same(await exit, [0, null])
  })
}

const tsc = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'))
const kinds = {
  'nodenext, a module': { file: 'mts', options: ['--module', 'nodenext'] },
  'nodenext, CommonJS': { file: 'cts', options: ['--module', 'nodenext'] },
  bundler: { file: 'ts', options: ['--module', 'esnext', '--moduleResolution', 'bundler'] },
} as const

async function compiles(name: string, folder: string, more: readonly string[]): Promise<void> {
  for (const { file, options } of Object.values(kinds)) {
    await copyFile(
      fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
      join(folder, `${name}.${file}`),
    )
    await run(
      folder,
      node,
      ...[
        tsc,
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        ...options,
        ...more,
        `${name}.${file}`,
      ],
    )
  }
}

t.test('strict TypeScript, with the types of all packages', async (t) => {
  await t.resolves(compiles('everything', folder, []))
})

t.test('the library alone, without types of Node or of a browser', async (t) => {
  const core = tarballs.filter((path) => path.includes('-core-'))
  t.equal(core.length, 1)
  const alone = await install(t, core)
  t.notMatch(alone.said, /warn/i)
  await t.resolves(compiles('library', alone.folder, ['--lib', 'es2022']))
})
