/**
 * Takes pictures of every page and state, in windows of three widths, light, dark and in forced colours, and as it
 * is printed: `pnpm pictures:all`, or with a part of a state's name `pnpm pictures:all case`. They are to be looked
 * at, and git keeps none of them.
 */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { start } from '../test/browser/running.js'
import { app as options, furtherStates, states } from '../test/browser/states.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sprog: { type: 'string', default: 'da' } },
})
const folder = fileURLToPath(new URL('../pictures/', import.meta.url))
/** In milliseconds; a busy machine takes long over a picture. */
const patience = 300_000
const widths = [320, 768, 1280]
/** A4 in CSS pixels, without the margins of a browser. */
const sheet = 718

const running = await start(options)
if (!running) throw new Error('There is no Chromium. Name one with CHROMIUM_PATH.')
const { browser, origin, stop } = running
const page = await browser.newPage({ locale: 'da-DK' })
mkdirSync(folder, { recursive: true })

for (const [state, reach] of Object.entries({ ...states, ...furtherStates })) {
  if (!positionals.every((part) => state.includes(part))) continue
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none' })
  const query = `sprog=${values.sprog}`
  await reach(page, (path) => `${origin}${path}${path.includes('?') ? '&' : '?'}${query}`)
  for (const width of widths) await take(page, state, width, 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const width of widths) await take(page, state, width, 'dark')
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  for (const width of widths) await take(page, state, width, 'forced')
  await page.emulateMedia({ media: 'print', forcedColors: 'none' })
  await take(page, state, sheet, 'print')
  await page.pdf({ path: `${folder}${fileName(state)} print.pdf`, format: 'A4' })
}

await stop()

async function take(page: Page, state: string, width: number, colours: string): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  // A colour that is on its way to another is neither.
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().map(({ finished }) => finished))',
  )
  const name = `${fileName(state)} ${String(width)} ${colours}`
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true, timeout: patience })
}

function fileName(state: string): string {
  return `${values.sprog} ${state}`
}
