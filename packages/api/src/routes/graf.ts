/** The rules of a ruleset as a diagram, and the same with the result of each part. */
import type { Language, Registry } from '@screeningsmodel/core'
import { grafOf, markedGrafOf, toMermaid, type Graf } from '@screeningsmodel/core/graf'
import { ownStyles } from '@screeningsmodel/reports/graf'
import { Object as Shape, String as Str } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { acceptedOf } from '../http/accept.js'
import { cacheControlOf, cachedText, sendCached } from '../http/cached.js'
import { checkChosen } from '../http/check-chosen.js'
import type { App, RouteContext } from '../http/instance.js'
import { chooseLanguage } from '../http/language.js'
import { filePolicyOf } from '../http/plugins/security.js'
import { anywhere, ofJson, ofThreads } from '../http/problem-kinds.js'
import type { ProblemKind } from '../http/problem-texts.js'
import { exchangesOf, problemExchanges, type Exchange } from '../openapi/exchange.js'
import { anyInput, noQuery, problemResponses, unchanged } from '../openapi/schemas.js'
import { choiceParameters, chosenIn, type ChoiceQuery } from './choices.js'
import { rulesetExamples } from './examples/screening.js'
import {
  exampleRuleset,
  find,
  findFor,
  RulesetId,
  RulesetIdOfYear,
  ruledByAddress,
} from './ruleset-id.js'

/**
 * The first is used if `Accept` prefers none. Few tools know its type, and a browser saves it as a file, so the same text
 * is to be had as plain text.
 */
const mediaTypes = ['text/vnd.mermaid', 'image/svg+xml', 'text/plain'] as const
type MediaType = (typeof mediaTypes)[number]

const ofGet: readonly ProblemKind[] = [
  'ugyldigt-input',
  'ugyldig-parameter',
  'ukendt-ruleset',
  'kan-ikke-leveres',
  ...ofThreads,
  ...anywhere,
]
const ofPost: readonly ProblemKind[] = [...ofJson, ...ofThreads, 'ukendt-ruleset']

const answers = {
  200: {
    description: 'The diagram.',
    content: {
      'text/vnd.mermaid': { schema: Str({ description: 'Mermaid text: a flowchart.' }) },
      'image/svg+xml': { schema: Str({ description: 'A drawing with a text alternative.' }) },
      'text/plain': { schema: Str({ description: 'The Mermaid text, for who asks for text.' }) },
    },
  },
}

const whose = { reading: 'The reading that is drawn.', parameter: 'in the diagram.' }

const drawingPolicy = filePolicyOf(ownStyles)

/** A drawing with its middle left out, since a complete one takes some kilobytes. */
const drawingExample: Exchange = {
  name: 'tegning',
  summary: 'A drawing (shortened)',
  status: 200,
  answerType: mediaTypes[1],
  answer: {
    value: '<svg xmlns="http://www.w3.org/2000/svg" class="graf" id="graf" role="img">…</svg>',
  },
}

function ofBothTexts(exchange: Exchange): Exchange[] {
  return [mediaTypes[0], mediaTypes[2]].map((answerType) => ({ ...exchange, answerType }))
}

export function grafRoutes(app: App, { registry }: RouteContext): void {
  addRules(app, registry)
  addMarked(app, registry)
}

function addRules(app: App, registry: Registry): void {
  app.get<{ Params: { id: string }; Querystring: ChoiceQuery }>(
    '/rulesets/:id/graf',
    {
      schema: {
        operationId: 'getDiagram',
        summary: 'A ruleset as a diagram',
        description:
          'What each conclusion rests on, under the first readings and with the ruleset’s own numbers unless others are chosen: as Mermaid text (with `Accept: text/plain` too) or, with `Accept: image/svg+xml`, as a drawing with a text alternative. In the language that `Accept-Language` prefers.',
        tags: ['Rulesets'],
        params: Shape({ id: RulesetId }),
        querystring: Shape(choiceParameters(registry.rulesets, whose), {
          additionalProperties: false,
        }),
        response: { ...answers, ...unchanged, ...problemResponses(ofGet) },
      },
      config: {
        produces: mediaTypes,
        exchanges: () => [
          ...problemExchanges(ofGet),
          ...ofBothTexts({
            name: exampleRuleset,
            status: 200,
            answer: { value: toMermaid(grafOf(find(registry, exampleRuleset))) },
          }),
          drawingExample,
        ],
      },
      preValidation: ruledByAddress(registry),
    },
    async (request, reply) => {
      const { id } = request.params
      const screener = find(registry, id)
      const { sprog, mediaType } = askedFor(request, reply)
      const chosen = chosenIn(request.query)
      checkChosen(screener, chosen, sprog)
      const { laesninger, parametre } = chosen
      const meant = parametre ? screener.variant(parametre) : screener
      const text = await written(app, grafOf(meant, { sprog, laesninger }), mediaType)
      const cacheControl = cacheControlOf([id, screener.ruleset])
      sendCached(request, reply, cachedText(text, mediaType, cacheControl))
      return reply
    },
  )
}

function addMarked(app: App, registry: Registry): void {
  app.post(
    '/rulesets/:id/graf',
    {
      schema: {
        operationId: 'getMarkedDiagram',
        summary: 'A ruleset as a diagram, with what each part came out as',
        description:
          'The diagram of `GET`, under the readings and parameters of the request, with the outcome of every part marked by colour, symbol and word. The request is the one that `/rulesets/{id}/screening` takes, and is checked in the same way.',
        tags: ['Rulesets'],
        params: Shape({ id: RulesetIdOfYear }),
        querystring: noQuery,
        body: anyInput(registry.rulesets),
        response: { ...answers, ...problemResponses(ofPost) },
      },
      config: {
        produces: mediaTypes,
        exchanges: () => [
          ...problemExchanges(ofPost),
          ...exchangesOf(
            rulesetExamples(registry),
            (input, options) =>
              toMermaid(markedGrafOf(find(registry, exampleRuleset), input, options)),
            () => find(registry, exampleRuleset).document,
          ).flatMap((each) => (each.status === 200 ? ofBothTexts(each) : [each])),
          drawingExample,
        ],
      },
    },
    async (request, reply) => {
      const screener = findFor(registry, request.params.id, request.body)
      request.ruled = screener.document
      const { sprog, mediaType } = askedFor(request, reply)
      const graf = markedGrafOf(screener, request.body, { sprog })
      return reply
        .header('cache-control', 'no-store')
        .type(`${mediaType}; charset=utf-8`)
        .send(await written(app, graf, mediaType))
    },
  )
}

function askedFor(
  request: FastifyRequest,
  reply: FastifyReply,
): { readonly sprog: Language; readonly mediaType: MediaType } {
  const sprog = chooseLanguage(request, reply)
  const accepted = acceptedOf(request, mediaTypes)
  const mediaType = mediaTypes.find((each) => each === accepted) ?? mediaTypes[0]
  if (mediaType === 'image/svg+xml') reply.allowing(drawingPolicy)
  return { sprog, mediaType }
}

async function written(app: App, graf: Graf, mediaType: MediaType): Promise<string> {
  if (mediaType !== 'image/svg+xml') return toMermaid(graf)
  return app.drawn(graf, { id: 'graf', isFile: true })
}
