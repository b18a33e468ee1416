/**
 * Takes the pictures of the README from the running service, so that they stay true: `pnpm pictures`. A rule, a
 * result and a report, as a person sees them.
 */
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { start } from '../test/browser/running.js'
import { conclusion, fill, press, specialised } from '../test/browser/steps.js'

const pictures = (name: string) =>
  fileURLToPath(new URL(`../../../docs/pictures/${name}.png`, import.meta.url))
/** In bytes: what a reader of the README waits for. */
const largest = 150_000

const running = await start()
if (!running) throw new Error('There is no Chromium. Name one with CHROMIUM_PATH.')
const { app, browser, origin, stop } = running
const window = { locale: 'da-DK', viewport: { width: 960, height: 720 } }
const page = await browser.newPage(window)

await page.goto(`${origin}/selvvurdering`)
await fill(page, { ...specialised(), '0.aarsvaerk': '2,5' })
await press(page, 'vis')
await conclusion(page)
await take(page, 'result', '.verdict')

await page.goto(`${origin}/regler/hoejt-specialiseret-tilbud`)
await take(page, 'rule', 'main h2 + p + .rule')

const counts = new URL('../../fixtures/data/syddanmark-2020/opgoerelser.json', import.meta.url)
const { input } = JSON.parse(readFileSync(counts, 'utf8')) as { input: object }
const report = await app.inject({
  method: 'POST',
  url: '/afrapportering',
  headers: { accept: 'text/html' },
  payload: input,
})
// A page of its own, as the file that it is: those of the service allow no styles within them.
const file = await browser.newPage(window)
await file.setContent(report.body)
await take(file, 'report', 'table')

await stop()

/** @param at what stands at the top of the picture */
async function take(page: Page, name: string, at: string): Promise<void> {
  await page.evaluate(`document.querySelector(${JSON.stringify(at)}).scrollIntoView()`)
  await page.screenshot({ path: pictures(name) })
  const { size } = statSync(pictures(name))
  if (size > largest) throw new Error(`${name}.png takes ${String(size)} bytes.`)
}
