/** `GET /metrics`: counts and times for Prometheus. No label holds anything that was sent. */
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import type { App } from '../instance.js'
import { referenceOf } from '../reference.js'

/** In seconds; a screening takes less than a millisecond, a report some seconds. */
const buckets = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export function addMetrics(app: App): void {
  const registry = new Registry()
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
  // Of the process, with the delay of its event loop; not where the application is only built, as in tests.
  app.addHook('onListen', async () => {
    collectDefaultMetrics({ register: registry })
  })

  app.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? '' : (request.routeOptions.url ?? '')
    const status = String(reply.statusCode)
    duration.observe({ method: request.method, route, status }, reply.elapsedTime / 1000)
    for (const { ruleset, konklusion } of request.screened ?? []) {
      conclusions.inc({ ruleset: referenceOf(ruleset), konklusion })
    }
    if (request.refused) {
      const { problem, codes } = request.refused
      for (const code of codes) refusals.inc({ problem, code })
    }
    if (request.rows) {
      rows.inc({ result: 'screened' }, request.rows.raekker - request.rows.afvist)
      rows.inc({ result: 'refused' }, request.rows.afvist)
    }
    done()
  })

  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics()),
  )
}
