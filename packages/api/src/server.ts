#!/usr/bin/env node
/** The process: it reports errors in its settings at once, before it loads the service. */
import { cannotStart } from './cannot-start.js'
import { ConfigError, readConfig } from './config.js'
import { PublisherMissing, publisherOf } from './publisher.js'
import type { Settings } from './run.js'

const settings = readSettings()
const { run } = await import('./run.js')
await run(settings)

function readSettings(): Settings {
  try {
    const config = readConfig(process.env)
    return { config, publisher: publisherOf(config, process.env.NODE_ENV === 'production') }
  } catch (error) {
    const isTold = error instanceof ConfigError || error instanceof PublisherMissing
    if (isTold) return cannotStart(error.message)
    throw error
  }
}
