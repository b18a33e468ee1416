/** The page that shows what differs between two rulesets. */
import type { Registry, Ruleset } from '@screeningsmodel/core'
import { topicTitle, udfaldWords, type Difference } from '@screeningsmodel/core/forskel'
import { Object as Shape } from '@sinclair/typebox'
import type { App, RouteContext } from '../../http/instance.js'
import { referenceOf } from '../../http/reference.js'
import { comparisons } from '../../routes/forskel.js'
import { find, RulesetId } from '../../routes/ruleset-id.js'
import { pageLanguage } from '../kit/page.js'
import { rulePath } from '../kit/rule-links.js'
import { differenceTexts } from './difference-texts.js'

export function differencePageRoutes(app: App, { registry }: RouteContext): void {
  const compared = comparisons()
  app.get(
    '/regler/:id/forskel/:id2',
    { schema: { hide: true, params: Shape({ id: RulesetId, id2: RulesetId }) } },
    (request, reply) => {
      const sprog = pageLanguage(request)
      const texts = differenceTexts[sprog]
      const { id, id2 } = request.params
      const [one, other] = [find(registry, id).document, find(registry, id2).document]
      const comparison = compared(one, other, sprog)
      const outcome = udfaldWords(sprog)
      const byTopic = (differences: readonly Difference[]) =>
        [...new Set(differences.map(({ emne }) => emne))].map((emne) => ({
          title: topicTitle(emne, sprog),
          differences: differences.filter((each) => each.emne === emne),
        }))
      const named = (ruleset: Ruleset) => ({
        title: ruleset.title[sprog],
        name: referenceOf(ruleset),
        path: rulePath(referenceOf(ruleset)),
      })
      const title = texts.title(one.title[sprog], other.title[sprog])
      return reply.sendPage(
        {
          view: 'regler/difference',
          title,
          path: differencePath(id, id2),
          scripts: ['result.js'],
        },
        {
          texts,
          title,
          sides: [named(one), named(other)],
          turned: differencePath(id2, id),
          rules: byTopic(comparison.regler),
          others: byTopic(comparison.andet),
          isSame: comparison.regler.length === 0,
          statements: comparison.alleSager,
          cases: {
            count: comparison.eksempler.antal,
            changed: comparison.eksempler.aendrede.map((each) => ({
              ...each,
              kriterier: each.kriterier.map(({ navn, foer, efter }) => ({
                navn,
                foer: outcome(foer),
                efter: outcome(efter),
              })),
            })),
          },
          data: `/rulesets/${referenceOf(one)}/forskel/${referenceOf(other)}`,
        },
      )
    },
  )
}

export function differencePath(id: string, id2: string): string {
  return `${rulePath(id)}/forskel/${id2}`
}

/** The rulesets that one can be compared with: its other versions, and those about the same. */
export function comparable({ rulesets }: Registry, ruleset: Ruleset): readonly Ruleset[] {
  return rulesets.filter((each) => each !== ruleset && each.subject === ruleset.subject)
}
