/**
 * Four servers in one process, so that they differ in nothing but what they do: a bare Fastify route that answers a
 * constant after the core's own check of the input, the same with the answer screened, the built application answering
 * the constant, and the built application. The parent gives the input as JSON, is sent the addresses, and whenever it
 * asks, the processor time that the process has used.
 */
import { buildApp, loadRulesets } from '@screeningsmodel/api'
import { InputError } from '@screeningsmodel/core'
import { fastify } from 'fastify'

const example = JSON.parse(process.argv[2])
const registry = await loadRulesets()
const answer = registry.screenTilbud(example)

function constant(input, options) {
  const problems = registry.asked('tilbud', input, options).check(input, options)
  if (problems.length > 0) throw new InputError(problems)
  return answer
}

function bare(answerTo) {
  const app = fastify()
  app.post('/screen-tilbud', async (request) => answerTo(request.body))
  return app
}

function whole(screenTilbud) {
  return buildApp({
    registry: { ...registry, screenTilbud },
    logStream: { write: () => undefined },
  })
}

const { screenTilbud } = registry
const apps = [bare(constant), bare(screenTilbud), await whole(constant), await whole(screenTilbud)]
process.send(await Promise.all(apps.map((app) => app.listen({ host: '127.0.0.1', port: 0 }))))
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send(user + system)
})
// A parent that ends leaves nothing behind.
process.once('disconnect', () => process.exit())
