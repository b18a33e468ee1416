/** Sending a report, from the API or from a page: its size limit, its headers, and what is logged of it. */
import { createHash } from 'node:crypto'
import { InputError, type Language } from '@screeningsmodel/core'
import type { Afrapportering } from '@screeningsmodel/core/afrapportering'
import {
  reportFileName,
  reportMediaTypes,
  reportStyles,
  type ReportFormat,
} from '@screeningsmodel/reports'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Municipalities times years: three times all of Denmark over ten years. A DOCX file of that size takes a
 * second or two. The library and the command line have no such limit.
 */
const maximumFigures = 3000

const details = {
  da: `Rapporten kan højst have ${String(maximumFigures)} tal af hver slags: antal kommuner gange antal år. Del den op, eller brug kommandolinjen.`,
  en: `The report can have at most ${String(maximumFigures)} figures of each kind: municipalities times years. Divide it, or use the command line.`,
}

/** @throws {InputError} when a report is too large to be written as a document */
export function limitReport({ aar, tema1 }: Afrapportering, sprog: Language): void {
  if (tema1.antalKommuner * aar.length <= maximumFigures) return
  throw new InputError([{ pointer: '/opgoerelser', code: 'for-mange', detail: details[sprog] }])
}

/** A report as a page of its own: only the styles that are part of it may be used. */
const standaloneDirectives = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'style-src': [`'sha256-${createHash('sha256').update(reportStyles).digest('base64')}'`],
}

/** Sends a finished report. A DOCX file is always a download, because browsers cannot show it. */
export function sendReport(
  reply: FastifyReply,
  report: Afrapportering,
  format: ReportFormat,
  written: string | Uint8Array,
): FastifyReply {
  if (format === 'html') {
    reply.helmet({
      contentSecurityPolicy: { useDefaults: false, directives: standaloneDirectives },
    })
  }
  if (format === 'docx') {
    const name = reportFileName(report, format)
    reply.header('content-disposition', `attachment; filename="${name}"`)
  }
  const type = reportMediaTypes[format]
  return reply
    .header('cache-control', 'no-store')
    .type(format === 'docx' ? type : `${type}; charset=utf-8`)
    .send(typeof written === 'string' ? written : Buffer.from(written))
}

/** What the log line says of a report. */
export function countsOfReport(
  { aar, tema1, tema2, taerskel }: Afrapportering,
  format: ReportFormat,
): NonNullable<FastifyRequest['logged']> {
  const { antalKommuner } = tema1
  return { format, aar: aar.length, kommuner: antalKommuner, tilbud: tema2.length, taerskel }
}
