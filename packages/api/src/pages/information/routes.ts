/** Pages that only tell: accessibility and privacy. Their prose stands in a template for each language. */
import type { App, RouteContext } from '../../http/instance.js'
import { pageLanguage, sendPage, type PageContext } from '../kit/page.js'
import { texts } from '../kit/texts.js'

const pages = [
  { path: '/tilgaengelighed', title: 'accessibility' },
  { path: '/privatliv', title: 'privacy' },
] as const

export function informationRoutes(app: App, context: RouteContext & PageContext): void {
  for (const { path, title } of pages) {
    app.get(path, { schema: { hide: true } }, (request, reply) => {
      const sprog = pageLanguage(request)
      const page = { view: `information${path}-${sprog}`, title: texts[sprog].site[title], path }
      return sendPage(request, reply, context, page, {})
    })
  }
}
