/** `POST /afrapportering`: the report of Bilag 2 from rows, in the form that `Accept` asks for. */
import { createHash } from 'node:crypto'
import {
  afrapportering,
  type Afrapportering,
  type AfrapporteringInput,
} from '@screeningsmodel/core/afrapportering'
import {
  reportFileName,
  reportFormats,
  reportMediaTypes,
  reportStyles,
  writeReport,
  type ReportFormat,
} from '@screeningsmodel/reports'
import { Object as Shape, String as Str } from '@sinclair/typebox'
import accepts from 'accepts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../instance.js'
import { chooseLanguage } from '../language.js'
import { problemExchanges } from '../openapi/exchange.js'
import { problemResponses, refer } from '../openapi/schemas.js'
import { ofJson } from '../problem-kinds.js'
import { reportExchanges } from './examples.js'
import { limitReport } from './limit.js'

const types = reportFormats.map((format) => reportMediaTypes[format])

/** A report that stands alone brings its own styles, and these alone may be used. */
const standaloneDirectives = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'style-src': [`'sha256-${createHash('sha256').update(reportStyles).digest('base64')}'`],
}

export function reportRoutes(app: App): void {
  app.post(
    '/afrapportering',
    {
      schema: {
        operationId: 'afrapportering',
        summary: 'The report on the central udmelding',
        description:
          'Bilag 2 filled in from counts per municipality and year (whole numbers of women) or from anonymised cases, which are screened first. A figure that is not told is not known, and neither is a sum that it is part of. Counts from 1 up to `taerskel` are masked, and what they could be worked out from. As JSON, Markdown, HTML or DOCX by `Accept`.',
        tags: ['Reports'],
        querystring: Shape({}, { additionalProperties: false }),
        body: refer('AfrapporteringInput'),
        response: {
          200: {
            description: 'The report.',
            content: Object.fromEntries(
              types.map((type) => [
                type,
                { schema: type === reportMediaTypes.json ? refer('Afrapportering') : Str() },
              ]),
            ),
          },
          ...problemResponses(ofJson),
        },
      },
      config: {
        produces: types,
        exchanges: () => [...problemExchanges(ofJson), ...reportExchanges()],
      },
    },
    async (request, reply) => {
      const sprog = chooseLanguage(request, reply)
      const report = afrapportering(request.body as AfrapporteringInput, { sprog })
      const type = accepts(request.raw).type(types)
      const format = reportFormats.find((each) => reportMediaTypes[each] === type) ?? 'json'
      if (format !== 'json') limitReport(report, sprog)
      request.logged = countsOfReport(report, format)
      reply.header('vary', 'Accept, Accept-Language')
      // As compact as every other answer in JSON.
      return format === 'json'
        ? sendReport(reply, report, format, JSON.stringify(report))
        : sendReport(reply, report, format, await writeReport(report, format, sprog))
    },
  )
}

/** Sends a report that has been written; only a DOCX file is always one to keep. */
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

/** What the log line tells of a report. */
export function countsOfReport(
  { aar, tema1, tema2, taerskel }: Afrapportering,
  format: ReportFormat,
): NonNullable<FastifyRequest['logged']> {
  const { antalKommuner } = tema1
  return { format, aar: aar.length, kommuner: antalKommuner, tilbud: tema2.length, taerskel }
}
