/** The real application in a real browser, and what must never happen there. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import tap, { type Test } from 'tap'
import type { AppOptions } from '../../src/app.js'
import { lookedAt } from './axe.js'
import { launch, start, type Running } from './running.js'

/** An open page. Errors, CSP violations, and requests that leave the service fail its test. */
export interface Visit {
  readonly page: Page
  /** The address of the service, without a slash at its end. */
  readonly origin: string
}

/** Started by the first test of a file. */
let running: Promise<Running | undefined> | undefined
/** The tests of the file that have not ended; the last one stops what was started, or the process would never end. */
let left = 0
/** Goes on from file to file in a process that the runner of the tests tells when it has run the last one. */
let browser: Promise<Browser | undefined> | undefined

// A browser is slow on a machine that has much else to do; how long it takes is no fault.
tap.setTimeout(600_000)

const noBrowser =
  'NO BROWSER: the pages were not tested. Install Chromium or Chrome, or name one with CHROMIUM_PATH.'

/**
 * A test in a page of its own. Without a browser it is skipped, loudly; with `CI` set it fails.
 *
 * @param context how the browser's window is; and `app`, how the service is built for this file's tests
 */
export function test(
  name: string,
  body: (t: Test, visit: Visit) => Promise<void>,
  { app = {}, ...context }: BrowserContextOptions & { app?: AppOptions } = {},
): void {
  left += 1
  void tap.test(name, async (t) => {
    const service = await (running ??= serve(app))
    try {
      if (service) await visit(t, service, body, context)
      else if (process.env['CI']) t.fail(noBrowser)
      else {
        process.stderr.write(`\n${noBrowser}\n`)
        t.pass(noBrowser, { skip: noBrowser })
      }
    } finally {
      left -= 1
      if (left === 0) {
        // Another file in this process starts its own.
        running = undefined
        await service?.stop()
      }
    }
  })
}

async function serve(app: AppOptions): Promise<Running | undefined> {
  const isInRunner = process.connected
  if (!isInRunner) return start(app)
  const shared = await (browser ??= launchUntilTheEnd())
  return shared && start(app, shared)
}

/** The runner says `leave` when it has run its last file: see `scripts/lib/runner.mjs`. */
async function launchUntilTheEnd(): Promise<Browser | undefined> {
  const launched = await launch()
  process.once('leave', () => void launched?.close())
  return launched
}

async function visit(
  t: Test,
  { browser, origin }: Running,
  body: (t: Test, visit: Visit) => Promise<void>,
  options: BrowserContextOptions,
): Promise<void> {
  const context = await browser.newContext({ locale: 'da-DK', ...options })
  try {
    const page = await context.newPage()
    const troubles = listen(page, origin)
    await body(t, { page, origin })
    t.strictSame(troubles, [], 'no errors in the console, and nothing from elsewhere')
  } finally {
    await context.close()
  }
}

/** CSP violations come as console errors; a request to another origin is a trouble even if it fails. */
function listen(page: Page, origin: string): string[] {
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
    // A page that follows what is typed asks before it is right.
    if (response.status() >= 400 && response.status() !== 422 && !isPage) {
      troubles.push(`${String(response.status())}: ${response.url()}`)
    }
  })
  return troubles
}

/** No violation of WCAG 2.1 A and AA nor of axe’s best practices on the page as it stands. */
export async function accessible(t: Test, page: Page, state: string): Promise<void> {
  await page.waitForLoadState()
  // What passes is not carried out of the page.
  const { violations } = await lookedAt(page, { resultTypes: ['violations'] })
  t.strictSame(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
    [],
    `axe: ${state}`,
  )
}

/** Words stand out from their ground in the dark, too. */
export async function readableInTheDark(t: Test, page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  // A colour that is on its way to another is neither.
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().map(({ finished }) => finished))',
  )
  const ground = await page.evaluate<string>(
    'getComputedStyle(document.documentElement).colorScheme',
  )
  t.equal(ground, 'light dark', `${state}: the browser’s own parts are dark, too`)
  const { violations, passes } = await lookedAt(page, { runOnly: ['color-contrast'] })
  await page.emulateMedia({ colorScheme: 'light' })
  const faults = violations.flatMap(({ nodes }) =>
    nodes.map(({ html, any }) => `${html}: ${any.map(({ message }) => message).join()}`),
  )
  t.strictSame(faults, [], `contrast in the dark: ${state}`)
  t.ok(passes.some(({ nodes }) => nodes.length > 5))
}

/** Nothing is cut where the reader has more room between lines, letters and words (WCAG 1.4.12). */
export async function holdsSpacing(t: Test, page: Page, state: string): Promise<void> {
  await page.evaluate(spacing)
  await fits(t, page, `${state}, spaced`)
  t.strictSame(await page.evaluate(cutTexts), [], `${state}, spaced: nothing is cut`)
}

const spacing = `for (const rule of [
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  'p { margin-bottom: 2em !important }',
]) document.styleSheets[0].insertRule(rule, document.styleSheets[0].cssRules.length)`

/** Texts that reach out of an element that cuts them, or out of a button; what only screen readers read is left out. */
const cutTexts = `[...document.querySelectorAll('body *')]
  .filter((element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element)
    const cuts = element.matches('button, .button') || [overflowX, overflowY].some((each) => ['hidden', 'clip'].includes(each))
    return cuts && clipPath === 'none' && element.checkVisibility() && element.textContent.trim() !== ''
  })
  .filter((element) => element.clientWidth > 1 &&
    (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
  .map((element) => element.outerHTML.slice(0, 160))`

/** A sentence whose parts would stand side by side, as each is an item of a flexible box. */
const tornTexts = `[...document.querySelectorAll('body :is([lang], a, code, em, strong)')]
  .map(({ parentElement }) => parentElement)
  .filter((parent) => /flex|grid/.test(getComputedStyle(parent).display) &&
    [...parent.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent.trim() !== ''))
  .map(({ outerHTML }) => outerHTML.slice(0, 160))`

/** The page fits its window: nothing is scrolled sideways, and no sentence is torn apart. */
export async function fits(t: Test, page: Page, state: string): Promise<void> {
  await page.waitForLoadState()
  const root = 'document.documentElement'
  const content = await page.evaluate<number>(`${root}.scrollWidth`)
  const width = await page.evaluate<number>(`${root}.clientWidth`)
  t.ok(content <= width, `${state}: ${String(content)} px in ${String(width)} px`)
  t.strictSame(await page.evaluate(tornTexts), [], `${state}: sentences hold together`)
}
