/** The page about capacity: one address that holds the question, so that an answer can be linked to. */
import type { App } from '../../http/instance.js'
import { pageLanguage } from '../kit/page.js'
import { capacityModel } from './page-model.js'
import { asked, typedOf, withoutPersonalData } from './query.js'
import { pageTexts } from './texts.js'

const path = '/kapacitet'

export function capacityPageRoutes(app: App): void {
  app.get(path, { schema: { hide: true } }, (request, reply) => {
    const sprog = pageLanguage(request)
    const typed = typedOf(request.query as Readonly<Record<string, unknown>>)
    const found = asked(typed, sprog)
    const [answer, complaints] = 'input' in found ? [found, []] : [undefined, found]
    return reply.sendPage(
      {
        view: 'kapacitet/page',
        title: pageTexts[sprog].title,
        path,
        languagePath: `${path}?${new URLSearchParams(withoutPersonalData(typed)).toString()}`,
        scripts: ['kapacitet.js'],
        hasErrors: complaints.length > 0,
      },
      capacityModel(typed, answer, complaints, sprog),
    )
  })
}
