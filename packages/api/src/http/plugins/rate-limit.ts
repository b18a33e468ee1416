/** The limit on requests a minute from one address; more are refused with 429 and `Retry-After`. */
import rateLimit from '@fastify/rate-limit'
import type { App } from '../instance.js'
import { ProblemError } from '../problems.js'

/**
 * Counts in memory, one minute at a time. `/healthz` and `/readyz`, which a platform calls all the time,
 * are not counted.
 *
 * @param perMinute 0 for no limit
 */
export async function addRateLimit(app: App, perMinute: number): Promise<void> {
  if (perMinute === 0) return
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    allowList: ({ routeOptions }) => unlimited.has(routeOptions.url ?? ''),
    errorResponseBuilder: () => new ProblemError('for-mange-anmodninger'),
    // `RateLimit-Limit`, `-Remaining` and `-Reset`, in place of names that begin with `X-`.
    enableDraftSpec: true,
  })
  // Requests to unknown addresses, which have no route, count too; otherwise addresses could be guessed without limit.
  const count = app.rateLimit()
  app.addHook('onRequest', async function (request, reply) {
    if (request.is404) await count.call(this, request, reply)
  })
}

/** A page that says that there are too many requests needs its styles and fonts, too. */
const unlimited: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/assets/*'])
