/** The pages for the one who writes the report: a form with a file at `/afrapportering`, and the report. */
import multipart from '@fastify/multipart'
import { reportFileName, reportFormats, writeReport } from '@screeningsmodel/reports'
import { csvTemplate, xlsxTemplate } from '@screeningsmodel/rows/opgoerelser'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Complaint } from '../form/complaints.js'
import { pageLanguage, sendPage } from '../form/page.js'
import type { PageRoutes } from '../form/page.js'
import { texts as siteTexts } from '../form/texts.js'
import type { App } from '../instance.js'
import { formModel } from './form-model.js'
import { makeReport, type Made } from './page-request.js'
import { pageTexts } from './page-texts.js'
import { nothingPosted, readPosted, withoutPersonalData, type Posted } from './posted.js'
import { countsOfReport, sendReport } from './report-route.js'
import { resultModel } from './result-model.js'

const url = '/afrapportering'
const resultUrl = `${url}/rapport`
/** The id of the form that holds the answers, on both pages. */
const answersForm = 'svar'

export const reportPageRoutes: PageRoutes = (pages, context) => {
  // In a scope of its own: no other page takes files.
  void pages.register(async (scope: App) => {
    await scope.register(multipart, { throwFileSizeLimit: false })

    for (const path of [url, resultUrl]) {
      scope.get(path, { schema: { hide: true } }, (request, reply) =>
        sendForm(request, reply, nothingPosted),
      )
    }

    scope.post(resultUrl, { schema: { hide: true } }, async (request, reply) => {
      const sprog = pageLanguage(request)
      const posted = await readPosted(request, sprog, pageTexts[sprog].fileName)
      if (posted.handling === 'ret') return sendForm(request, reply, withoutPersonalData(posted))
      const made = makeReport(posted, sprog, pageTexts[sprog])
      if ('complaints' in made) {
        return sendForm(request, reply, withoutPersonalData(posted), made.complaints)
      }
      return sendResult(request, reply, posted, made)
    })

    scope.get(`${url}/skabelon.csv`, { schema: { hide: true } }, (_request, reply) =>
      reply
        .header('content-disposition', 'attachment; filename="afrapportering.csv"')
        .type('text/csv; charset=utf-8')
        .send(csvTemplate()),
    )
    scope.get(`${url}/skabelon.xlsx`, { schema: { hide: true } }, async (_request, reply) =>
      reply
        .header('content-disposition', 'attachment; filename="afrapportering.xlsx"')
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(Buffer.from(await xlsxTemplate())),
    )
  })

  function sendForm(
    request: FastifyRequest,
    reply: FastifyReply,
    posted: Posted,
    complaints: readonly Complaint[] = [],
  ): Promise<FastifyReply> {
    const sprog = pageLanguage(request)
    const { title } = pageTexts[sprog]
    const isWrong = complaints.length > 0
    const page = {
      view: 'afrapportering/form',
      title: isWrong ? siteTexts[sprog].form.titleWithError(title) : title,
      path: url,
      answersForm,
      answersAction: resultUrl,
      answersHandling: 'ret',
      status: isWrong ? 422 : 200,
    }
    return sendPage(request, reply, context, page, formModel(posted, complaints, sprog))
  }

  async function sendResult(
    request: FastifyRequest,
    reply: FastifyReply,
    posted: Posted,
    made: Made,
  ): Promise<FastifyReply> {
    const sprog = pageLanguage(request)
    const format = reportFormats.find((each) => posted.handling === `hent:${each}`)
    const counts = countsOfReport(made.report, format ?? 'html')
    request.logged = { ...counts, afviste: made.refusals.length }
    if (format) {
      reply
        .header(
          'content-disposition',
          `attachment; filename="${reportFileName(made.report, format)}"`,
        )
        .header('content-language', sprog)
      return sendReport(reply, made.report, format, await writeReport(made.report, format, sprog))
    }
    const model = resultModel(made, posted, sprog)
    const page = {
      view: 'afrapportering/result',
      title: model.title,
      path: url,
      answersForm,
      answersAction: resultUrl,
    }
    return sendPage(request, reply, context, page, model)
  }
}
