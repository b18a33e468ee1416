/** The shipped rulesets, ready to ask. */
import { rulesets, type Ruleset } from '@screeningsmodel/core'
import { nodeRegistry } from '@screeningsmodel/rows'
import { WrongUse } from '../terminal/context.js'

export const shipped = nodeRegistry(rulesets)

/** @throws {WrongUse} when no shipped ruleset has that id */
export function shippedRuleset(id: string): Ruleset {
  const screener = shipped.find(id)
  if (!screener) throw new WrongUse(noRuleset)
  return screener.document
}

const noRuleset = {
  da: 'Der er intet regelsæt med det id. Se dem med: screeningsmodel rulesets list',
  en: 'There is no ruleset with that id. List them with: screeningsmodel rulesets list',
}
