/** Bodies are JSON, and are checked by the core, not by Fastify. */
import type { IncomingHttpHeaders } from 'node:http'
import { Ajv, type ValidateFunction } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'
import { isPacked } from '../accept.js'
import type { App } from '../instance.js'
import { decodedJson, readJson } from '../json.js'
import { ProblemError } from '../problems.js'

export function addJsonBody(app: App): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    ({ headers }, bytes, done) => {
      try {
        done(null, bodyOf(headers, bytes as Buffer))
      } catch (error) {
        done(error as Error)
      }
    },
  )

  const ajv = new Ajv({
    coerceTypes: false,
    removeAdditional: false,
    useDefaults: true,
    verbose: true,
  })
  app.setValidatorCompiler(({ schema, httpPart }) =>
    // The core reports the same errors here as in the library; a body's schema is only for the OpenAPI document.
    httpPart === 'body' ? () => true : compiledLater(ajv, schema),
  )
  // For these answers it is as fast as a compiled serialiser, and it keeps the order of the keys.
  app.setSerializerCompiler(() => JSON.stringify)
}

/** Compiled with the first request to the address, so that the start does not wait for all of them. */
function compiledLater(ajv: Ajv, schema: object): ReturnType<FastifySchemaCompiler<object>> {
  let compiled: ValidateFunction | undefined
  return (value: unknown) => {
    const validate = (compiled ??= ajv.compile(schema))
    return validate(value) || { error: validate.errors ?? [] }
  }
}

function bodyOf(headers: IncomingHttpHeaders, bytes: Buffer): unknown {
  if (isPacked(headers)) throw new ProblemError('forkert-indholdstype')
  if (isOtherText(headers['content-type'])) throw new ProblemError('forkert-tegnsaet')
  return readJson(decodedJson(bytes))
}

/** Whether content claims another encoding than UTF-8, which is the only encoding of JSON. */
function isOtherText(contentType = ''): boolean {
  const [, charset] = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(contentType) ?? []
  return charset !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(charset)
}
