/** The rules for people: a list of the rulesets, and a page for each. */
import type { Registry, Ruleset } from '@screeningsmodel/core'
import { grafOf } from '@screeningsmodel/core/graf'
import { Object as Shape } from '@sinclair/typebox'
import type { App, RouteContext } from '../../http/instance.js'
import { referenceOf } from '../../http/reference.js'
import { find, RulesetId } from '../../routes/ruleset-id.js'
import { pageLanguage } from '../kit/page.js'
import { differencePath, rulePath } from '../../http/rule-links.js'
import { comparable } from './difference-routes.js'
import { tryPathOf } from '../kit/try-path.js'
import { diagramOf } from '../result/diagram.js'
import { inForceText } from './related-model.js'
import { ruleModel } from './rule-model.js'
import { pageTexts } from './texts.js'

const path = '/regler'

export function rulesPageRoutes(app: App, { registry }: RouteContext): void {
  app.get(path, { schema: { hide: true } }, (request, reply) => {
    const sprog = pageLanguage(request)
    const words = pageTexts[sprog]
    const rulesets = registry.rulesets.map((ruleset) => ({
      title: ruleset.title[sprog],
      description: ruleset.description[sprog],
      version: ruleset.version,
      inForce: inForceText(ruleset, registry.rulesets, sprog, words),
      path: rulePath(isNewest(registry, ruleset) ? ruleset.id : referenceOf(ruleset)),
    }))
    return reply.sendPage(
      { view: 'regler/list', title: words.title, description: words.lead, path },
      { texts: words, rulesets },
    )
  })

  app.get(
    `${path}/:id`,
    { schema: { hide: true, params: Shape({ id: RulesetId }) } },
    async (request, reply) => {
      const sprog = pageLanguage(request)
      const { id } = request.params
      const screener = find(registry, id)
      const { document } = screener
      const tryPath = tryPathOf(registry, document)
      const rule = ruleModel(screener, registry, tryPath, sprog)
      const compare = comparable(registry, document).map((other) => ({
        name: `${other.title[sprog]} (${referenceOf(other)})`,
        path: differencePath(referenceOf(document), referenceOf(other)),
      }))
      const model = { ...rule, compare }
      return reply.sendPage(
        {
          view: 'regler/rule',
          title: model.title,
          description: model.description,
          path: rulePath(id),
          scripts: ['result.js'],
        },
        { ...model, diagram: await diagramOf(app, grafOf(screener, { sprog }), 'diagram') },
      )
    },
  )
}

function isNewest(registry: Registry, ruleset: Ruleset): boolean {
  return registry.find(ruleset.id)?.document === ruleset
}
