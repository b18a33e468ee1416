/** Where a ruleset can be tried: in a form or an interview made from its document. */
import type { Registry, Ruleset } from '@screeningsmodel/core'
import { referenceOf } from '../../http/reference.js'
import { rulePath } from '../../http/rule-links.js'

/** The pages for the most common questions; they use the rulesets that answer when a request names none. */
const usual = [
  { subject: 'tilbud', url: '/selvvurdering', asked: 'form' },
  { subject: 'sag', url: '/sag', asked: 'interview' },
] as const

/** How a ruleset is asked: question by question if every answer is yes or no, otherwise by a form. */
export function isAsked({ facts }: Ruleset): 'form' | 'interview' {
  return facts.every(({ type }) => type === 'boolean') ? 'interview' : 'form'
}

/** The path below the base path of the form or interview that asks a ruleset. */
export function tryPathOf(registry: Registry, ruleset: Ruleset): string {
  const isNewest = registry.find(ruleset.id)?.document === ruleset
  const page = usual.find(({ subject }) => subject === ruleset.subject)
  if (
    page?.asked === isAsked(ruleset) &&
    registry.asked(ruleset.subject, {}).document === ruleset
  ) {
    return page.url
  }
  return `${rulePath(isNewest ? ruleset.id : referenceOf(ruleset))}/proev`
}
