/** The places on the pages of rules that explain the subject of an error. */
import type { Ruleset } from '@screeningsmodel/core'
import type { ProblemKind } from './problem-texts.js'
import type { ProblemItem, ProblemPlace } from './problem-document.js'
import { referenceOf } from './reference.js'
import { anchorOf, rulePath, rulesPath } from './rule-links.js'

/** The page that explains the ruleset that was asked; none if the error is not about a ruleset. */
export function pageOf(
  kind: ProblemKind,
  items: readonly ProblemItem[] = [],
  ruleset?: Ruleset,
): string | undefined {
  const isUnknown = kind === 'ukendt-ruleset' || items.some(({ code }) => code === 'ukendt-ruleset')
  if (isUnknown) return rulesPath
  return ruleset && items.length > 0 ? rulePath(referenceOf(ruleset)) : undefined
}

/** The place on that page for each error. */
export function placesOf(
  items: readonly ProblemItem[] = [],
  page = '',
  ruleset?: Ruleset,
): readonly ProblemPlace[] {
  if (!ruleset) return []
  return items.flatMap(({ pointer }) => {
    const anchor = anchorOf(ruleset, pointer)
    return anchor === undefined ? [] : [{ pointer, adresse: `${page}#${anchor}` }]
  })
}
