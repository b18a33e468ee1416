/** The real application and a real browser, for tests, pictures and whoever else looks at the pages. */
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from 'playwright-core'
import { buildApp, type App, type AppOptions } from '../../src/app.js'
import { findChromium } from './chromium.js'

export interface Running {
  readonly app: App
  readonly browser: Browser
  /** The address of the service, without a slash at its end. */
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** Undefined where no Chromium starts. */
export async function start(options: AppOptions = {}): Promise<Running | undefined> {
  const found = await findChromium()
  if (!found) return undefined
  const app = await buildApp({ logLevel: 'silent', ...options })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args,
  })
  return {
    app,
    browser,
    origin: `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}${options.basePath ?? ''}`,
    stop: async () => {
      await browser.close()
      await app.close()
    },
  }
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
