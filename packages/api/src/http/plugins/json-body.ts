/** JSON is the only content there is, and the core is the one that checks what it says. */
import { Ajv } from 'ajv'
import type { FastifyRequest } from 'fastify'
import type { App } from '../instance.js'
import { readJson } from '../json.js'
import { ProblemError } from '../problems.js'

export function addJsonBody(app: App): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (request: FastifyRequest, text: string) => {
      if (request.headers['content-encoding'] !== undefined) {
        throw new ProblemError('forkert-indholdstype')
      }
      return readJson(text)
    },
  )

  const ajv = new Ajv({ coerceTypes: false, removeAdditional: false, useDefaults: true })
  app.setValidatorCompiler(({ schema, httpPart }) =>
    // The core gives the same list of errors here as in the library; the schema is for the document.
    httpPart === 'body' ? () => true : ajv.compile(schema as object),
  )
  // As fast as a compiled serialiser on these answers, and their keys keep their order.
  app.setSerializerCompiler(() => JSON.stringify)
}
