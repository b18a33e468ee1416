/**
 * The built application, answering in turns: some hundred screenings, then as many times an answer that
 * never changes, after the same check of the input. The parent process gives the input as JSON. It is sent
 * the address, and whenever it asks, how many milliseconds each turn since the last time took.
 */
import { performance } from 'node:perf_hooks'
import { buildApp, loadRulesets } from '@screeningsmodel/api'
import { InputError } from '@screeningsmodel/core'

const turnLength = 400
const example = JSON.parse(process.argv[2])

const registry = await loadRulesets()
const constant = registry.screenTilbud(example)
const answers = [registry.screenTilbud, constantAnswer]
let taken = [[], []]
let turn = 0
let left = turnLength
let since = performance.now()

function constantAnswer(input, options) {
  const problems = registry.asked('tilbud', input, options).check(input, options)
  if (problems.length > 0) throw new InputError(problems)
  return constant
}

function screenTilbud(input, options) {
  if (left === 0) {
    const now = performance.now()
    taken[turn].push(now - since)
    since = now
    turn = 1 - turn
    left = turnLength
  }
  left -= 1
  return answers[turn](input, options)
}

const app = await buildApp({
  registry: { ...registry, screenTilbud },
  logStream: { write: () => undefined },
})
process.send(await app.listen({ host: '127.0.0.1', port: 0 }))
process.on('message', () => {
  process.send({ turnLength, screening: taken[0], constant: taken[1] })
  taken = [[], []]
})
// A parent that ends leaves nothing behind.
process.once('disconnect', () => process.exit())
