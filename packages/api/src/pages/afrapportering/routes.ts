/** The pages for writing the report: a form with a file at `/afrapportering`, and the finished report. */
import multipart from '@fastify/multipart'
import type { FastifyReply } from 'fastify'
import type { App } from '../../http/instance.js'
import { sendReport } from '../../routes/report.js'
import { answersForm, pageLanguage } from '../kit/page.js'
import { emptyForm, type ReportPage } from './answer.js'
import { readParts } from '../../http/parts.js'
import { readingTexts } from './reading-texts.js'
import { templateRoutes } from './template.js'
import { pageTexts } from './texts.js'

const url = '/afrapportering'
const resultUrl = `${url}/rapport`

export function reportPageRoutes(pages: App): void {
  // In a scope of its own, because no other page accepts files.
  void pages.register(async (scope: App) => {
    await scope.register(multipart, { throwFileSizeLimit: false })

    for (const path of [url, resultUrl]) {
      scope.get(path, { schema: { hide: true } }, (request, reply) =>
        send(reply, emptyForm(pageLanguage(request))),
      )
    }
    scope.post(resultUrl, { schema: { hide: true } }, async (request, reply) => {
      const parts = await readParts(request)
      return send(reply, await pages.work('reportPage', { parts, sprog: pageLanguage(request) }))
    })
    templateRoutes(scope)
  })
}

async function send(reply: FastifyReply, answer: ReportPage): Promise<FastifyReply> {
  const { request } = reply
  const sprog = pageLanguage(request)
  const texts = pageTexts[sprog]
  const page = { path: url, answersForm, answersUrl: resultUrl }
  if ('file' in answer) {
    const { file } = answer
    reply
      .header('content-disposition', `attachment; filename="${file.fileName}"`)
      .header('content-language', sprog)
    return sendReport(reply, file)
  }
  if ('result' in answer) {
    const { title, result, counts } = answer
    request.logged = counts
    return reply.sendPage({ ...page, view: 'afrapportering/result', title }, { texts, ...result })
  }
  if ('reading' in answer) {
    const { reading, counts } = answer
    request.logged = counts
    const { title } = readingTexts[sprog]
    return reply.sendPage(
      { ...page, view: 'afrapportering/reading', title, answersAction: 'laes' },
      { texts: readingTexts[sprog], ...reading },
    )
  }
  const { form, hasErrors } = answer
  const { title, lead: description } = texts
  return reply.sendPage(
    { ...page, view: 'afrapportering/form', title, description, answersAction: 'ret', hasErrors },
    { texts, ...form },
  )
}
