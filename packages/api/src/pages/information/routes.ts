/** Pages of plain text: accessibility and privacy. Each has a template for each language. */
import type { App } from '../../http/instance.js'
import { pageLanguage } from '../kit/page.js'
import { texts } from '../kit/texts.js'

const pages = [
  { path: '/tilgaengelighed', title: 'accessibility' },
  { path: '/privatliv', title: 'privacy' },
] as const

export function informationRoutes(app: App): void {
  for (const { path, title } of pages) {
    app.get(path, { schema: { hide: true } }, (request, reply) => {
      const sprog = pageLanguage(request)
      const view = `information${path}-${sprog}`
      return reply.sendPage({ view, title: texts[sprog].site[title], path }, {})
    })
  }
}
