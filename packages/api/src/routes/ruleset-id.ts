/** Addresses that name a ruleset: the parameter, and the ruleset that it means. */
import type { Registry, Screener } from '@screeningsmodel/core'
import { String as Str } from '@sinclair/typebox'
import { ProblemError } from '../http/problems.js'

/** The ruleset that the examples of such addresses are about: one of another subject than the rest. */
export const exampleRuleset = 'samarbejdsaftale'

export const RulesetId = Str({
  description: 'A ruleset’s `id`, for its newest version, or `id@version`.',
  examples: [exampleRuleset],
})

/** @throws {ProblemError} when there is no such ruleset */
export function find(registry: Registry, id: string): Screener {
  const screener = registry.find(id)
  if (!screener) throw new ProblemError('ukendt-ruleset')
  return screener
}
