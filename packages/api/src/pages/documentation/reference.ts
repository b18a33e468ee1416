/** `GET /docs`: the API for those who build against it, made from the OpenAPI document. */
import type { App } from '../../http/instance.js'
import { pageLanguage } from '../kit/page.js'
import type { ApiDocument } from './api-document.js'
import { referenceModel } from './reference-model.js'
import { pageTexts } from './texts.js'

const path = '/docs'

export function referenceRoute(app: App): void {
  let model: ReturnType<typeof referenceModel> | undefined
  app.get(path, { schema: { hide: true } }, (request, reply) => {
    // Made with the first request, when all routes exist.
    model ??= referenceModel(app.swagger() as unknown as ApiDocument, app.basePath)
    const { reference: words } = pageTexts[pageLanguage(request)]
    const { title, lead: description } = words
    return reply.sendPage(
      {
        view: 'documentation/reference',
        title,
        description,
        path,
        hasEnglish: true,
        scripts: ['docs.js'],
      },
      { words, ...model },
    )
  })
}
