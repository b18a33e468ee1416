/** The body of a report if it is a file, or a form with files; JSON is read as everywhere. */
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { isPacked } from '../../http/accept.js'
import type { App } from '../../http/instance.js'
import { readParts } from '../../http/parts.js'
import { ProblemError } from '../../http/problems.js'
import { uploadLimits } from '../../limits.js'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const csvType = 'text/csv'
export const formType = 'multipart/form-data'

/** The files of a report, by the list in each; texts as one text. */
export interface ReportFiles {
  readonly opgoerelser?: Uint8Array | undefined
  readonly sager?: Uint8Array | undefined
  readonly tilbud?: Uint8Array | undefined
  readonly tekster?: string | undefined
}
const names: ReadonlySet<string> = new Set(['opgoerelser', 'sager', 'tilbud', 'tekster'])

/** Lets the routes of a scope accept spreadsheets besides JSON. */
export async function addReportBody(scope: App): Promise<void> {
  await scope.register(multipart, { throwFileSizeLimit: false })
  scope.addHook('onRequest', async ({ headers }) => {
    if (isPacked(headers)) throw new ProblemError('forkert-rapporttype')
  })
  scope.addContentTypeParser(
    [csvType, xlsxType],
    { parseAs: 'buffer', bodyLimit: uploadLimits.fileSize },
    async (_request: FastifyRequest, content: Buffer) => content,
  )
  scope.addContentTypeParser('*', async () => {
    throw new ProblemError('forkert-rapporttype')
  })
}

/**
 * The files of a request; undefined if its body is JSON. @throws {ProblemError} when a file is too large or not known
 */
export async function filesOf(request: FastifyRequest): Promise<ReportFiles | undefined> {
  if (!request.isMultipart()) {
    return request.body instanceof Uint8Array ? { opgoerelser: request.body } : undefined
  }
  const { fields, files, tooLarge } = await readParts(request)
  if (tooLarge.size > 0) throw new ProblemError('for-stort')
  if ([...fields.keys(), ...files.keys()].some((name) => !names.has(name))) {
    throw new ProblemError('ukendt-del')
  }
  // A small file may be sent as a field, and still counts as a file.
  const one = (name: string) => {
    const text = fields.get(name)
    return files.get(name) ?? (text === undefined ? undefined : Buffer.from(text))
  }
  const tekster = one('tekster')
  return {
    opgoerelser: one('opgoerelser'),
    sager: one('sager'),
    tilbud: one('tilbud'),
    tekster: tekster && new TextDecoder('utf-8').decode(tekster),
  }
}
