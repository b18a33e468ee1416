/** The parts of a condition put together: a statement, or a list below what is said of all of it. */
import type { Language } from '../support/language.js'
import type { ComparisonWords } from './comparison-words.js'
import type { Wording } from './wording.js'
import { upperFirst, words } from './words.js'

/** From how many facts on what is said of all of them is said once. */
const fewestAlike = 3

/** What a condition says, with its negations carried down to the comparisons. */
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

/** The parts of a junction, with those of the same kind of junction within it in their place. */
function flattened({ all, parts }: Part & { kind: 'junction' }): readonly Part[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'junction') return [part]
    return part.all === all || part.parts.length === 1 ? flattened({ ...part, all }) : [part]
  })
}

/** What is said of all of them, where it is the same. */
function alikeOf(parts: readonly Part[]) {
  if (parts.length < fewestAlike) return undefined
  const told = parts.flatMap((part) => (part.kind === 'comparison' ? [part.told] : []))
  const [first] = told
  if (!first || told.length < parts.length || told.some(({ said }) => said !== first.said))
    return undefined
  return { said: first.said, names: told.map(({ name }) => name) }
}
