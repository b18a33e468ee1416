/** The pages for writing the report: a form with a file at `/afrapportering`, and the finished report. */
import multipart from '@fastify/multipart'
import type { FastifyReply } from 'fastify'
import type { App } from '../../http/instance.js'
import { sendReport } from '../../routes/report.js'
import type { PageContext } from '../kit/context.js'
import { answersForm, pageLanguage } from '../kit/page.js'
import { leadTo, sealedIn, sendExpired } from '../kit/sealed-address.js'
import { emptyForm, type ReportPage } from './answer.js'
import { readParts } from '../../http/parts.js'
import { aflaesningTexts } from './aflaesning-texts.js'
import { templateRoutes } from './template.js'
import { pageTexts } from './texts.js'

const url = '/afrapportering'
const resultUrl = `${url}/rapport`

export function reportPageRoutes(pages: App, { sealer, basePath }: PageContext): void {
  // In a scope of its own, because no other page accepts files.
  void pages.register(async (scope: App) => {
    await scope.register(multipart, { throwFileSizeLimit: false })

    scope.get(url, { schema: { hide: true } }, (request, reply) =>
      send(reply, emptyForm(pageLanguage(request))),
    )
    scope.get(resultUrl, { schema: { hide: true } }, async (request, reply) => {
      const sprog = pageLanguage(request)
      const sealed = sealedIn(request)
      if (sealed === undefined) return send(reply, emptyForm(sprog))
      const carried = sealer.open(sealed)
      if (carried === undefined) return sendExpired(reply, url)
      return send(reply, await pages.work('reportPage', { carried, sprog }))
    })
    scope.post(resultUrl, { schema: { hide: true } }, async (request, reply) => {
      const sprog = pageLanguage(request)
      const answer = await pages.work('reportAnswer', { parts: await readParts(request), sprog })
      if (!('carried' in answer)) return send(reply, answer)
      const { carried } = answer
      const sealed = sealer.seal(carried)
      return sealed === undefined
        ? send(reply, await pages.work('reportPage', { carried, sprog }))
        : leadTo(reply, basePath, resultUrl, sealed)
    })
    templateRoutes(scope)
  })
}

async function send(reply: FastifyReply, answer: ReportPage): Promise<FastifyReply> {
  const { request } = reply
  const sprog = pageLanguage(request)
  const texts = pageTexts[sprog]
  const page = { path: url, answersForm, answersUrl: resultUrl, scripts: ['keep.js'] }
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
  if ('aflaesning' in answer) {
    const { aflaesning, counts } = answer
    request.logged = counts
    const { title } = aflaesningTexts[sprog]
    return reply.sendPage(
      { ...page, view: 'afrapportering/aflaesning', title, answersAction: 'laes', isForm: true },
      { texts: aflaesningTexts[sprog], ...aflaesning },
    )
  }
  const { form, hasErrors } = answer
  const { title, lead: description } = texts
  return reply.sendPage(
    {
      ...page,
      view: 'afrapportering/form',
      title,
      description,
      answersAction: 'ret',
      isForm: true,
      hasErrors,
    },
    { texts, ...form },
  )
}
