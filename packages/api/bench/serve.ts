/**
 * The application with one more address: the same parsing, the same checks of the input and the same
 * serialisation, and then an answer that never changes. Prints its address.
 */
import { rulesets, screenTilbud, type Ruleset } from '@screeningsmodel/core'
import { compile } from '../../core/src/compile.js'
import { requestCheck } from '../../core/src/input.js'
import { assertForm, requestReader } from '../../core/src/request.js'
import { buildApp } from '../src/app.js'
import { refer } from '../src/openapi/schemas.js'
import { example } from './example.js'

const program = compile(rulesets[0] as Ruleset)
const check = requestCheck(program)
const read = requestReader(program, [])
const constant = screenTilbud(example)

const app = await buildApp({ logLevel: 'info', logStream: { write: () => undefined } })
const schema = {
  response: {
    200: {
      description: 'Constant.',
      content: { 'application/json': { schema: refer('Screening') } },
    },
  },
}
app.post('/constant', { schema }, (request, reply) => {
  assertForm(check, request.body, 'da')
  read(request.body, 'da')
  return reply.header('cache-control', 'no-store').send(constant)
})
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
