/** The application: the same one for the process and for tests, with all that production has. */
import type { Registry } from '@screeningsmodel/core'
import { fastify } from 'fastify'
import { reportRoutes } from './afrapportering/report-route.js'
import { withoutBasePath } from './base-path.js'
import { addBatch } from './batch/plugin.js'
import { addPages } from './form/plugin.js'
import type { App, RouteContext, Routes } from './instance.js'
import { capacityRoutes } from './kapacitet/route.js'
import { batchLimits, serverLimits } from './limits.js'
import { addSchemas } from './openapi/schemas.js'
import { addContentLimit } from './plugins/content-limit.js'
import { addJsonBody } from './plugins/json-body.js'
import { addLogging, logging, type LogOptions } from './plugins/logging.js'
import { addAccept, collectMethods } from './plugins/negotiation.js'
import { addOpenApi } from './plugins/openapi.js'
import { addProblems, refuseConnection, sendRouterProblem } from './plugins/problems.js'
import { addRateLimit } from './plugins/rate-limit.js'
import { addSecurity } from './plugins/security.js'
import { addShutdown } from './plugins/shutdown.js'
import { problemGuideRoutes } from './routes/problem-page.js'
import { rulesetRoutes } from './routes/rulesets.js'
import { screeningRoutes } from './routes/screening.js'
import { serviceRoutes } from './routes/service.js'
import { loadRulesets } from './rulesets.js'

export type { App } from './instance.js'
export { loadRulesets, RulesetsRefused } from './rulesets.js'

export interface AppOptions extends LogOptions {
  /** A folder of ruleset documents that are served beside the built-in ones. */
  readonly rulesetsDir?: string | undefined
  /** Rulesets that are known to be sound, in place of loading and trying them; `rulesetsDir` is not read. */
  readonly registry?: Registry | undefined
  /** The path that a proxy serves the service under, such as `/screening`; none unless said. */
  readonly basePath?: string | undefined
  /** How many requests a minute one address may send; no limit unless said. */
  readonly ratePerMinute?: number | undefined
  /** Addresses of proxies, with commas between, whose `X-Forwarded-For` is believed; none unless said. */
  readonly trustProxy?: string | undefined
  /** How much one batch may hold, in MB; 1024 unless said. */
  readonly batchMegabytes?: number | undefined
}

const routes: readonly Routes[] = [
  screeningRoutes,
  reportRoutes,
  capacityRoutes,
  rulesetRoutes,
  serviceRoutes,
  problemGuideRoutes,
]

/**
 * Builds the service; it is ready when its rulesets have passed the gate.
 *
 * @throws {RulesetsRefused} when a ruleset can't be served
 * @example
 * const app = await buildApp()
 * await app.inject({ method: 'POST', url: '/screen-tilbud', payload: { borgere: 4 } })
 */
export async function buildApp(options: AppOptions = {}): Promise<App> {
  const { basePath = '', batchMegabytes = batchLimits.megabytes } = options
  const registry = options.registry ?? (await loadRulesets(options.rulesetsDir))
  const context: RouteContext = { registry, basePath, batchBytes: batchMegabytes * 1024 * 1024 }
  const app: App = fastify({
    ...serverLimits,
    ...logging(options),
    // A problem answer in their place: `plugins/shutdown.ts`.
    return503OnClosing: false,
    frameworkErrors: sendRouterProblem,
    clientErrorHandler: refuseConnection,
    trustProxy: options.trustProxy ?? false,
    rewriteUrl: ({ url = '/' }) => withoutBasePath(basePath, url),
  })

  addLogging(app)
  await addSecurity(app)
  addProblems(app)
  await addRateLimit(app, options.ratePerMinute ?? 0)
  addShutdown(app)
  addAccept(app)
  addContentLimit(app)
  addJsonBody(app)
  const addOtherMethods = collectMethods(app)
  await addOpenApi(app)
  addSchemas(app, registry)
  for (const add of routes) add(app, context)
  await addBatch(app, context)
  await addPages(app, context)
  addOtherMethods()
  return app
}
