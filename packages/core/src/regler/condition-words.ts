/**
 * Conditions in words. A negation is carried down to the comparisons below it ("not both" becomes "not the one, or
 * not the other"); by De Morgan's laws that is the same, in three-valued logic too.
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

/** A named condition with more comparisons than this is not spelled out where its name stands, but by itself. */
const mostInPlace = 100

/** A part of a condition while it is told: what it says if it is to hold, and if it is to fail. */
type Telling = (holds: boolean) => Part

export interface ConditionWords {
  /** A condition with everything that it is made of. */
  readonly whole: (condition: Condition) => Wording
  /** A condition in which criteria are told by their numbers and titles. */
  readonly byCriteria: (condition: Condition) => Wording
  /** What is told by itself, being too long to be told where it stands. */
  readonly long: () => readonly { readonly name: string; readonly says: Wording }[]
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
