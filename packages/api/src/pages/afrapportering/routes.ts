/** The pages for writing the report: a form with a file at `/afrapportering`, and the finished report. */
import multipart from '@fastify/multipart'
import { reportFileName, reportFormats, writeReport } from '@screeningsmodel/reports'
import type { Aflaesning } from '@screeningsmodel/rows/opgoerelser'
import type { FastifyReply } from 'fastify'
import type { App } from '../../http/instance.js'
import { countsOfReport, sendReport } from '../../routes/report.js'
import { complaintAbout, type Complaint } from '../kit/complaints.js'
import { answersForm, pageLanguage } from '../kit/page.js'
import { formModel } from './form-model.js'
import { complaintsBefore, makeReport, type Made } from './make-report.js'
import { fileName, nothingPosted, readPosted, withoutPersonalData, type Posted } from './posted.js'
import { readingModel } from './reading-model.js'
import { readingTexts } from './reading-texts.js'
import { readingOf } from './reading.js'
import { resultModel } from './result-model.js'
import { templateRoutes } from './template.js'
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
      const posted = await readPosted(request, pageLanguage(request))
      return answer(reply, posted.action === 'nulstil' ? { ...posted, valg: {} } : posted)
    })
    templateRoutes(scope)
  })
}

/** The form, how the file is read, or the report: the first of them that there is something to see on. */
function answer(reply: FastifyReply, posted: Posted): Promise<FastifyReply> {
  const sprog = pageLanguage(reply.request)
  const t = pageTexts[sprog]
  if (posted.action === 'ret') return sendForm(reply, posted)
  const wrong = complaintsBefore(posted, t)
  if (wrong.length > 0) return sendForm(reply, posted, wrong)
  const reading = readingOf(posted, t.fileName, sprog)
  if (!reading || 'errors' in reading) {
    const complaints = (reading?.errors ?? []).map(({ detail }) =>
      complaintAbout(fileName, t.file, detail),
    )
    return sendForm(reply, { ...posted, file: undefined }, complaints)
  }
  const isSeen = posted.action !== 'laes' && posted.action !== 'nulstil' && !posted.isNew
  if (reading.spoergsmaal || !isSeen) return sendReading(reply, posted, reading)
  const made = makeReport(posted, reading.raekker, sprog, t)
  return 'complaints' in made
    ? sendForm(reply, posted, made.complaints)
    : sendResult(reply, posted, made)
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
    formModel(withoutPersonalData(posted), complaints, sprog),
  )
}

/** How the file is read; what is typed elsewhere and looks like personal data is not carried on. */
function sendReading(
  reply: FastifyReply,
  posted: Posted,
  reading: Aflaesning,
): Promise<FastifyReply> {
  const sprog = pageLanguage(reply.request)
  const { redegoerelse, spoergsmaal } = reading
  reply.request.logged = {
    kommuner: redegoerelse.kommuner.length,
    aar: redegoerelse.aar.length,
    spoergsmaal: spoergsmaal?.kode ?? '',
  }
  return reply.sendPage(
    {
      view: 'afrapportering/reading',
      title: readingTexts[sprog].title,
      path: url,
      answersForm,
      answersUrl: resultUrl,
      answersAction: 'laes',
    },
    readingModel(reading, withoutPersonalData(posted), sprog),
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
