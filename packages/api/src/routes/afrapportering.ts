/** `POST /afrapportering`: the report of Bilag 2 from rows or spreadsheets, in the format that `Accept` asks for. */
import { reportFormats, reportMediaTypes } from '@screeningsmodel/reports'
import { Object as Shape, String as Str, Unsafe } from '@sinclair/typebox'
import { acceptedOf } from '../http/accept.js'
import type { App } from '../http/instance.js'
import { chooseLanguage } from '../http/language.js'
import { ofReport } from '../http/problem-kinds.js'
import { ProblemError, ReadRefused } from '../http/problems.js'
import { problemExchanges } from '../openapi/exchange.js'
import { problemResponses, refer } from '../openapi/schemas.js'
import { reportExchanges } from './examples/afrapportering.js'
import { addReportBody, csvType, filesOf, formType, xlsxType } from './report-sheets/body.js'
import { asLists, choicesIn, reportQuery, type ReportQuery } from './report-sheets/query.js'
import { sendReport } from './report.js'

const types = reportFormats.map((format) => reportMediaTypes[format])
const bytes = Unsafe<unknown>({ type: 'string', format: 'binary' })

const body = {
  content: {
    'application/json': { schema: refer('ReportInput') },
    [csvType]: {
      schema: Str({
        description:
          'A table of counts in any layout, as Danish Excel writes it: titles, headings of several rows, a column per year, totals and notes are understood.',
      }),
    },
    [xlsxType]: { schema: bytes },
    [formType]: {
      // With named parts, openapi-generator's Java would import a class that it does not write.
      schema: Shape(
        {},
        {
          additionalProperties: bytes,
          description:
            'Files: `opgoerelser`, counts as CSV or XLSX in any layout; `sager`, anonymised cases, and `tilbud`, both as CSV or XLSX with columns of their facts; `tekster`, your own texts, each below a heading with the number of its question.',
        },
      ),
    },
  },
}

export function reportRoutes(app: App): void {
  // In a scope of its own, because no other route takes spreadsheets.
  void app.register(async (scope: App) => {
    await addReportBody(scope)
    addReport(scope, app)
  })
}

function addReport(scope: App, app: App): void {
  scope.post<{ Querystring: ReportQuery }>(
    '/afrapportering',
    {
      schema: {
        operationId: 'afrapportering',
        summary: 'The report on the central udmelding',
        description:
          'Bilag 2 filled in from counts per municipality and year (whole numbers of women) or from anonymised cases, which are screened first. Cases and tilbud are screened by the rulesets that the service is shipped with, also where it has others; the notes name them. A figure that is not told is not known, and neither is a sum that it is part of. Counts above 0 and below `taerskel` are masked, and what they could be worked out from. The body is JSON, or a spreadsheet in any layout, or several files; what the query chooses goes before what JSON says. How a spreadsheet was read stands in `laest` of the JSON answer, and of the problem where rows are refused; what it leaves open is a problem with the possible answers in `muligheder`. As JSON, Markdown, HTML or DOCX by `Accept`.',
        tags: ['Reports'],
        querystring: reportQuery,
        body,
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
          ...problemResponses(ofReport),
        },
      },
      config: {
        produces: types,
        exchanges: () => [...problemExchanges(ofReport), ...reportExchanges()],
      },
      preValidation: async ({ query }) => {
        asLists(query)
      },
    },
    async (request, reply) => {
      const sprog = chooseLanguage(request, reply)
      const type = acceptedOf(request, types)
      const format = reportFormats.find((each) => reportMediaTypes[each] === type) ?? 'json'
      const choices = choicesIn(request.query)
      const files = await filesOf(request)
      const made = files
        ? await app.work('sheetsReport', { files, choices, format, sprog })
        : await app.work('askedReport', {
            input: chosen(request.body, choices.input),
            format,
            sprog,
          })
      if ('muligheder' in made) throw new ProblemError('uklart-regneark', { unclear: made })
      if ('refused' in made) throw new ReadRefused(made.refused, made.laest)
      return sendReport(reply, made)
    },
  )
}

/** The query takes precedence over the body; the report checks the body. */
function chosen(body: unknown, input: object): unknown {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? { ...body, ...input }
    : body
}
