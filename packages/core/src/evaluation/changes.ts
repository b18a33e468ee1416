/** The changes of facts that would meet a criterion, or lead to the first outcome. */
import type { Program, Variant } from '../program/program.js'
import type { GivenList } from '../request/lists.js'
import { isActionable } from '../ruleset/actionable.js'
import type { Criterion, Fact } from '../ruleset/ruleset.js'
import { conclude } from './conclude.js'
import type { Evaluation } from './evaluation.js'
import { aimsAt, isReached, type Aim, type Part } from './goal.js'
import { madeOnLists } from './made-on-lists.js'
import { withRowsAdded } from './rows-added.js'
import { shortestFirst, type Way } from './way.js'
import { smallest, together, wayFinder } from './ways.js'

/** The most alternatives that a person can choose between. */
const maximumWays = 10

/** The changes that start from one record. */
export interface Changes {
  /**
   * The alternatives that meet an unmet criterion (given by its node), the smallest first. Each alternative, made
   * on the present facts, meets the criterion, keeps what is met and makes nothing impossible. Empty if changes of
   * known facts that can be acted on are not enough.
   */
  readonly toMeet: (branch: number) => readonly Way[]
  /**
   * The fewest changes that together make the ruleset's first outcome the conclusion; undefined if it is the
   * conclusion already, or if changes of known facts that can be acted on are not enough.
   */
  readonly toFirst: () => Way | undefined
}

/** Finds the changes under one choice of readings; `lists` are those that facts were derived from. */
export type FindChanges = (evaluation: Evaluation, lists: readonly GivenList[]) => Changes

/** Prepares the search for changes under one choice of readings. */
export function changesUnder(program: Program, variant: Variant): FindChanges {
  const { ruleset, facts } = program
  const mayChange = (slot: number) => isActionable(ruleset, facts[slot] as Fact)
  const exclusions = variant.criteria.filter(
    (_, i) => (ruleset.criteria[i] as Criterion).role === 'eksklusion',
  )
  const first = aimsAt(variant.outcomes.slice(0, 1), true)
  // No check of the ruleset may be true.
  const possible = aimsAt(variant.checks, false, true)
  const standing = [...aimsAt(variant.criteria, true), ...aimsAt(exclusions, false)]
  const aims = [...standing, ...first, ...possible]
  const { parts, from } = wayFinder(program, variant, aims, mayChange)
  const toMeet = new Map(variant.criteria.map((branch) => [branch, parts(aimsAt([branch], true))]))
  const conclusion = parts(first)
  const always = parts(possible)
  /** The aims that each part belongs to: while such an aim is reached, the part has to stay reached. */
  const owners = new Map<Part, Aim[]>()
  for (const aim of standing) {
    for (const part of parts([aim]).list) owners.set(part, [...(owners.get(part) ?? []), aim])
  }

  return (evaluation, lists) => {
    const { truths } = evaluation
    const waysTo = from(evaluation)
    const isHeld = (part: Part) =>
      always.has(part) || (owners.get(part)?.some((aim) => isReached(aim, truths)) ?? false)
    return {
      toMeet: (branch) => {
        const wanted = toMeet.get(branch)
        const found = wanted && waysTo(wanted, isHeld)
        if (!found) return []
        let ways = together(found)
        if (lists.length > 0) {
          const held = standing.filter((aim) => isReached(aim, truths))
          const goal = [...aimsAt([branch], true), ...held, ...possible]
          const made = ways.filter((way) => madeOnLists(evaluation, lists, way, goal))
          ways = shortestFirst(made.map((way) => withRowsAdded(evaluation, lists, way, goal)))
        }
        return ways.slice(0, maximumWays)
      },
      toFirst: () => {
        if (first.length === 0 || conclude(evaluation) === 0) return undefined
        const found = waysTo(conclusion, always.has)
        const way = found && smallest(found)
        const goal = [...first, ...possible]
        const isMade = (each: Way) => madeOnLists(evaluation, lists, each, goal)
        const made = !way || isMade(way) ? way : together(found).find(isMade)
        return made && withRowsAdded(evaluation, lists, made, goal)
      },
    }
  }
}
