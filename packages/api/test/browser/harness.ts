/** The real application in a real browser, and what must never happen there. */
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import tap, { type Test } from 'tap'
import { buildApp, type AppOptions } from '../../src/app.js'
import { findChromium } from './chromium.js'

/** An open page that remembers everything that went wrong on it. */
export interface Visit {
  readonly page: Page
  /** The address of the service, without a slash at its end. */
  readonly origin: string
  /** Errors, CSP violations, and requests that left the service; all must stay empty. */
  readonly troubles: readonly string[]
}

let browser: Browser | undefined
let origin = ''

/** Starts the service and the browser before the first test of a file, and stops them after the last. */
export function useBrowser(options: AppOptions = {}): void {
  let stop: (() => Promise<void>) | undefined
  tap.before(async () => {
    const found = await findChromium()
    if (!found) return
    const app = await buildApp({ logLevel: 'silent', ...options })
    await app.listen({ host: '127.0.0.1', port: 0 })
    origin = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`
    browser = await chromium.launch({
      executablePath: found.executablePath,
      env: { ...process.env, ...found.env },
      args,
    })
    stop = async () => {
      await browser?.close()
      await app.close()
    }
  })
  tap.after(async () => stop?.())
}

/** Tests run as root in containers, and no browser here has anything to fetch. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const noBrowser =
  'NO BROWSER: the pages were not tested. Install Chromium or Chrome, or name one with CHROMIUM_PATH.'

/** A test in a page of its own. Without a browser it is skipped, loudly; with `CI` set it fails. */
export function test(
  name: string,
  body: (t: Test, visit: Visit) => Promise<void>,
  options: BrowserContextOptions = {},
): void {
  void tap.test(name, async (t) => {
    if (!browser) {
      if (process.env['CI']) t.fail(noBrowser)
      else {
        process.stderr.write(`\n${noBrowser}\n`)
        t.pass(noBrowser, { skip: noBrowser })
      }
      return
    }
    const context = await browser.newContext({ locale: 'da-DK', ...options })
    const page = await context.newPage()
    const troubles = listen(page)
    try {
      await body(t, { page, origin, troubles })
      t.strictSame(troubles, [], 'no errors in the console, and nothing from elsewhere')
    } finally {
      await context.close()
    }
  })
}

/** CSP violations come as console errors; a request to another origin is a trouble even if it fails. */
function listen(page: Page): string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    // An answer that refuses the input is no fault of the page.
    const refused = /status of 4\d\d/.test(message.text())
    if (['error', 'warning'].includes(message.type()) && !refused) {
      troubles.push(`${message.type()}: ${message.text()}`)
    }
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !url.startsWith('data:')) troubles.push(`request: ${url}`)
  })
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document'
    if (response.status() >= 400 && !isPage) {
      troubles.push(`${String(response.status())}: ${response.url()}`)
    }
  })
  return troubles
}

/** No violation of WCAG 2.1 A and AA nor of axe’s best practices on the page as it stands. */
export async function accessible(t: Test, page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  t.strictSame(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
    [],
    `axe: ${state}`,
  )
}

/** The page fits its window: nothing is scrolled sideways. */
export async function fits(t: Test, page: Page, state: string): Promise<void> {
  const root = 'document.documentElement'
  const content = await page.evaluate<number>(`${root}.scrollWidth`)
  const width = await page.evaluate<number>(`${root}.clientWidth`)
  t.ok(content <= width, `${state}: ${String(content)} px in ${String(width)} px`)
}
