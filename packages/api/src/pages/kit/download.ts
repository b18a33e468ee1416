/** The download buttons of a result: the answer of the API as a file, or the whole result as a document. */
import type { PeriodsScreening, Screening } from '@screeningsmodel/core'
import { docxOf, reportMediaTypes, type ReportDocument } from '@screeningsmodel/reports'
import type { FastifyReply } from 'fastify'
import { pageLanguage } from './page.js'

const letters = new Map(Object.entries({ æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa' }))

/**
 * A file's name without its ending: made from its contents, in letters that every system accepts.
 *
 * @example
 * fileNameOf('selvvurdering', 'Ærø 17', 2019) // 'selvvurdering-Aeroe-17-2019'
 */
export function fileNameOf(...parts: readonly (string | number | undefined)[]): string {
  const known = parts.filter((part) => part !== undefined)
  return known
    .join('-')
    .normalize('NFC')
    .replace(/[æøå]/gi, (letter) => letters.get(letter) ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
}

/** @param name the file's name without its ending */
export function sendScreening(
  reply: FastifyReply,
  name: string,
  screening: Screening | PeriodsScreening,
): FastifyReply {
  return fileOf(reply, `${name}.json`).type('application/json; charset=utf-8').send(screening)
}

/** @param name the file's name without its ending */
export async function sendDocument(
  reply: FastifyReply,
  name: string,
  document: ReportDocument,
): Promise<FastifyReply> {
  const content = await docxOf(document)
  return fileOf(reply, `${name}.docx`).type(reportMediaTypes.docx).send(Buffer.from(content))
}

function fileOf(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('content-language', pageLanguage(reply.request))
    .header('cache-control', 'no-store')
}
