/** `POST /afrapportering`: the report of Bilag 2 from rows, in the format that `Accept` asks for. */
import { reportFormats, reportMediaTypes } from '@screeningsmodel/reports'
import { String as Str } from '@sinclair/typebox'
import accepts from 'accepts'
import type { App } from '../http/instance.js'
import { chooseLanguage } from '../http/language.js'
import { problemExchanges } from '../openapi/exchange.js'
import { noQuery, problemResponses, refer } from '../openapi/schemas.js'
import { ofWork } from '../http/problem-kinds.js'
import { reportExchanges } from './examples/afrapportering.js'
import { sendReport } from './report.js'

const types = reportFormats.map((format) => reportMediaTypes[format])

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
        querystring: noQuery,
        body: refer('ReportInput'),
        response: {
          200: {
            description: 'The report.',
            content: Object.fromEntries(
              types.map((type) => [
                type,
                { schema: type === reportMediaTypes.json ? refer('Report') : Str() },
              ]),
            ),
          },
          ...problemResponses(ofWork),
        },
      },
      config: {
        produces: types,
        exchanges: () => [...problemExchanges(ofWork), ...reportExchanges()],
      },
    },
    async (request, reply) => {
      const sprog = chooseLanguage(request, reply)
      const type = accepts(request.raw).type(types)
      const format = reportFormats.find((each) => reportMediaTypes[each] === type) ?? 'json'
      const written = await app.work('askedReport', { input: request.body, format, sprog })
      return sendReport(reply.header('vary', 'Accept, Accept-Language'), written)
    },
  )
}
