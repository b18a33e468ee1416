/** `GET /rulesets/{id}/dmn`: the rules as a DMN model. */
import type { Registry, Screener } from '@screeningsmodel/core'
import { dmnEditions, toDmn, type DmnEdition, type DmnOptions } from '@screeningsmodel/core/dmn'
import { Object as Shape, Optional, String as Str, Unsafe } from '@sinclair/typebox'
import { acceptedOf } from '../http/accept.js'
import { cacheControlOf, cachedText, sendCached } from '../http/cached.js'
import { checkChosen } from '../http/check-chosen.js'
import type { App, RouteContext } from '../http/instance.js'
import { chooseLanguage } from '../http/language.js'
import { anywhere } from '../http/problem-kinds.js'
import type { ProblemKind } from '../http/problem-texts.js'
import { referenceOf } from '../http/reference.js'
import { problemExchanges } from '../openapi/exchange.js'
import { problemResponses, unchanged } from '../openapi/schemas.js'
import { choiceParameters, chosenIn, type ChoiceQuery } from './choices.js'
import { exampleRuleset, find, RulesetId, ruledByAddress } from './ruleset-id.js'

/** The model's own type, and those of any XML, for clients that know no other. */
const mediaTypes = ['application/dmn+xml', 'application/xml', 'text/xml'] as const
const kinds: readonly ProblemKind[] = [
  'ugyldigt-input',
  'ugyldig-parameter',
  'ukendt-ruleset',
  'kan-ikke-leveres',
  ...anywhere,
]

type DmnQuery = ChoiceQuery & { readonly udgave?: DmnEdition }

export function dmnRoutes(app: App, { registry }: RouteContext): void {
  const modelOf = written()
  app.get<{ Params: { id: string }; Querystring: DmnQuery }>(
    '/rulesets/:id/dmn',
    {
      schema: {
        operationId: 'getDmn',
        summary: 'A ruleset as a DMN model',
        description:
          'The rules as DMN (XML), under their first readings and with their own numbers unless others are chosen: an input for each fact, a decision in FEEL for each criterion, and a decision table for the conclusion. An input that is null is not known, and so may a criterion be. Every input must be given.',
        tags: ['Rulesets'],
        params: Shape({ id: RulesetId }),
        querystring: querySchema(registry),
        response: {
          200: {
            description: 'A DMN model.',
            content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: Str() }])),
          },
          ...unchanged,
          ...problemResponses(kinds),
        },
      },
      config: {
        produces: mediaTypes,
        exchanges: () => [
          ...problemExchanges(kinds),
          ...mediaTypes.map((answerType) => ({
            name: exampleRuleset,
            status: 200,
            answerType,
            answer: { value: toDmn(find(registry, exampleRuleset).document) },
          })),
        ],
      },
      preValidation: ruledByAddress(registry),
    },
    (request, reply) => {
      const { params, query } = request
      const screener = find(registry, params.id)
      const sprog = chooseLanguage(request, reply)
      const chosen = chosenIn(query)
      checkChosen(screener, chosen, sprog)
      const text = modelOf(screener, { ...chosen, udgave: query.udgave, sprog })
      const mediaType = acceptedOf(request, mediaTypes) || mediaTypes[0]
      const cacheControl = cacheControlOf([params.id, screener.ruleset])
      sendCached(request, reply, cachedText(text, mediaType, cacheControl))
    },
  )
}

function querySchema({ rulesets }: Registry) {
  const whose = { reading: 'The reading that the model is of.', parameter: 'in the model.' }
  return Shape(
    {
      udgave: Optional(
        Unsafe<DmnEdition>({
          type: 'string',
          enum: [...dmnEditions],
          description:
            'The edition of DMN: 1.5 unless said. Modellers that are made with dmn-js, such as Camunda Modeler, read 1.3.',
        }),
      ),
      ...choiceParameters(rulesets, whose),
    },
    { additionalProperties: false },
  )
}

/** Models under the first readings are kept: there are few of them, and they never change. */
function written() {
  const kept = new Map<string, string>()
  return ({ document }: Screener, options: DmnOptions): string => {
    const { laesninger, parametre, udgave = '', sprog = '' } = options
    if (laesninger ?? parametre) return toDmn(document, options)
    const key = [referenceOf(document), udgave, sprog].join(' ')
    const text = kept.get(key) ?? toDmn(document, options)
    kept.set(key, text)
    return text
  }
}
