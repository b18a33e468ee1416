/** Starts the service with the settings of its process, and stops it gracefully on a signal. */
import closeWithGrace from 'close-with-grace'
import { buildApp, RulesetsRefused, type App } from './app.js'
import { cannotStart } from './cannot-start.js'
import type { Config } from './config.js'
import { drainLimit } from './limits.js'
import { traceOf } from './http/plugins/logging.js'
import { codeOf } from './http/problems.js'
import type { Publisher } from './publisher.js'

export interface Settings {
  readonly config: Config
  readonly publisher: Publisher | undefined
}

/** Comes to its end when the service listens, or ends the process with the reason why it can't. */
export async function run(settings: Settings): Promise<void> {
  const app = await listening(settings).catch((error: unknown) =>
    cannotStart(reasonOf(error, settings.config)),
  )
  const grace = settings.config.STOP_GRACE_S * 1000
  // `app.stop` has a limit of its own; this longer one is for the case that the stop itself hangs.
  closeWithGrace({ delay: grace + drainLimit + 5000, logger: false }, async ({ err, signal }) => {
    if (err) app.log.fatal(traceOf(err), 'uncaught error')
    app.log.info({ signal }, 'stopping')
    // Only a platform that ends the process by SIGTERM sends requests elsewhere meanwhile.
    await app.stop({ grace: signal === 'SIGTERM' ? grace : 0, limit: drainLimit })
    app.log.info('stopped')
  })
}

async function listening({ config, publisher }: Settings): Promise<App> {
  const { HOST: host, PORT: port, LOG_LEVEL: logLevel } = config
  const { RULESETS_DIR: rulesetsDir, BASE_PATH: basePath, BATCH_MAX_MB: batchMegabytes } = config
  const { RATE_LIMIT: ratePerMinute, TRUST_PROXY: trustProxy } = config
  const { DECISION_LOG: to, CALLER_HEADER: callerHeader } = config
  const app = await buildApp({
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
  await app.listen({ host, port })
  // The log says whether threads can start before anybody asks for one.
  void app.canWork()
  return app
}

function reasonOf(error: unknown, { HOST: host, PORT: port }: Config): string {
  if (error instanceof RulesetsRefused) return error.message
  const address = `${host}:${String(port)}`
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
