/** Screening by JSON: one tilbud, several years of it, one case, or facts for any ruleset. */
import {
  InputError,
  type Registry,
  type Ruleset,
  type Screener,
  type ScreenOptions,
} from '@screeningsmodel/core'
import { wholeJson } from '@screeningsmodel/rows'
import { Object as Shape, type TSchema } from '@sinclair/typebox'
import type { App, RouteContext } from '../http/instance.js'
import { chooseLanguage } from '../http/language.js'
import {
  caseExamples,
  perioderExamples,
  rulesetExamples,
  tilbudExamples,
} from './examples/screening.js'
import { exchangesOf, problemExchanges, type Example } from '../openapi/exchange.js'
import { anyInput, jsonResponse, noQuery, problemResponses, refer } from '../openapi/schemas.js'
import { ofJson } from '../http/problem-kinds.js'
import type { ProblemKind } from '../http/problem-texts.js'
import { exampleRuleset, findFor, RulesetIdOfYear } from './ruleset-id.js'

const jsonType = 'application/json; charset=utf-8'

/** A route that answers with a screening of the facts. */
interface Endpoint {
  readonly url: string
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly body: TSchema
  readonly answer: 'Screening' | 'PeriodsScreening'
  readonly examples: readonly Example[]
  /** The ruleset that answers; `id` is the ruleset that the address names. @throws {InputError} when there is none */
  readonly asked: (input: unknown, options: ScreenOptions, id?: string) => Screener
}

export function screeningRoutes(app: App, context: RouteContext): void {
  for (const endpoint of endpointsOf(context.registry)) addEndpoint(app, endpoint)
}

function endpointsOf(registry: Registry): readonly Endpoint[] {
  const about = (subject: string) => registry.rulesets.filter((each) => each.subject === subject)
  return [
    {
      url: '/screen-tilbud',
      operationId: 'screenTilbud',
      summary: 'Screen one tilbud in one calendar year',
      description:
        'Whether a tilbud is highly specialised, criterion by criterion. `borgere`, `medarbejdere` and `medarbejdereMedErfaring` are counted in people, `aarsvaerk` in full-time positions in the year.',
      body: anyInput(about('tilbud')),
      answer: 'Screening',
      examples: tilbudExamples,
      asked: (input, options) => registry.asked('tilbud', input, options),
    },
    {
      url: '/screen-tilbud/perioder',
      operationId: 'screenTilbudPerioder',
      summary: 'Screen one tilbud over several calendar years',
      description:
        'An answer for each year, and one for all of them. A year may stand once. Units as in `/screen-tilbud`, each per calendar year.',
      body: refer('PeriodsInput'),
      answer: 'PeriodsScreening',
      examples: perioderExamples,
      asked: (input, options) => registry.asked('tilbud', input, options),
    },
    {
      url: '/screen-case',
      operationId: 'screenCase',
      summary: 'Screen one anonymised case',
      description:
        'Whether a case belongs to the target group or, with `"ruleset": "indsatsniveau"`, which level of effort it points to. Facts are true, false or not known.',
      body: anyInput(about('sag')),
      answer: 'Screening',
      examples: caseExamples(registry),
      asked: (input, options) => registry.asked('sag', input, options),
    },
    {
      url: '/rulesets/:id/screening',
      operationId: 'screenByRuleset',
      summary: 'Screen by any ruleset',
      description:
        'The same answer by a ruleset of any subject. `/rulesets/{id}/skema` tells the facts and their units.',
      body: anyInput(registry.rulesets),
      answer: 'Screening',
      examples: rulesetExamples(registry),
      asked: (input, _options, id = exampleRuleset) => findFor(registry, id, input),
    },
  ]
}

function addEndpoint(app: App, endpoint: Endpoint): void {
  const { url, operationId, summary, description, body, answer, examples, asked } = endpoint
  const ask = (screener: Screener, input: unknown, options: ScreenOptions) =>
    answer === 'Screening'
      ? screener.screen(input, options)
      : screener.screenPerioder(input, options)
  const params = url.includes(':id') ? { params: Shape({ id: RulesetIdOfYear }) } : {}
  const problems: readonly ProblemKind[] = url.includes(':id')
    ? [...ofJson, 'ukendt-ruleset']
    : ofJson

  app.post<{ Params: { id?: string } }>(
    url,
    {
      schema: {
        operationId,
        summary,
        description,
        tags: ['Screening'],
        ...params,
        querystring: noQuery,
        body,
        response: {
          200: jsonResponse('The reasoned answer.', refer(answer)),
          ...problemResponses(problems),
        },
      },
      config: {
        produces: ['application/json'],
        exchanges: () => [
          ...problemExchanges(problems),
          ...exchangesOf(
            examples,
            (input, options) => ask(asked(input, options), input, options),
            (input) => ruledBy(() => asked(input, {})),
          ),
        ],
      },
    },
    (request, reply) => {
      const sprog = chooseLanguage(request, reply)
      const { body, params } = request
      const screener = asked(body, { sprog }, params.id)
      request.ruled = screener.document
      const screening = ask(screener, body, { sprog })
      const isOne = !('perioder' in screening)
      request.screened = isOne ? [screening] : screening.perioder
      // Sent, not returned: Fastify would wait once more for a returned value.
      reply
        .header('cache-control', 'no-store')
        .type(jsonType)
        .send(isOne ? wholeJson(screening) : JSON.stringify(screening))
    },
  )
}

/** The ruleset of an example, if it names one that exists. */
function ruledBy(asked: () => Screener): Ruleset | undefined {
  try {
    return asked().document
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
