/** The pages for writing the report: a form with a file at `/afrapportering`, and the finished report. */
import multipart from '@fastify/multipart'
import { reportFileName, reportFormats, writeReport } from '@screeningsmodel/reports'
import { csvTemplate, xlsxTemplate } from '@screeningsmodel/rows/opgoerelser'
import type { FastifyReply } from 'fastify'
import type { App } from '../../http/instance.js'
import { countsOfReport, sendReport } from '../../routes/report.js'
import type { Complaint } from '../kit/complaints.js'
import { answersForm, pageLanguage } from '../kit/page.js'
import { formModel } from './form-model.js'
import { makeReport, type Made } from './make-report.js'
import { nothingPosted, readPosted, withoutPersonalData, type Posted } from './posted.js'
import { resultModel } from './result-model.js'
import { pageTexts } from './texts.js'

const url = '/afrapportering'
const resultUrl = `${url}/rapport`

export function reportPageRoutes(pages: App): void {
  // In a scope of its own, because no other page accepts files.
  void pages.register(async (scope: App) => {
    await scope.register(multipart, { throwFileSizeLimit: false })

    for (const path of [url, resultUrl]) {
      scope.get(path, { schema: { hide: true } }, (_request, reply) =>
        sendForm(reply, nothingPosted),
      )
    }
    scope.post(resultUrl, { schema: { hide: true } }, async (request, reply) => {
      const sprog = pageLanguage(request)
      const posted = await readPosted(request, sprog, pageTexts[sprog].fileName)
      if (posted.action === 'ret') return sendForm(reply, withoutPersonalData(posted))
      const made = makeReport(posted, sprog, pageTexts[sprog])
      return 'complaints' in made
        ? sendForm(reply, withoutPersonalData(posted), made.complaints)
        : sendResult(reply, posted, made)
    })
    addTemplates(scope)
  })
}

/** Empty spreadsheets to fill in. */
function addTemplates(scope: App): void {
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
}

function sendForm(
  reply: FastifyReply,
  posted: Posted,
  complaints: readonly Complaint[] = [],
): Promise<FastifyReply> {
  const sprog = pageLanguage(reply.request)
  return reply.sendPage(
    {
      view: 'afrapportering/form',
      title: pageTexts[sprog].title,
      path: url,
      answersForm,
      answersUrl: resultUrl,
      answersAction: 'ret',
      hasErrors: complaints.length > 0,
    },
    formModel(posted, complaints, sprog),
  )
}

/** The report as a page, or as the file that a download button asks for. */
async function sendResult(reply: FastifyReply, posted: Posted, made: Made): Promise<FastifyReply> {
  const sprog = pageLanguage(reply.request)
  const format = reportFormats.find((each) => posted.action === `hent:${each}`)
  const counts = countsOfReport(made.report, format ?? 'html')
  reply.request.logged = { ...counts, afviste: made.refusals.length }
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
  return reply.sendPage(
    {
      view: 'afrapportering/result',
      title: model.title,
      path: url,
      answersForm,
      answersUrl: resultUrl,
    },
    model,
  )
}
