/** The parameter of an address that names a ruleset. */
import { String as Str } from '@sinclair/typebox'

/** The ruleset that the examples of such addresses are about: one of another subject than the rest. */
export const exampleRuleset = 'samarbejdsaftale'

export const RulesetId = Str({
  description: 'A ruleset’s `id`, for its newest version, or `id@version`.',
  examples: [exampleRuleset],
})
