/** The page about capacity: one address that holds the question, so that an answer can be linked to. */
import { pageLanguage, sendPage, type PageRoutes } from '../kit/page.js'
import { texts as siteTexts } from '../kit/texts.js'
import { capacityModel } from './page-model.js'
import { pageTexts } from './texts.js'
import { asked, typedOf, withoutPersonalData } from './query.js'

export const capacityPageRoutes: PageRoutes = (app, context) => {
  app.get('/kapacitet', { schema: { hide: true } }, (request, reply) => {
    const sprog = pageLanguage(request)
    const { title } = pageTexts[sprog]
    const typed = typedOf(request.query as Readonly<Record<string, unknown>>)
    const found = asked(typed, sprog)
    const [answer, complaints] = 'input' in found ? [found, []] : [undefined, found]
    const { form } = siteTexts[sprog]
    return sendPage(
      request,
      reply,
      context,
      {
        view: 'kapacitet/page',
        title: complaints.length > 0 ? form.titleWithError(title) : title,
        path: '/kapacitet',
        languagePath: `/kapacitet?${new URLSearchParams(withoutPersonalData(typed)).toString()}`,
        scripts: ['kapacitet.js'],
        status: complaints.length > 0 ? 422 : 200,
      },
      capacityModel(typed, answer, complaints, sprog),
    )
  })
}
