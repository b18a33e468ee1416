/** The page that shows what differs between two rulesets. */
import {
  InputError,
  type Language,
  type Registry,
  type Ruleset,
  type Screener,
} from '@screeningsmodel/core'
import type { Comparison } from '@screeningsmodel/core/forskel'
import { Object as Shape } from '@sinclair/typebox'
import type { App, RouteContext } from '../../http/instance.js'
import { differencePath } from '../../http/rule-links.js'
import { find, RulesetId } from '../../routes/ruleset-id.js'
import type { Complaint } from '../kit/complaints.js'
import { pageLanguage } from '../kit/page.js'
import { chosenComplaints, chosenOn, otherLanguageQuery, unknownComplaints } from './chosen.js'
import { differenceModel, type Asked } from './difference-model.js'

export function differencePageRoutes(app: App, { registry }: RouteContext): void {
  app.get<{ Params: { id: string; id2: string }; Querystring: Record<string, unknown> }>(
    '/regler/:id/forskel/:id2',
    { schema: { hide: true, params: Shape({ id: RulesetId, id2: RulesetId }) } },
    async (request, reply) => {
      const sprog = pageLanguage(request)
      const { id, id2 } = request.params
      const sides = [find(registry, id), find(registry, id2)] as const
      const { query } = request
      const chosen = chosenOn(sides[1].document, query, sprog)
      const found = await comparedOr(app, sides, { query, chosen }, sprog)
      const model = differenceModel(sides, { query, chosen }, found, sprog)
      const path = differencePath(id, id2)
      const choices = otherLanguageQuery(sides[1].document, query)
      return reply.sendPage(
        {
          view: 'regler/difference',
          title: model.pageTitle,
          description: model.texts.lead,
          path,
          languagePath: choices === '' ? path : `${path}?${choices}`,
          scripts: ['result.js'],
          hasErrors: model.complaints.length > 0,
        },
        { ...model, path },
      )
    },
  )
}

/** The comparison, or the errors of the choices. */
async function comparedOr(
  app: App,
  [one, other]: readonly [Screener, Screener],
  { query, chosen }: Asked,
  sprog: Language,
): Promise<Comparison | readonly Complaint[]> {
  const unknown = unknownComplaints(other.document, query, sprog)
  try {
    const comparison = await app.compared(one, other, chosen, sprog)
    return unknown.length > 0 ? unknown : comparison
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [...chosenComplaints(other.document, error.errors, query, sprog), ...unknown]
  }
}

/** The rulesets with which one can be compared: its other versions, and those about the same subject. */
export function comparable({ rulesets }: Registry, ruleset: Ruleset): readonly Ruleset[] {
  return rulesets.filter((each) => each !== ruleset && each.subject === ruleset.subject)
}
