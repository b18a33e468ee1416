/** `GET /docs/fejl`: what each kind of problem means; the `type` of a problem answer points here. */
import { refusedRow } from '@screeningsmodel/rows'
import type { App } from '../../http/instance.js'
import { problemTexts } from '../../http/problem-texts.js'
import { problemGuide } from '../../http/problem-document.js'
import { pageLanguage } from '../kit/page.js'
import { pageTexts } from './texts.js'

export function problemGuideRoute(app: App): void {
  app.get(problemGuide, { schema: { hide: true } }, (request, reply) => {
    const sprog = pageLanguage(request)
    const { guide: words } = pageTexts[sprog]
    const kinds = [
      ...Object.entries(problemTexts).map(([kind, { status, title, detail }]) => ({
        kind,
        status: `HTTP ${String(status)}`,
        title: title[sprog],
        detail: detail[sprog],
      })),
      {
        kind: refusedRow.kind,
        // A refused row does not decide the status of its batch.
        status: words.withinBatch,
        title: refusedRow.title[sprog],
        detail: refusedRow.detail[sprog],
      },
    ]
    const page = {
      view: 'documentation/problems',
      title: words.title,
      description: words.lead,
      path: problemGuide,
    }
    return reply.sendPage(page, { words, kinds })
  })
}
