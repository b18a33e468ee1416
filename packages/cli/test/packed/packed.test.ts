/**
 * Every package as a user gets it: packed, installed by npm into an empty folder, and used. Needs a build and a
 * registry. `PACKED_NODE=/path/to/node` tries another Node.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { screenTilbud } from '@screeningsmodel/core'
import t from 'tap'
import rootManifest from '../../../../package.json' with { type: 'json' }
import { compile, fileHere, importingAll } from './compile.js'
import { documentedIn, entriesOf, examplesOf, type Entry } from './entries.js'
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
import { undocumented } from './undocumented.js'

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

t.test('npm has no warnings: no engine, nothing missing, nothing twice', async (t) => {
  t.comment(`Node ${(await run(folder, node, '--version')).stdout.trim()}`)
  t.equal(tarballs.length, manifests.length)
  t.notMatch(said, /EBADENGINE|ERESOLVE/)
  await t.resolves(run(folder, 'npm', 'ls', '--all'))
})

t.test('packed packages export what the workspace does, all in their READMEs', async (t) => {
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

t.test('every entry can be imported and required, with the same exports', async (t) => {
  // A table’s declarations are not loadable.
  const loaded = (await entries()).filter(({ name }) => !name.endsWith('.csv'))
  const names = JSON.stringify(loaded.map(({ name }) => name))
  await writeFile(
    join(folder, 'imported.mjs'),
    `const names = {}
for (const name of ${names}) {
  const module = await import(name, name.endsWith('.json') ? { with: { type: 'json' } } : {})
  names[name] = Object.keys(module)
}
console.log(JSON.stringify(names))`,
  )
  await writeFile(
    join(folder, 'required.cjs'),
    `const names = {}
for (const name of ${names}) names[name] = Object.keys(require(name))
console.log(JSON.stringify(names))`,
  )
  const imported = await namesFrom('imported.mjs')
  const required = await namesFrom('required.cjs')
  for (const { name, source } of loaded) {
    t.ok(imported[name] && required[name], name)
    if (source === undefined) continue
    const made = new Set(Object.keys((await import(source)) as object))
    t.same(new Set(imported[name]), made, `import ${name}`)
    const given = required[name]?.filter((each) => each !== '__esModule')
    t.same(new Set(given), made, `require ${name}`)
  }
})

/** Everything except the process, which is started below. */
async function entries(): Promise<readonly Entry[]> {
  const lists = manifests.map(({ source, manifest }) => entriesOf(manifest, source))
  return (await Promise.all(lists))
    .flat()
    .filter(({ name }) => name !== '@screeningsmodel/api/server')
}

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
    // The files of the pages and the reference are packed as well.
    for (const path of ['/', '/docs']) {
      const page = await (await fetch(at(path))).text()
      const assets = [...page.matchAll(/(?:href|src)="([^":#]+\.(?:css|js|svg))(?=["?#])/g)]
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

t.test('strict TypeScript, with the types of all packages', async (t) => {
  const names = (await entries()).flatMap(({ name, source }) => (source ? name : []))
  const texts = [await fileHere('everything.ts'), importingAll(names)]
  await t.resolves(compile(folder, texts))
})

t.test('an editor shows a text for every export, every field and every parameter', async (t) => {
  const names = (await entries()).flatMap(({ name, source }) => (source ? name : []))
  const { untold, count } = undocumented(folder, names)
  t.ok(count > 4000, `${String(count)} looked at`)
  t.same(untold, [])
})

t.test('only the library, without types of Node or of a browser', async (t) => {
  const core = tarballs.filter((path) => path.includes('-core-'))
  t.equal(core.length, 1)
  const alone = await install(t, core)
  t.notMatch(alone.said, /warn/i)
  await t.resolves(compile(alone.folder, [await fileHere('library.ts')], '--lib', 'es2022'))
})
