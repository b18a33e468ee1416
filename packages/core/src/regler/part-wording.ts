/** Puts the parts of a condition together: a statement, or a list with a lead that applies to all items. */
import type { Language } from '../support/language.js'
import type { ComparisonWords } from './comparison-words.js'
import type { Wording } from './wording.js'
import { upperFirst, words } from './words.js'

/** The fewest facts for which a common statement is written once above the list. */
const fewestAlike = 3

/** The content of a condition, with negations moved down to the comparisons. */
export type Part =
  | { readonly kind: 'comparison'; readonly told: ComparisonWords }
  | { readonly kind: 'statement'; readonly text: string }
  | { readonly kind: 'junction'; readonly all: boolean; readonly parts: readonly Part[] }

export function partWording(part: Part, language: Language): Wording {
  if (part.kind === 'statement') return part
  if (part.kind === 'comparison') {
    const { name, said: predicate } = part.told
    return { kind: 'statement', text: `${upperFirst(name)}: ${predicate}` }
  }
  const said = words[language]
  const parts = flattened(part)
  const [first] = parts
  if (parts.length === 1 && first) return partWording(first, language)
  const alike = alikeOf(parts)
  if (alike) {
    const lead = part.all ? said.each : said.some
    return {
      kind: 'list',
      lead: lead(alike.said),
      items: alike.names.map((name) => ({ kind: 'statement', text: upperFirst(name) })),
    }
  }
  return {
    kind: 'list',
    lead: part.all ? said.all : said.any,
    items: parts.map((each) => partWording(each, language)),
  }
}

/** The parts of a junction, with inner junctions of the same kind replaced by their parts. */
function flattened({ all, parts }: Part & { kind: 'junction' }): readonly Part[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'junction') return [part]
    return part.all === all || part.parts.length === 1 ? flattened({ ...part, all }) : [part]
  })
}

/** The common statement and the names of all parts, if every part says the same. */
function alikeOf(parts: readonly Part[]) {
  if (parts.length < fewestAlike) return undefined
  const told = parts.flatMap((part) => (part.kind === 'comparison' ? [part.told] : []))
  const [first] = told
  if (!first || told.length < parts.length || told.some(({ said }) => said !== first.said))
    return undefined
  return { said: first.said, names: told.map(({ name }) => name) }
}
