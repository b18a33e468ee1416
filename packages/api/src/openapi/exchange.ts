/** Requests with the answers of the service: the examples of the OpenAPI document. */
import type { Language, Ruleset } from '@screeningsmodel/core'
import { readJson } from '../http/json.js'
import type { ProblemKind } from '../http/problem-texts.js'
import { kindOf, ProblemError, problemOf } from '../http/problems.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Requests with their real answers, for the OpenAPI document. */
    readonly exchanges?: () => readonly Exchange[]
  }
}

export interface Exchange {
  /** The key of the example, the same for request and answer; for a problem, its kind. */
  readonly name: string
  readonly summary?: string
  /** The body; undefined if there is none. */
  readonly request?: unknown
  /** The media types of the body and of the answer; undefined if the example fits all those of the route. */
  readonly requestType?: string
  readonly answerType?: string
  readonly status: number
  readonly answer: { readonly value: unknown }
}

export interface Example {
  readonly name: string
  readonly summary: string
  readonly request: unknown
  /** The problem that the request is an example of. */
  readonly problem?: ProblemKind
}

/** The `instance` of every example problem, which would be the id of a request. */
export const exampleInstance = 'urn:uuid:00000000-0000-4000-8000-000000000000'

/**
 * Computes the answer or the problem of each example. An example that no longer shows what it should is left out: a
 * newer ruleset from `RULESETS_DIR` may have other facts.
 *
 * @param ruled the ruleset of a request, which its problem links to
 */
export function exchangesOf(
  examples: readonly Example[],
  ask: (request: unknown, options: { sprog: Language }) => unknown,
  ruled: (request: unknown) => Ruleset | undefined = () => undefined,
): Exchange[] {
  return examples.flatMap(({ name, summary, request, problem }) => {
    try {
      const value = ask(request, { sprog: 'da' })
      return problem ? [] : [{ name, summary, request, status: 200, answer: { value } }]
    } catch (error) {
      if (kindOf(error) !== problem) return []
      return [{ ...problemExchange(problem, error, ruled(request)), summary, request }]
    }
  })
}

/** Examples of problems that do not depend on the body. */
export function problemExchanges(kinds: readonly ProblemKind[]): Exchange[] {
  return kinds.map((kind) =>
    problemExchange(kind, kind === 'ugyldig-json' ? brokenJson() : new ProblemError(kind)),
  )
}

/** A problem as an example of its kind. */
export function problemExchange(kind: ProblemKind, error: unknown, ruled?: Ruleset): Exchange {
  const value = problemOf(error, 'da', { instance: exampleInstance, ruleset: ruled })
  return { name: kind, status: value.status, answer: { value } }
}

function brokenJson(): unknown {
  try {
    return readJson('{\n  "aar": 2019,\n}')
  } catch (error) {
    return error
  }
}
