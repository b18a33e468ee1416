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

/** The screener that is asked, which gives the constant after its own check. */
function askedConstant(subject, input, options) {
  const screener = registry.asked(subject, input, options)
  const screen = (facts, choices) => {
    const problems = screener.check(facts, choices)
    if (problems.length > 0) throw new InputError(problems)
    return answer
  }
  return { ...screener, screen }
}

function bare(asked) {
  const app = fastify()
  app.post('/screen-tilbud', async ({ body }) => asked('tilbud', body, {}).screen(body, {}))
  return app
}

function whole(asked) {
  return buildApp({
    registry: { ...registry, asked },
    logStream: { write: () => undefined },
  })
}

const { asked } = registry
const apps = [bare(askedConstant), bare(asked), await whole(askedConstant), await whole(asked)]
process.send(await Promise.all(apps.map((app) => app.listen({ host: '127.0.0.1', port: 0 }))))
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send(user + system)
})
// A parent that ends leaves nothing behind.
process.once('disconnect', () => process.exit())
