/** Addresses that name a ruleset: the parameter, and the ruleset that it means. */
import type { Registry, Screener } from '@screeningsmodel/core'
import { String as Str } from '@sinclair/typebox'
import type { FastifyRequest } from 'fastify'
import { ProblemError } from '../http/problems.js'

/** The ruleset in the examples of such addresses: one about another subject than the other examples. */
export const exampleRuleset = 'samarbejdsaftale'

export const RulesetId = Str({
  description: 'A ruleset’s `id`, for its newest version, or `id@version`.',
  examples: [exampleRuleset],
})

/** The same where facts are sent along, which have a year. */
export const RulesetIdOfYear = Str({
  description:
    'A ruleset’s `id`, for the version in force at the end of `aar` (without `aar` the newest), or `id@version`.',
  examples: [exampleRuleset],
})

/** @throws {ProblemError} when there is no such ruleset */
export function find(registry: Registry, id: string): Screener {
  const screener = registry.find(id)
  if (!screener) throw new ProblemError('ukendt-ruleset')
  return screener
}

/**
 * For addresses with choices in their query, which are for the last ruleset of the address. It runs before the query is
 * checked, so that an error in it names what that ruleset has, and not what others have.
 */
export function ruledByAddress(registry: Registry) {
  return async (request: FastifyRequest<{ Params: { id: string; id2?: string } }>) => {
    const { id, id2 = id } = request.params
    request.ruled = find(registry, id2).document
  }
}

/**
 * The version that a request about a ruleset means, where the address names none: the one that the request names, or
 * else the one in force at the end of its year.
 */
export function findFor(registry: Registry, id: string, input: unknown): Screener {
  const screener = find(registry, id)
  const { document } = screener
  if (id !== document.id) return screener
  const sent: { readonly ruleset?: unknown } =
    typeof input === 'object' && input !== null ? input : {}
  const named = typeof sent.ruleset === 'string' ? registry.find(sent.ruleset) : undefined
  // Another ruleset is refused where the form of the request is checked.
  const isVersion = named?.document.id === id && sent.ruleset !== id
  return isVersion ? named : registry.asked(document.subject, { ...sent, ruleset: id })
}
