/** A browser is available without further steps; if there is none, the tests of the pages say so. */
import { execFile } from 'node:child_process'
import { chromium } from 'playwright-core'
import t from 'tap'
import { fromSource } from '../support/from-source.js'
import { findChromium } from './chromium.js'

t.setTimeout(600_000)
const isShipped = process.platform === 'linux' && process.arch === 'x64'

t.test(
  'the packaged Chromium starts where none is installed',
  { skip: !isShipped && 'the package holds a binary for Linux on x64 alone' },
  async (t) => {
    t.teardown(asked('shipped'))
    const found = await findChromium()
    t.match(found?.executablePath, '/.cache/chromium/')
    const browser = await chromium.launch({
      executablePath: found!.executablePath,
      env: { ...process.env, ...found!.env },
      args: ['--no-sandbox'],
    })
    t.teardown(() => browser.close())
    const page = await browser.newPage()
    await page.setContent('<h1>Målgruppe</h1>')
    t.equal(await page.locator('h1').innerText(), 'Målgruppe')
  },
)

t.test('without a browser the pages’ tests are skipped visibly, or fail under CI', async (t) => {
  const alone = await pagesWithoutBrowser('')
  t.equal(alone.status, 0)
  t.match(alone.stderr, 'NO BROWSER')
  t.match(alone.stdout, '# SKIP NO BROWSER')
  const ci = await pagesWithoutBrowser('true')
  t.not(ci.status, 0)
  t.match(ci.stdout, 'not ok 1 - NO BROWSER')
})

/** Sets `CHROMIUM_PATH`; returns a function that restores it. */
function asked(path: string): () => void {
  const before = process.env['CHROMIUM_PATH']
  process.env['CHROMIUM_PATH'] = path
  return () => {
    if (before === undefined) delete process.env['CHROMIUM_PATH']
    else process.env['CHROMIUM_PATH'] = before
  }
}

interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

function pagesWithoutBrowser(CI: string): Promise<Ended> {
  const args = fromSource(new URL('pages.test.ts', import.meta.url))
  const env = { ...process.env, CHROMIUM_PATH: 'none', CI, TAP: '1' }
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}
