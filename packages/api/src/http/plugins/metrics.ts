/** `GET /metrics`: counts and times for Prometheus. No label contains anything that was sent. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import type { App } from '../instance.js'
import { referenceOf } from '../reference.js'

/** In seconds; a screening takes less than a millisecond, a report some seconds. */
const buckets = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/**
 * Requests are counted together, when the metrics are requested or after this many: one by one takes three times as
 * long.
 */
const together = 500

export function addMetrics(app: App): void {
  const registry = new Registry()
  const meters = metersOf(registry)
  // Metrics of the process, with the delay of its event loop; not if the application is only built, as in tests.
  app.addHook('onListen', async () => {
    collectDefaultMetrics({ register: registry })
  })

  let uncounted: Answered[] = []
  function countAll(): void {
    for (const answered of uncounted) count(meters, answered)
    uncounted = []
  }

  app.addHook('onResponse', (request, reply, done) => {
    uncounted.push(answeredBy(request, reply))
    if (uncounted.length >= together) countAll()
    done()
  })

  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    countAll()
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics())
  })
}

/** The metrics of requests. */
function metersOf(registry: Registry) {
  const registers = [registry]
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the headers of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets,
    registers,
  })
  const conclusions = new Counter({
    name: 'screeningsmodel_conclusions_total',
    help: 'Whole answers, by ruleset and conclusion.',
    labelNames: ['ruleset', 'konklusion'] as const,
    registers,
  })
  const refusals = new Counter({
    name: 'screeningsmodel_refusals_total',
    help: 'What was refused, by kind of problem and by the code of each error.',
    labelNames: ['problem', 'code'] as const,
    registers,
  })
  const rows = new Counter({
    name: 'screeningsmodel_batch_rows_total',
    help: 'Rows of batches: screened or refused.',
    labelNames: ['result'] as const,
    registers,
  })
  return { duration, conclusions, refusals, rows }
}

/** What is counted for one request. */
interface Answered {
  readonly labels: { readonly method: string; readonly route: string; readonly status: string }
  readonly seconds: number
  readonly concluded: readonly { readonly ruleset: string; readonly konklusion: string }[]
  readonly refused: FastifyRequest['refused']
  readonly screened: FastifyRequest['rows']
}

function answeredBy(request: FastifyRequest, reply: FastifyReply): Answered {
  const { method, is404, routeOptions, screened = [], refused, rows } = request
  const route = is404 ? '' : (routeOptions.url ?? '')
  return {
    labels: { method, route, status: String(reply.statusCode) },
    seconds: reply.elapsedTime / 1000,
    concluded: screened.map(({ ruleset, konklusion }) => ({
      ruleset: referenceOf(ruleset),
      konklusion,
    })),
    refused,
    screened: rows,
  }
}

function count(
  { duration, conclusions, refusals, rows }: ReturnType<typeof metersOf>,
  { labels, seconds, concluded, refused, screened }: Answered,
): void {
  duration.observe(labels, seconds)
  for (const each of concluded) conclusions.inc(each)
  if (refused) {
    const { problem, codes } = refused
    for (const code of codes) refusals.inc({ problem, code })
  }
  if (screened) {
    rows.inc({ result: 'screened' }, screened.raekker - screened.afvist)
    rows.inc({ result: 'refused' }, screened.afvist)
  }
}
