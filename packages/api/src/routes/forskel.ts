/** `GET /rulesets/{id}/forskel/{id2}`: what differs between two rulesets. */
import type { Registry } from '@screeningsmodel/core'
import { comparisonOf, comparisonText, sideOf } from '@screeningsmodel/core/forskel'
import { Array as List, Boolean as Bool, Object as Shape, String as Str } from '@sinclair/typebox'
import { acceptedOf } from '../http/accept.js'
import { cacheControlOf, cachedText, sendCached } from '../http/cached.js'
import type { App, RouteContext } from '../http/instance.js'
import { chooseLanguage } from '../http/language.js'
import { anywhere, ofThreads } from '../http/problem-kinds.js'
import type { ProblemKind } from '../http/problem-texts.js'
import { problemExchanges, type Exchange } from '../openapi/exchange.js'
import { problemResponses, unchanged } from '../openapi/schemas.js'
import { choiceParameters, chosenIn, type ChoiceQuery } from './choices.js'
import { exampleRuleset, find, RulesetId, ruledByAddress } from './ruleset-id.js'

const kinds: readonly ProblemKind[] = [
  'ugyldigt-input',
  'ugyldig-parameter',
  'ukendt-ruleset',
  'kan-ikke-leveres',
  ...ofThreads,
  ...anywhere,
]
const types = ['application/json', 'text/plain']

const Open = Shape({}, { additionalProperties: true })
const Comparison = Shape({
  fra: Str({ description: 'The first ruleset, `id@version`.' }),
  til: Str({ description: 'The second ruleset, `id@version`, and what is chosen in it.' }),
  regler: List(Open, {
    description:
      'What differs in the rules, in words: `emne`, `id`, `navn`, `art` (`tilfoejet`, `fjernet`, `aendret`), and what each says (`foer`, `efter`), in lines.',
  }),
  andet: List(Open, { description: 'The same of dates, law, sources, texts and examples.' }),
  ens: Bool({ description: 'Whether the documents are alike in everything.' }),
  alleSager: List(Open, {
    description:
      'Sentences about all possible cases (`tekst`), whether each holds (`gaelder`; null where it was not shown), and the smallest case against it (`modeksempel`).',
  }),
  hverForSig: List(Open, {
    description:
      'The same by each ruleset alone (`navn`, `udsagn`): whether every criterion decides something (`undtagelser` are those that do not), and whether a case can be in and out at once.',
  }),
  eksempler: Shape(
    { aendrede: List(Open) },
    {
      additionalProperties: true,
      description:
        'The examples of both that come out otherwise, and the criteria that make it so.',
    },
  ),
})

export function comparisonRoutes(app: App, { registry }: RouteContext): void {
  app.get<{ Params: { id: string; id2: string }; Querystring: ChoiceQuery }>(
    '/rulesets/:id/forskel/:id2',
    {
      schema: {
        operationId: 'compareRulesets',
        summary: 'What differs between two rulesets',
        description:
          'In words made from their conditions, over all possible cases with the smallest case in which they differ, and on the examples of both. Readings and numbers that are chosen hold for the second one: a ruleset compared with itself tells what another reading or another number changes. As JSON, or as text by `Accept: text/plain`.',
        tags: ['Rulesets'],
        params: Shape({ id: RulesetId, id2: RulesetId }),
        querystring: chosenSchema(registry),
        response: {
          200: {
            description: 'The comparison.',
            content: {
              'application/json': { schema: Comparison },
              'text/plain': { schema: Str() },
            },
          },
          ...unchanged,
          ...problemResponses(kinds),
        },
      },
      config: {
        produces: types,
        exchanges: () => [...problemExchanges(kinds), ...examples(registry)],
      },
      preValidation: ruledByAddress(registry),
    },
    async (request, reply) => {
      const sprog = chooseLanguage(request, reply)
      const { id, id2 } = request.params
      const [one, other] = [find(registry, id), find(registry, id2)]
      const comparison = await app.compared(one, other, chosenIn(request.query), sprog)
      const isText = acceptedOf(request, types) === 'text/plain'
      const text = isText ? comparisonText(comparison, sprog) : JSON.stringify(comparison)
      const mediaType = isText ? 'text/plain' : 'application/json'
      const cacheControl = cacheControlOf([id, one.document], [id2, other.document])
      sendCached(request, reply, cachedText(text, mediaType, cacheControl))
      return reply
    },
  )
}

/** The query of a comparison: the choices for the second ruleset. */
export function chosenSchema({ rulesets }: Registry) {
  const whose = {
    reading: 'The reading of the second ruleset.',
    parameter: 'in the second ruleset.',
  }
  return Shape(choiceParameters(rulesets, whose), { additionalProperties: false })
}

function examples(registry: Registry): Exchange[] {
  const { document } = find(registry, exampleRuleset)
  const value = comparisonOf(sideOf(document), sideOf(document), 'da', registry.rulesets)
  const ok = { status: 200, name: exampleRuleset }
  return [
    { ...ok, answerType: 'application/json', answer: { value } },
    { ...ok, answerType: 'text/plain', answer: { value: comparisonText(value, 'da') } },
  ]
}
