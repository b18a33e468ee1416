/**
 * Conditions in words. A negation is moved down to the comparisons ("not both" becomes "not the one, or not the
 * other"). By De Morgan's laws that means the same, in three-valued logic too.
 */
import { fold } from '../program/fold.js'
import type { Condition, Criterion, Ruleset } from '../ruleset/ruleset.js'
import { conditionsUnder } from '../program/conditions-under.js'
import type { Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import { comparisonTeller } from './comparison-words.js'
import { partWording, type Part } from './part-wording.js'
import type { Wording } from './wording.js'
import { words } from './words.js'

/** A named condition with more comparisons than this is written out separately, not where its name is used. */
const mostInPlace = 100

/** Gives the words of a condition, for it to hold or to fail. */
type Telling = (holds: boolean) => Part

export interface ConditionWords {
  /** A condition with everything in it written out. */
  readonly whole: (condition: Condition) => Wording
  /** A condition in which criteria are mentioned by their numbers and titles. */
  readonly byCriteria: (condition: Condition) => Wording
  /** The conditions that are written out separately because they are too long. */
  readonly long: () => readonly { readonly name: string; readonly says: Wording }[]
}

/** Puts the conditions of a ruleset into words, under a choice of readings. */
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

  const whole = (condition: Condition) => partWording(telling(condition, inPlace)(true), language)
  return {
    whole,
    byCriteria: (condition) => partWording(telling(condition, byCriterion)(true), language),
    long: () =>
      Object.keys(conditions)
        .filter((name) => sizeOf(name) > mostInPlace)
        .map((name) => ({ name, says: whole(named(name)) })),
  }
}

/** "Inklusionskriterium 2". */
export function roleName({ role, number }: Criterion, language: Language): string {
  return `${words[language].role[role]} ${String(number)}`
}

/** "Inklusionskriterium 2 (Sociale problemstillinger)". */
export function criterionName(criterion: Criterion, language: Language): string {
  return `${roleName(criterion, language)} (${criterion.title[language]})`
}
