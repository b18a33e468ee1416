/**
 * The built application twice: as it is, and with an answer that never changes in place of the
 * screening, after the same check of the input. Prints their addresses, one to a line.
 */
import { buildApp, loadRulesets } from '@screeningsmodel/api'
import { InputError } from '@screeningsmodel/core'
import { example } from './example.mjs'

const registry = await loadRulesets()
const constant = registry.screenTilbud(example)

function constantAnswer(input, options) {
  const problems = registry.asked('tilbud', input, options).check(input, options)
  if (problems.length > 0) throw new InputError(problems)
  return constant
}

for (const each of [registry, { ...registry, screenTilbud: constantAnswer }]) {
  const app = await buildApp({ registry: each, logStream: { write: () => undefined } })
  console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
}
process.once('SIGINT', () => process.exit())
