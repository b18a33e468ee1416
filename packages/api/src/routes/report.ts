/** A report, for the API or for a page: its size limit, how it is written and sent, and what is logged about it. */
import { InputError, type Language } from '@screeningsmodel/core'
import {
  afrapportering,
  type Afrapportering,
  type AfrapporteringInput,
} from '@screeningsmodel/core/afrapportering'
import {
  reportFileName,
  reportMediaTypes,
  reportStyles,
  writeReport,
  type ReportFormat,
} from '@screeningsmodel/reports'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { filePolicyOf } from '../http/plugins/security.js'
import type { Laesning } from '../openapi/laest.js'

export interface AskedReport {
  /** Not checked here: the report itself refuses what it cannot use. */
  readonly input: unknown
  readonly format: ReportFormat
  readonly sprog: Language
}

/** A report that is ready to be sent. */
export interface WrittenReport {
  readonly format: ReportFormat
  readonly fileName: string
  readonly content: string | Uint8Array
  /** What the log line says about it. */
  readonly counts: NonNullable<FastifyRequest['logged']>
}

/** The report of a request. @throws {InputError} when its rows cannot be used, or are too many */
export async function askedReport({ input, format, sprog }: AskedReport): Promise<WrittenReport> {
  const report = afrapportering(input as AfrapporteringInput, { sprog })
  if (format !== 'json') limitReport(report, sprog)
  return writtenReport(report, format, sprog)
}

export async function writtenReport(
  report: Afrapportering,
  format: ReportFormat,
  sprog: Language,
  /** How the files of the request were read; the JSON has it beside the report. */
  laest?: Laesning,
): Promise<WrittenReport> {
  return {
    format,
    fileName: reportFileName(report, format),
    // `writeReport` indents JSON; other answers of the service have no whitespace.
    content:
      format === 'json'
        ? JSON.stringify({ ...report, laest })
        : await writeReport(report, format, sprog),
    counts: countsOfReport(report, format),
  }
}

/**
 * Municipalities times years: more than all of Denmark over twenty-five years. A DOCX file of that size takes a
 * second or two. The library and the command line have no such limit.
 */
const maximumFigures = 2500

const details = {
  da: `Rapporten kan højst have ${String(maximumFigures)} tal af hver slags: antal kommuner gange antal år. Del den op, eller brug kommandolinjen.`,
  en: `The report can have at most ${String(maximumFigures)} figures of each kind: municipalities times years. Divide it, or use the command line.`,
}

/** @throws {InputError} when a report is too large to be written as a document */
export function limitReport({ aar, tema1 }: Afrapportering, sprog: Language): void {
  if (tema1.antalKommuner * aar.length <= maximumFigures) return
  throw new InputError([{ pointer: '/opgoerelser', code: 'for-mange', detail: details[sprog] }])
}

const standalonePolicy = filePolicyOf(reportStyles)

/** Sends a finished report. A DOCX file is always a download, because browsers cannot show it. */
export function sendReport(
  reply: FastifyReply,
  { format, fileName, content, counts }: WrittenReport,
): FastifyReply {
  reply.request.logged = { ...reply.request.logged, ...counts }
  if (format === 'html') {
    reply.allowing(standalonePolicy)
  }
  if (format === 'docx') {
    reply.header('content-disposition', `attachment; filename="${fileName}"`)
  }
  const type = reportMediaTypes[format]
  return reply
    .header('cache-control', 'no-store')
    .type(format === 'docx' ? type : `${type}; charset=utf-8`)
    .send(typeof content === 'string' ? content : Buffer.from(content))
}

/** What the log line says about a report. */
export function countsOfReport(
  { aar, tema1, tema2 }: Afrapportering,
  format: ReportFormat,
): NonNullable<FastifyRequest['logged']> {
  return { format, aar: aar.length, kommuner: tema1.antalKommuner, tilbud: tema2.length }
}
