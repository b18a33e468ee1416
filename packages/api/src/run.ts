/** Starts the service with the settings of its process, and stops it gracefully on a signal. */
import closeWithGrace from 'close-with-grace'
import { buildApp, RulesetsRefused, type App } from './app.js'
import { cannotStart } from './cannot-start.js'
import type { Config } from './config.js'
import { drainLimit } from './limits.js'
import { DecisionLogRefused } from './http/plugins/decisions.js'
import { traceOf } from './http/plugins/logging.js'
import { codeOf } from './http/problems.js'
import type { Publisher } from './publisher.js'

export interface Settings {
  readonly config: Config
  readonly publisher: Publisher | undefined
}

/** Resolves when the service listens, or ends the process with the reason why it can't. */
export async function run(settings: Settings): Promise<void> {
  const { config } = settings
  const cannot = (error: unknown) => cannotStart(reasonOf(error, config))
  const app = await built(settings).catch(cannot)
  const grace = config.STOP_GRACE_S * 1000
  // Set before the service listens, so that an early signal is a stop like any other. `app.stop` has a limit of its
  // own; this longer limit is for the case that the stop itself hangs.
  closeWithGrace({ delay: grace + drainLimit + 5000, logger: false }, async ({ err, signal }) => {
    if (err) app.log.fatal(traceOf(err), 'uncaught error')
    app.log.info({ signal }, 'stopping')
    // Only a platform, which uses SIGTERM, sends requests elsewhere meanwhile.
    await app.stop({ grace: signal === 'SIGTERM' ? grace : 0, limit: drainLimit })
    app.log.info('stopped')
  })
  await app.listen({ host: config.HOST, port: config.PORT }).catch(cannot)
  // So the log says whether threads can start, before anybody needs one.
  void app.canWork()
}

async function built({ config, publisher }: Settings): Promise<App> {
  const { LOG_LEVEL: logLevel, RULESETS_DIR: rulesetsDir, BASE_PATH: basePath } = config
  const { BATCH_MAX_MB: batchMegabytes, RATE_LIMIT: ratePerMinute } = config
  const { TRUST_PROXY: trustProxy, DECISION_LOG: to, CALLER_HEADER: callerHeader } = config
  return buildApp({
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
}

function reasonOf(error: unknown, { HOST: host, PORT: port }: Config): string {
  if (error instanceof RulesetsRefused || error instanceof DecisionLogRefused) return error.message
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
