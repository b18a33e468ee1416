/** Pages of plain text: accessibility and privacy, each with a template for each language; and `robots.txt`. */
import type { App } from '../../http/instance.js'
import { pageLanguage } from '../kit/page.js'
import { texts } from '../kit/texts.js'

const pages = [
  { path: '/tilgaengelighed', title: 'accessibility' },
  { path: '/privatliv', title: 'privacy' },
] as const

/** Search engines may read every page except those that are made from answers. */
const robots = 'User-agent: *\nDisallow: /*svar=\n'

export function informationRoutes(app: App): void {
  app.get('/robots.txt', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'max-age=86400').send(robots),
  )
  for (const { path, title } of pages) {
    app.get(path, { schema: { hide: true } }, (request, reply) => {
      const sprog = pageLanguage(request)
      const view = `information${path}-${sprog}`
      const { site } = texts[sprog]
      const description = site.descriptions[title]
      return reply.sendPage({ view, title: site[title], description, path }, {})
    })
  }
}
