/** The page about capacity. Its address contains the question, so that an answer can be linked to. */
import type { App, RouteContext } from '../../http/instance.js'
import { pageLanguage } from '../kit/page.js'
import { capacityModel } from './page-model.js'
import { criterionOf, questionOf, typedOf, withoutPersonalData } from './query.js'

const path = '/kapacitet'

export function capacityPageRoutes(app: App, { registry }: RouteContext): void {
  app.get(path, { schema: { hide: true } }, (request, reply) => {
    const sprog = pageLanguage(request)
    const criterion = criterionOf(registry.asked('tilbud', {}).document)
    const typed = typedOf(request.query as Readonly<Record<string, unknown>>, criterion)
    const read = questionOf(typed, sprog)
    const [question, complaints] = 'input' in read ? [read, []] : [undefined, read]
    const model = capacityModel({ typed, question, complaints, criterion }, sprog)
    return reply.sendPage(
      {
        view: 'kapacitet/page',
        title: model.answer?.heading ?? model.problem,
        description: model.lead,
        path,
        languagePath: `${path}?${new URLSearchParams(withoutPersonalData(typed)).toString()}`,
        scripts: ['kapacitet.js'],
        hasErrors: complaints.length > 0,
      },
      model,
    )
  })
}
