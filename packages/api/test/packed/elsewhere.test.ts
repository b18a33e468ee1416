/**
 * The packed library without a bundler or Node: in Deno and Bun, in a browser by an import map, and as one file. Each
 * gives the answer that Node gives. Needs a build and a registry.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { screenTilbud } from '@screeningsmodel/core'
import { screen } from '@screeningsmodel/core/rulesets/indsatsniveau.da'
import { chromium } from 'playwright-core'
import t from 'tap'
import { install, node, pack, run } from '../../../cli/test/packed/install.js'
import { findChromium } from '../browser/chromium.js'

const tarballs = await pack(t)
const { folder } = await install(t, [
  ...tarballs.filter((path) => path.includes('-core-')),
  'deno@2.9.6',
  'bun@1.4.5',
])
const tilbud = { borgere: 4, aarsvaerk: 2.5 }
const sag = { skaderPaaFosteret: true }
const expected = [screenTilbud(tilbud), screen(sag), 'ukendt-felt']

/** A user’s module that prints two answers and a refusal. */
const asking = (ofTilbud: string, ofLevel: string) => `
import { screenTilbud } from '${ofTilbud}'
import { InputError, screen } from '${ofLevel}'
let code
try {
  screen({ forkert: 1 })
} catch (error) {
  if (error instanceof InputError) code = error.errors[0].code
}
const told = [screenTilbud(${JSON.stringify(tilbud)}), screen(${JSON.stringify(sag)}), code]
`

t.test('Node, Deno and Bun answer alike', async (t) => {
  const module = asking('@screeningsmodel/core', '@screeningsmodel/core/rulesets/indsatsniveau.da')
  await writeFile(join(folder, 'told.mjs'), `${module}console.log(JSON.stringify(told))`)
  const bin = (name: string) => join(folder, 'node_modules', '.bin', name)
  for (const [program, ...args] of [
    [node],
    // No permissions: the core needs none.
    [bin('deno'), 'run', '--no-prompt', '--node-modules-dir=manual'],
    [bin('bun')],
  ] as [string, ...string[]][]) {
    const { stdout } = await run(folder, program, ...args, 'told.mjs')
    t.strictSame(JSON.parse(stdout), expected, program)
  }
})

t.test('a browser answers with an import map, and from one file', async (t) => {
  const found = await findChromium()
  if (!found) throw new Error('No Chromium starts here.')
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    readFile(join(folder, path)).then(
      (bytes) => {
        const type = extname(path) === '.html' ? 'text/html' : 'text/javascript'
        response.setHeader('content-type', `${type}; charset=utf-8`).end(bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const at = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const core = '/node_modules/@screeningsmodel/core/dist'
  const imports = { 'core/': `${core}/esm/generated/rulesets/` }
  const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`
  const byMap = asking('core/hoejt-specialiseret-tilbud.js', 'core/indsatsniveau.da.js').replace(
    '{ screenTilbud }',
    '{ screen as screenTilbud }',
  )
  const pages = {
    'map.html': `${map}<script type="module">${byMap}globalThis.told = told</script>`,
    'alone.html': `<script type="module">${asking(
      `${core}/alone/index.js`,
      `${core}/alone/rulesets/indsatsniveau.da.js`,
    )}globalThis.told = told</script>`,
    // Two self-contained files: an error of one is recognised by the other.
    'analyse.html': `<script type="module">${asking(
      `${core}/alone/index.js`,
      `${core}/alone/rulesets/indsatsniveau.da.js`,
    )}
      import { countConclusions, screenAll } from '${core}/alone/analyse.js'
      const { svarene, afviste } = screenAll([{ borgere: 2 }, { borgere: -1 }], (row) => screenTilbud(row))
      const counted = [countConclusions(svarene)[0].antal, afviste.length].join()
      globalThis.told = counted === '1,1' ? told : counted
    </script>`,
  }
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: ['--no-sandbox'],
  })
  t.teardown(() => browser.close())
  for (const [name, html] of Object.entries(pages)) {
    await writeFile(join(folder, name), `<!doctype html><title>core</title>${html}`)
    const page = await browser.newPage()
    const failed: string[] = []
    page.on('pageerror', (error) => failed.push(error.message))
    page.on('requestfailed', (request) => failed.push(request.url()))
    await page.goto(`${at}/${name}`)
    await page.waitForFunction('globalThis.told !== undefined')
    t.strictSame(await page.evaluate('globalThis.told'), expected, name)
    t.same(failed, [])
  }
})
