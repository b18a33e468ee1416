/** The real application and a real browser, for tests, pictures and anyone who looks at the pages. */
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from 'playwright-core'
import { buildApp, type App, type AppOptions } from '../../src/app.js'
import { builtInRulesets } from '../support/app.js'
import { findChromium } from './chromium.js'

export interface Running {
  readonly app: App
  readonly browser: Browser
  /** The address of the service, without a slash at its end. */
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** A browser, which the caller closes. Undefined if no Chromium starts. */
export async function launch(): Promise<Browser | undefined> {
  const found = await findChromium()
  if (!found) return undefined
  return chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args,
  })
}

/**
 * Undefined if no Chromium starts.
 *
 * @param shared an existing browser, which is kept when this is stopped
 */
export async function start(
  options: AppOptions = {},
  shared?: Browser,
): Promise<Running | undefined> {
  const browser = shared ?? (await launch())
  if (!browser) return undefined
  const registry = options.rulesetsDir === undefined ? await builtInRulesets() : undefined
  const app = await buildApp({ logLevel: 'silent', registry, ...options })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    app,
    browser,
    origin: `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}${options.basePath ?? ''}`,
    stop: async () => {
      if (!shared) await browser.close()
      await app.close()
    },
  }
}

/** Tests run as root in containers, and no browser here downloads anything. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
