/** The rows of a request, read as a stream, no faster than the client reads the answers. */
import type { Readable } from 'node:stream'
import {
  readCsv,
  readJson,
  readNdjson,
  type ByteSource,
  type ReadOptions,
  type ReadTableOptions,
  type RowBatches,
} from '@screeningsmodel/rows'
import type { Ruleset } from '@screeningsmodel/core'
import type { FastifyRequest } from 'fastify'
import { isPacked } from '../../http/accept.js'
import type { App } from '../../http/instance.js'
import { ProblemError } from '../../http/problems.js'

type Reader = (source: ByteSource, ruleset: Ruleset, options: ReadTableOptions) => RowBatches

/** The media types of rows. */
const readers: Readonly<Record<string, Reader>> = {
  'application/x-ndjson': (source, _ruleset, options) =>
    readNdjson(source, withoutColumns(options)),
  'text/csv': readCsv,
  'application/json': (source, _ruleset, options) => readJson(source, withoutColumns(options)),
}

function withoutColumns({ sprog, line, bytes }: ReadTableOptions): ReadOptions {
  return { sprog, line, bytes }
}

/** The client closed the connection before it had sent everything, so nobody can be answered. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone'
}

/** Gives the routes of a scope their body as a stream, part of which may not have arrived yet. */
export function addRowsBody(scope: App, maximum: number): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(
    Object.keys(readers),
    async ({ headers }: FastifyRequest, content: Readable) => {
      if (isPacked(headers)) throw new ProblemError('forkert-raekketype')
      if (Number(headers['content-length']) > maximum) throw new ProblemError('for-stor-batch')
      return content
    },
  )
  scope.addContentTypeParser('*', async () => {
    throw new ProblemError('forkert-raekketype')
  })
}

/** Whether each row can name its ruleset: a row of JSON can, a row of a table can't. */
export function mayNameRuleset(request: FastifyRequest): boolean {
  return mediaTypeIn(request) !== 'text/csv'
}

function mediaTypeIn({ headers }: FastifyRequest): string {
  const [mediaType = ''] = (headers['content-type'] ?? '').split(';')
  return mediaType.trim().toLowerCase()
}

/** The rows in the body of a request. @throws {ProblemError} when it is of another media type */
export function rowsOf(
  request: FastifyRequest,
  ruleset: Ruleset,
  options: ReadTableOptions,
): RowBatches {
  return readRows(mediaTypeIn(request), arriving(request.body as Readable), ruleset, options)
}

/** The rows in some bytes of a media type. */
export function readRows(
  mediaType: string,
  source: ByteSource,
  ruleset: Ruleset,
  options: ReadTableOptions = {},
): RowBatches {
  const read = readers[mediaType]
  if (!read) throw new ProblemError('forkert-raekketype')
  return read(source, ruleset, options)
}

/** How many bytes are read at a time: a socket gives four times as many, which may be thousands of rows. */
const atOnce = 16 * 1024

async function* arriving(content: Readable): ByteSource {
  try {
    // Destroying the stream would close the connection, and the last answers would be lost.
    for await (const chunk of content.iterator({ destroyOnReturn: false }) as ByteSource) {
      for (let at = 0; at < chunk.length; at += atOnce) yield chunk.subarray(at, at + atOnce)
    }
  } catch {
    throw new ClientGone()
  }
}
