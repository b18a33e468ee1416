/** The rows of a request as they arrive: a stream that is read no faster than its answers are taken. */
import type { Readable } from 'node:stream'
import {
  readCsv,
  readJson,
  readNdjson,
  type ByteSource,
  type ReadOptions,
  type RowBatches,
} from '@screeningsmodel/rows'
import type { Ruleset } from '@screeningsmodel/core'
import type { FastifyRequest } from 'fastify'
import type { App } from '../../http/instance.js'
import { ProblemError } from '../../http/problems.js'

type Reader = (source: ByteSource, ruleset: Ruleset, options: ReadOptions) => RowBatches

/** The media types that rows may come in. */
const readers: Readonly<Record<string, Reader>> = {
  'application/x-ndjson': (source, _ruleset, options) => readNdjson(source, options),
  'text/csv': readCsv,
  'application/json': (source, _ruleset, options) => readJson(source, options),
}

/** The client went away before it had sent everything. Nobody is left to be told. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone'
}

/** Hands routes their content as a stream of rows that may still have to be sent. */
export function addRowsBody(scope: App, maximum: number): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(
    Object.keys(readers),
    async ({ headers }: FastifyRequest, content: Readable) => {
      if (headers['content-encoding'] !== undefined) throw new ProblemError('forkert-raekketype')
      if (Number(headers['content-length']) > maximum) throw new ProblemError('for-stor-batch')
      return content
    },
  )
  scope.addContentTypeParser('*', async () => {
    throw new ProblemError('forkert-raekketype')
  })
}

/** The rows of a request whose content is such a stream. @throws {ProblemError} when it has none */
export function rowsOf(
  request: FastifyRequest,
  ruleset: Ruleset,
  options: ReadOptions,
): RowBatches {
  const [mediaType = ''] = (request.headers['content-type'] ?? '').split(';')
  return readRows(
    mediaType.trim().toLowerCase(),
    arriving(request.body as Readable),
    ruleset,
    options,
  )
}

/** The rows of some content of a media type. @throws {ProblemError} when rows do not come in it */
export function readRows(
  mediaType: string,
  source: ByteSource,
  ruleset: Ruleset,
  options: ReadOptions = {},
): RowBatches {
  const read = readers[mediaType]
  if (!read) throw new ProblemError('forkert-raekketype')
  return read(source, ruleset, options)
}

async function* arriving(content: Readable): ByteSource {
  try {
    // Destroyed, it would take the connection with it, and the last answers too.
    yield* content.iterator({ destroyOnReturn: false }) as ByteSource
  } catch {
    throw new ClientGone()
  }
}
