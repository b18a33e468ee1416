/** `GET /rulesets/{id}/forskel/{id2}`: what differs between two rulesets. */
import { type Language, type Registry, type Ruleset } from '@screeningsmodel/core'
import { comparisonOf, comparisonText, sideOf } from '@screeningsmodel/core/forskel'
import { Array as List, Boolean as Bool, Object as Shape, String as Str } from '@sinclair/typebox'
import accepts from 'accepts'
import { forever, hashOf, sendCached, shortly } from '../http/cached.js'
import type { App, RouteContext } from '../http/instance.js'
import { chooseLanguage } from '../http/language.js'
import { anywhere } from '../http/problem-kinds.js'
import type { ProblemKind } from '../http/problem-texts.js'
import { referenceOf } from '../http/reference.js'
import { problemExchanges, type Exchange } from '../openapi/exchange.js'
import { noQuery, problemResponses } from '../openapi/schemas.js'
import { exampleRuleset, find, RulesetId } from './ruleset-id.js'

const kinds: readonly ProblemKind[] = ['ukendt-ruleset', 'kan-ikke-leveres', ...anywhere]
const types = ['application/json', 'text/plain']

const Open = Shape({}, { additionalProperties: true })
const Comparison = Shape({
  fra: Str({ description: 'The first ruleset, `id@version`.' }),
  til: Str({ description: 'The second ruleset, `id@version`.' }),
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
  const compared = comparisons()
  app.get(
    '/rulesets/:id/forskel/:id2',
    {
      schema: {
        operationId: 'compareRulesets',
        summary: 'What differs between two rulesets',
        description:
          'In words made from their conditions, over all possible cases with the smallest case in which they differ, and on the examples of both. As JSON, or as text by `Accept: text/plain`.',
        tags: ['Rulesets'],
        params: Shape({ id: RulesetId, id2: RulesetId }),
        querystring: noQuery,
        response: {
          200: {
            description: 'The comparison.',
            content: {
              'application/json': { schema: Comparison },
              'text/plain': { schema: Str() },
            },
          },
          ...problemResponses(kinds),
        },
      },
      config: {
        produces: types,
        exchanges: () => [...problemExchanges(kinds), ...examples(registry)],
      },
    },
    (request, reply) => {
      const sprog = chooseLanguage(request, reply)
      const { id, id2 } = request.params
      const [one, other] = [find(registry, id).document, find(registry, id2).document]
      const comparison = compared(one, other, sprog)
      const isText = accepts(request.raw).type(types) === 'text/plain'
      const text = isText ? comparisonText(comparison, sprog) : JSON.stringify(comparison)
      const isFixed = id === referenceOf(one) && id2 === referenceOf(other)
      reply.header('vary', 'Accept, Accept-Language')
      sendCached(request, reply, {
        text,
        etag: hashOf(text),
        mediaType: isText ? 'text/plain' : 'application/json',
        cacheControl: isFixed ? forever : shortly,
      })
    },
  )
}

/** Compares two documents once for each language; they never change as long as the process runs. */
export function comparisons() {
  const known = new WeakMap<Ruleset, Map<string, ReturnType<typeof comparisonOf>>>()
  return (one: Ruleset, other: Ruleset, sprog: Language) => {
    const ofOne = known.get(one) ?? new Map<string, ReturnType<typeof comparisonOf>>()
    known.set(one, ofOne)
    const key = `${referenceOf(other)} ${sprog}`
    const found = ofOne.get(key) ?? comparisonOf(sideOf(one), sideOf(other), sprog)
    ofOne.set(key, found)
    return found
  }
}

function examples(registry: Registry): Exchange[] {
  const { document } = find(registry, exampleRuleset)
  const value = comparisonOf(sideOf(document), sideOf(document), 'da')
  const ok = { status: 200, name: exampleRuleset }
  return [
    { ...ok, answerType: 'application/json', answer: { value } },
    { ...ok, answerType: 'text/plain', answer: { value: comparisonText(value, 'da') } },
  ]
}
