#!/usr/bin/env node
/** The process: reads the configuration, starts the service, and stops it gracefully on a signal. */
import closeWithGrace from 'close-with-grace'
import { buildApp, RulesetsRefused, type App } from './app.js'
import { ConfigError, readConfig, type Config } from './config.js'
import { drainLimit } from './limits.js'
import { traceOf } from './http/plugins/logging.js'
import { publisherOf, PublisherMissing } from './publisher.js'
import { codeOf } from './http/problems.js'

const { app, grace } = await start()

// `app.stop` has a limit of its own; this longer one is for the case that the stop itself hangs.
closeWithGrace({ delay: grace + drainLimit + 5000, logger: false }, async ({ err, signal }) => {
  if (err) app.log.fatal(traceOf(err), 'uncaught error')
  app.log.info({ signal }, 'stopping')
  // Only a platform that ends the process by SIGTERM sends requests elsewhere meanwhile.
  await app.stop({ grace: signal === 'SIGTERM' ? grace : 0, limit: drainLimit })
  app.log.info('stopped')
})

async function start(): Promise<{ readonly app: App; readonly grace: number }> {
  let config: Config | undefined
  try {
    config = readConfig(process.env)
    const { HOST: host, PORT: port, LOG_LEVEL: logLevel } = config
    const { RULESETS_DIR: rulesetsDir, BASE_PATH: basePath, BATCH_MAX_MB: batchMegabytes } = config
    const { RATE_LIMIT: ratePerMinute, TRUST_PROXY: trustProxy } = config
    const publisher = publisherOf(config, process.env.NODE_ENV === 'production')
    const { DECISION_LOG: to, CALLER_HEADER: callerHeader } = config
    const built = await buildApp({
      logLevel,
      rulesetsDir,
      basePath,
      batchMegabytes,
      ratePerMinute,
      trustProxy,
      corsOrigins: config.CORS_ORIGINS?.split(','),
      publisher,
      ...(to !== undefined && { decisions: { to, callerHeader: callerHeader?.toLowerCase() } }),
      answerKey: config.ANSWER_KEY,
    })
    await built.listen({ host, port })
    // The log says whether threads can start before anybody asks for one.
    void built.canWork()
    return { app: built, grace: config.STOP_GRACE_S * 1000 }
  } catch (error) {
    process.stderr.write(`screeningsmodel-api: ${messageOf(error, config)}\n`)
    process.exit(1)
  }
}

function messageOf(error: unknown, config: Config | undefined): string {
  const isTold = [ConfigError, RulesetsRefused, PublisherMissing].some(
    (kind) => error instanceof kind,
  )
  if (isTold) return (error as Error).message
  const address = config ? `${config.HOST}:${String(config.PORT)}` : ''
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `${address} is taken. Stop what uses it, or choose another port with PORT.`
    case 'EACCES':
      return `${address} is not allowed. Choose a port from 1024 up with PORT.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${address} is not an address of this machine. Choose another with HOST.`
    default:
      return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}
