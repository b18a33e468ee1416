/**
 * Four servers in one process, so that they differ only in what they do: a bare Fastify route that returns a constant
 * after the core’s own validation; the same with real screening; the built application returning the constant; and
 * the built application. The parent sends the input as JSON, gets the addresses, and on request the processor time
 * used so far.
 */
import { buildApp, loadRulesets } from '@screeningsmodel/api'
import { InputError } from '@screeningsmodel/core'
import { fastify } from 'fastify'

const example = JSON.parse(process.argv[2])
const registry = await loadRulesets()
const answer = registry.screenTilbud(example)

/** The screener that is called, which returns the constant after its own validation. */
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
// Ends with its parent.
process.once('disconnect', () => process.exit())
