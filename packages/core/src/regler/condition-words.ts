/**
 * Conditions in words, by the one walker over conditions. A negation is told at the comparisons below it
 * (not both is: not the one, or not the other), which is the same in logic of three values.
 */
import { fold } from '../program/fold.js'
import type { Condition, Criterion, Ruleset } from '../ruleset/ruleset.js'
import { conditionsUnder } from '../program/conditions-under.js'
import type { Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import { comparisonTeller, type ComparisonWords } from './comparison-words.js'
import type { Wording } from './wording.js'
import { upperFirst, words } from './words.js'

/** How many comparisons are told in the place of a name; names that hold more are told by themselves. */
const mostInPlace = 100
/** From how many facts on what is said of all of them is said once. */
const fewestAlike = 3

/** A part of a condition while it is told: what it says if it is to hold, and if it is to fail. */
type Telling = (holds: boolean) => Part
type Part =
  | { readonly kind: 'comparison'; readonly told: ComparisonWords }
  | { readonly kind: 'statement'; readonly text: string }
  | { readonly kind: 'junction'; readonly all: boolean; readonly parts: readonly Part[] }

export interface ConditionWords {
  /** A condition with everything that it is made of. */
  readonly whole: (condition: Condition) => Wording
  /** A condition in which criteria are told by their numbers and titles. */
  readonly byCriteria: (condition: Condition) => Wording
  /** The names that are told by themselves, being too long to be told where they stand. */
  readonly long: readonly string[]
}

/** Tells the conditions of a ruleset under a choice of readings. */
export function conditionWords(
  ruleset: Ruleset,
  choice: readonly number[],
  language: Language,
): ConditionWords {
  const conditions = conditionsUnder(ruleset, choice)
  const said = words[language]
  const tellComparison = comparisonTeller(ruleset, language)
  const criteria = new Map(ruleset.criteria.map((each) => [each.condition, each]))
  const named = (name: string) => conditions[name] as Condition
  const sizeOf = memoize((name: string): number => size(named(name)))

  function size(condition: Condition): number {
    const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0)
    return fold<number>(condition, {
      all: sum,
      any: sum,
      not: (child) => child,
      leaf: () => 1,
      reference: (name) => Math.min(sizeOf(name), mostInPlace + 1),
    })
  }

  function telling(condition: Condition, reference: (name: string) => Telling): Telling {
    const junction =
      (children: readonly Telling[], all: boolean): Telling =>
      (holds) => ({
        kind: 'junction',
        all: all === holds,
        parts: children.map((child) => child(holds)),
      })
    return fold<Telling>(condition, {
      all: (children) => junction(children, true),
      any: (children) => junction(children, false),
      not: (child) => (holds) => child(!holds),
      leaf: (comparison) => (holds) => ({
        kind: 'comparison',
        told: tellComparison(comparison, holds),
      }),
      reference,
    })
  }

  const inPlace = (name: string): Telling =>
    sizeOf(name) > mostInPlace
      ? (holds) => ({ kind: 'statement', text: said.named[holds ? 0 : 1](name) })
      : telling(named(name), inPlace)

  const byCriterion = (name: string): Telling => {
    const criterion = criteria.get(name)
    if (!criterion) return telling(named(name), byCriterion)
    const { role } = criterion
    return (holds) => ({
      kind: 'statement',
      text: said.criterion[role][holds ? 0 : 1](criterionName(criterion, language)),
    })
  }

  function wordingOf(part: Part): Wording {
    if (part.kind === 'statement') return part
    if (part.kind === 'comparison') {
      const { name, said: predicate } = part.told
      return { kind: 'statement', text: `${upperFirst(name)}: ${predicate}` }
    }
    const parts = flattened(part)
    const [first] = parts
    if (parts.length === 1 && first) return wordingOf(first)
    const alike = alikeOf(parts)
    if (alike) {
      const lead = part.all ? said.each : said.some
      return {
        kind: 'list',
        lead: lead(alike.said),
        items: alike.names.map((name) => ({ kind: 'statement', text: upperFirst(name) })),
      }
    }
    return { kind: 'list', lead: part.all ? said.all : said.any, items: parts.map(wordingOf) }
  }

  return {
    whole: (condition) => wordingOf(telling(condition, inPlace)(true)),
    byCriteria: (condition) => wordingOf(telling(condition, byCriterion)(true)),
    long: Object.keys(conditions).filter((name) => sizeOf(name) > mostInPlace),
  }
}

/** "Inklusionskriterium 2 (Sociale problemstillinger)". */
export function criterionName({ role, number, title }: Criterion, language: Language): string {
  return `${words[language].role[role]} ${String(number)} (${title[language]})`
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
