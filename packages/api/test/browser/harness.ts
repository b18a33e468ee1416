/** The real application in a real browser, and what must never happen. */
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
/** The unfinished tests of the file; the last one stops what was started, or the process would never end. */
let left = 0
/** Kept from file to file in a process whose runner says when it has run the last one. */
let browser: Promise<Browser | undefined> | undefined

// A browser is slow on a busy machine; how long it takes does not matter.
tap.setTimeout(600_000)

const noBrowser =
  'NO BROWSER: the pages were not tested. Install Chromium or Chrome, or name one with CHROMIUM_PATH.'

/**
 * A test in its own page. Without a browser it is skipped visibly; with `CI` set it fails.
 *
 * @param context the settings of the browser’s window; and `app`, how the service is built for the tests of this file
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

/** The runner sends `leave` after its last file: see `scripts/lib/runner.mjs`. */
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

/** CSP violations appear as console errors; a request to another origin is a problem even if it fails. */
function listen(page: Page, origin: string): string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    // An answer that refuses the input is not an error of the page.
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
    // A page that is updated while typing also asks before the input is valid.
    if (response.status() >= 400 && response.status() !== 422 && !isPage) {
      troubles.push(`${String(response.status())}: ${response.url()}`)
    }
  })
  return troubles
}

/** No violation of WCAG 2.1 A and AA nor of axe’s best practices on the page as it stands. */
export async function accessible(t: Test, page: Page, state: string): Promise<void> {
  await page.waitForLoadState()
  // Passed checks are not transferred from the page.
  const { violations } = await lookedAt(page, { resultTypes: ['violations'] })
  t.strictSame(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
    [],
    `axe: ${state}`,
  )
}

/** Text has enough contrast, also in the dark scheme. */
export async function readableInTheDark(t: Test, page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  // A colour in transition is neither.
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

/** Nothing is cut off with more space between lines, letters and words (WCAG 1.4.12). */
export async function holdsSpacing(t: Test, page: Page, state: string): Promise<void> {
  await page.evaluate(spacing)
  await fits(t, page, `${state}, spaced`)
  t.strictSame(await page.evaluate(cutTexts), [], `${state}, spaced: nothing is cut`)
}

const spacing = `for (const rule of [
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  'p { margin-bottom: 2em !important }',
]) document.styleSheets[0].insertRule(rule, document.styleSheets[0].cssRules.length)`

/** Texts that overflow a clipping element or a button, without text for screen readers only. */
const cutTexts = `[...document.querySelectorAll('body *')]
  .filter((element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element)
    const cuts = element.matches('button, .button') || [overflowX, overflowY].some((each) => ['hidden', 'clip'].includes(each))
    return cuts && clipPath === 'none' && element.checkVisibility() && element.textContent.trim() !== ''
  })
  .filter((element) => element.clientWidth > 1 &&
    (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
  .map((element) => element.outerHTML.slice(0, 160))`

/** A sentence whose parts would be side by side, because each is a flex item. */
const tornTexts = `[...document.querySelectorAll('body :is([lang], a, code, em, strong)')]
  .map(({ parentElement }) => parentElement)
  .filter((parent) => /flex|grid/.test(getComputedStyle(parent).display) &&
    [...parent.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent.trim() !== ''))
  .map(({ outerHTML }) => outerHTML.slice(0, 160))`

/** The page fits its window: no horizontal scrolling, and no sentence is torn apart. */
export async function fits(t: Test, page: Page, state: string): Promise<void> {
  await page.waitForLoadState()
  const root = 'document.documentElement'
  const content = await page.evaluate<number>(`${root}.scrollWidth`)
  const width = await page.evaluate<number>(`${root}.clientWidth`)
  t.ok(content <= width, `${state}: ${String(content)} px in ${String(width)} px`)
  t.strictSame(await page.evaluate(tornTexts), [], `${state}: sentences hold together`)
}
