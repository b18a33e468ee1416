/** Either the built service or a bare Fastify route, both screening the same facts. The parent is sent the address. */
import { buildApp, loadRulesets } from '@screeningsmodel/api'
import { fastify } from 'fastify'

const registry = await loadRulesets()
const app =
  process.argv[2] === 'service'
    ? await buildApp({ registry, logStream: { write: () => undefined } })
    : fastify()
if (process.argv[2] === 'bare') {
  app.post('/screen-tilbud', async (request) => registry.screenTilbud(request.body))
}
process.send(await app.listen({ host: '127.0.0.1', port: 0 }))
process.once('disconnect', () => process.exit())
