/** The application. The process and the tests build the same one, with everything that production has. */
import { checkOptions, type Registry } from '@screeningsmodel/core'
import { fastify } from 'fastify'
import { reportRoutes } from './routes/afrapportering.js'
import { withoutBasePath } from './http/base-path.js'
import { addBatch } from './routes/batch/plugin.js'
import { addPages } from './pages/plugin.js'
import type { App, RouteContext, Routes } from './http/instance.js'
import { capacityRoutes } from './routes/kapacitet.js'
import { batchLimits, connectionLimit, serverLimits } from './limits.js'
import { addSchemas } from './openapi/schemas.js'
import { addCors } from './http/plugins/cors.js'
import { addCompression } from './http/plugins/compression.js'
import { addContentLimit } from './http/plugins/content-limit.js'
import { addDecisions, type DecisionOptions } from './http/plugins/decisions.js'
import { addJsonBody } from './http/plugins/json-body.js'
import { unnoticedChanges } from './unnoticed.js'
import { addLogging, logging, type LogOptions } from './http/plugins/logging.js'
import { addMetrics } from './http/plugins/metrics.js'
import { addAccept, collectMethods } from './http/plugins/negotiation.js'
import { addOpenApi } from './openapi/plugin.js'
import { addProblems, refuseConnection, sendRouterProblem } from './http/plugins/problem-answers.js'
import { addRateLimit } from './http/plugins/rate-limit.js'
import { addSecurity } from './http/plugins/security.js'
import { addShutdown } from './http/plugins/shutdown.js'
import { comparisonRoutes } from './routes/forskel.js'
import { dmnRoutes } from './routes/dmn.js'
import { grafRoutes } from './routes/graf.js'
import { rulesetRoutes } from './routes/rulesets.js'
import { screeningRoutes } from './routes/screening.js'
import { serviceRoutes } from './routes/service.js'
import { loadRulesets } from './load-rulesets.js'
import { mcpRoutes } from './mcp/route.js'
import { addComparisons } from './work/comparisons.js'
import { addDrawings } from './work/drawings.js'
import { addWork, type WorkOptions } from './work/pool.js'
import type { Publisher } from './publisher.js'

export type { App } from './http/instance.js'
export { loadRulesets, RulesetsRefused } from './load-rulesets.js'

/** How the service runs; every setting has a default, so that none has to be given. */
export interface AppOptions extends LogOptions {
  /** A folder of ruleset documents that are served beside the built-in ones. */
  readonly rulesetsDir?: string | undefined
  /** Rulesets that have been checked already; used instead of loading any, and `rulesetsDir` is ignored. */
  readonly registry?: Registry | undefined
  /** The path that a proxy serves the service under, such as `/screening`; none by default. */
  readonly basePath?: string | undefined
  /** How many requests a minute one address may send; no limit by default. */
  readonly ratePerMinute?: number | undefined
  /** Addresses of proxies whose `X-Forwarded-For` is trusted, separated by commas; none by default. */
  readonly trustProxy?: string | undefined
  /** Sites whose pages may call the service from a browser, such as `https://fagsystem.example`; none by default. */
  readonly corsOrigins?: readonly string[] | undefined
  /** A secret that seals answers in addresses; one of the process's own by default. */
  readonly answerKey?: string | undefined
  /** Who publishes the service; without one its pages say that it is an unofficial installation. */
  readonly publisher?: Publisher | undefined
  /** How much one batch may hold, in MB; 1024 by default. */
  readonly batchMegabytes?: number | undefined
  /** The decision log: where each answer is noted, without facts. Default: nowhere. */
  readonly decisions?: DecisionOptions | undefined
  /** Milliseconds in which content must arrive; see `limits.ts`. */
  readonly contentLimit?: number | undefined
  /** How much work runs in threads at the same time; see `limits.ts`. */
  readonly work?: WorkOptions | undefined
}

const routes: readonly Routes[] = [
  screeningRoutes,
  reportRoutes,
  capacityRoutes,
  rulesetRoutes,
  comparisonRoutes,
  grafRoutes,
  dmnRoutes,
  mcpRoutes,
  serviceRoutes,
]

/**
 * Builds the service, after checking its rulesets.
 *
 * @throws {RulesetsRefused} when a ruleset can't be served
 * @throws {DecisionLogRefused} when the decision log can't be opened
 * @throws {InputError} if there is no such option
 * @example
 * const app = await buildApp({ logLevel: 'silent' })
 * const answer = await app.inject({ method: 'POST', url: '/screen-tilbud', payload: { borgere: 2 } })
 * answer.json().konklusion // 'ikke-hoejt-specialiseret'
 * await app.close()
 */
export async function buildApp(options: AppOptions = {}): Promise<App> {
  checkOptions(options, [
    'logLevel',
    'logStream',
    'rulesetsDir',
    'registry',
    'basePath',
    'ratePerMinute',
    'trustProxy',
    'corsOrigins',
    'answerKey',
    'publisher',
    'batchMegabytes',
    'decisions',
    'contentLimit',
    'work',
  ])
  const { basePath = '', batchMegabytes = batchLimits.megabytes, corsOrigins = [] } = options
  const registry = options.registry ?? (await loadRulesets(options.rulesetsDir))
  const context: RouteContext = {
    registry,
    basePath,
    batchBytes: batchMegabytes * 1024 * 1024,
    publisher: options.publisher,
    corsOrigins,
    answerKey: options.answerKey,
  }
  const app: App = fastify({
    ...serverLimits,
    ...logging(options),
    // `http/plugins/shutdown.ts` answers these with a problem instead.
    return503OnClosing: false,
    frameworkErrors: sendRouterProblem,
    clientErrorHandler: refuseConnection,
    trustProxy: options.trustProxy ?? false,
    rewriteUrl: ({ url = '/' }) => withoutBasePath(basePath, url),
  })

  app.server.maxConnections = connectionLimit
  app.decorate('basePath', basePath)
  addLogging(app)
  addSecurity(app)
  addCors(app, corsOrigins)
  await addRateLimit(app, options.ratePerMinute ?? 0)
  addProblems(app)
  const addOtherMethods = collectMethods(app)
  addMetrics(app)
  if (options.decisions) addDecisions(app, options.decisions)
  await addCompression(app)
  addShutdown(app)
  addAccept(app)
  addContentLimit(app, options.contentLimit)
  addJsonBody(app)
  addWork(app, options.work)
  addDrawings(app)
  addComparisons(app, registry)
  await addOpenApi(app, context)
  addSchemas(app, registry)
  for (const add of routes) add(app, context)
  await addBatch(app, context)
  await addPages(app, context, addOtherMethods)
  if (app.log.level !== 'silent') {
    for (const each of unnoticedChanges(registry))
      app.log.info(each, 'cases tried on small changes')
  }
  return app
}
