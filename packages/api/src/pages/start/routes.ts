/** The start page at `/`: what the service is, and where each kind of visitor should go. */
import type { App } from '../../http/instance.js'
import { pageLanguage } from '../kit/page.js'
import { texts } from '../kit/texts.js'
import { startTexts } from './texts.js'

export function startRoutes(app: App): void {
  app.get('/', { schema: { hide: true } }, (request, reply) => {
    const sprog = pageLanguage(request)
    const { errands, ...words } = startTexts[sprog]
    return reply.sendPage(
      {
        view: 'start/page',
        title: texts[sprog].site.name,
        description: words.description,
        path: '/',
      },
      { texts: words, errands: Object.values(errands) },
    )
  })
}
