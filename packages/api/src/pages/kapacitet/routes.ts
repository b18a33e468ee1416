/** The page about capacity. Its address holds the question, so that an answer can be linked to. */
import type { App } from '../../http/instance.js'
import { pageLanguage } from '../kit/page.js'
import { capacityModel } from './page-model.js'
import { questionOf, typedOf, withoutPersonalData } from './query.js'
import { pageTexts } from './texts.js'

const path = '/kapacitet'

export function capacityPageRoutes(app: App): void {
  app.get(path, { schema: { hide: true } }, (request, reply) => {
    const sprog = pageLanguage(request)
    const typed = typedOf(request.query as Readonly<Record<string, unknown>>)
    const read = questionOf(typed, sprog)
    const [question, complaints] = 'input' in read ? [read, []] : [undefined, read]
    return reply.sendPage(
      {
        view: 'kapacitet/page',
        title: pageTexts[sprog].title,
        description: pageTexts[sprog].lead,
        path,
        languagePath: `${path}?${new URLSearchParams(withoutPersonalData(typed)).toString()}`,
        scripts: ['kapacitet.js'],
        hasErrors: complaints.length > 0,
      },
      capacityModel(typed, question, complaints, sprog),
    )
  })
}
