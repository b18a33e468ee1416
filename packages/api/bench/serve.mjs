/**
 * The built application with one more address: the same parsing, the same checks of the input and the
 * same serialisation, and then an answer that never changes. Prints its address.
 */
import { buildApp } from '@screeningsmodel/api'
import { InputError, registryOf, rulesets, screenTilbud } from '@screeningsmodel/core'
import { example } from './example.mjs'

const screener = registryOf(rulesets).find('hoejt-specialiseret-tilbud')
const constant = screenTilbud(example)
const schema = {
  response: {
    200: {
      description: 'Constant.',
      content: { 'application/json': { schema: { $ref: 'Screening#' } } },
    },
  },
}

const app = await buildApp({ logStream: { write: () => undefined } })
app.post('/constant', { schema }, (request, reply) => {
  const problems = screener.check(request.body)
  if (problems.length > 0) throw new InputError(problems)
  return reply.header('cache-control', 'no-store').send(constant)
})
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
process.once('SIGINT', () => process.exit())
