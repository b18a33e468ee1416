/** What would have to be otherwise for a criterion to be met, or for the conclusion to be the first outcome. */
import type { Program, Truths, Variant } from '../program/program.js'
import { isActionable } from '../ruleset/actionable.js'
import type { Fact } from '../ruleset/ruleset.js'
import { conclude } from './conclude.js'
import type { Evaluation } from './evaluation.js'
import type { Goal } from './goal.js'
import type { Way } from './way.js'
import { wayFinder, type Parts } from './ways.js'

/** As many alternatives as a person can choose between. */
const maximumWays = 10

/** What would have to be otherwise than in one record. */
export interface Changes {
  /**
   * The alternatives for a criterion (its node) that is not met, the smallest first. Made on the facts as
   * they are, each meets it, breaks none that is met, and makes nothing impossible; none where that takes
   * more than known facts that can be acted on.
   */
  readonly toMeet: (branch: number) => readonly Way[]
  /**
   * The fewest changes, made together, after which the conclusion is the ruleset's first outcome; undefined
   * where it is that already, or where known facts that can be acted on are not enough.
   */
  readonly toFirst: () => Way | undefined
}

/** Makes what finds the changes under one choice of readings. */
export function changesUnder(
  program: Program,
  variant: Variant,
): (evaluation: Evaluation) => Changes {
  const { ruleset, facts } = program
  const mayChange = (slot: number) => isActionable(ruleset, facts[slot] as Fact)
  if (!facts.some((_, slot) => mayChange(slot))) return () => nothing

  const exclusions = variant.criteria.filter((_, i) => ruleset.criteria[i]?.role === 'eksklusion')
  const first = all(variant.outcomes.slice(0, 1), true)
  // Nothing that the ruleset calls impossible.
  const possible = variant.checks.map((branch) => ({ branch, wanted: false, orOpen: true }))
  const aims = [...all(variant.criteria, true), ...all(exclusions, false), ...first, ...possible]
  const { parts, from } = wayFinder(program, variant, aims, mayChange)
  const partsOf = (branches: readonly number[], wanted: boolean) =>
    new Map(branches.map((branch) => [branch, parts(all([branch], wanted))]))
  const toMeet = partsOf(variant.criteria, true)
  const spared = partsOf(exclusions, false)
  const always = parts(possible)
  const conclusion = parts(first)

  /** What is as it should be, and has to stay so. */
  function heldIn(truths: Truths): Parts {
    const held = new Set(always)
    const hold = (of: ReadonlyMap<number, Parts>, wanted: boolean) => {
      for (const [branch, parts] of of) {
        if (truths[branch] === wanted) for (const part of parts) held.add(part)
      }
    }
    hold(toMeet, true)
    hold(spared, false)
    return held
  }

  return (evaluation) => {
    const { truths } = evaluation
    const waysTo = from(evaluation)
    let held: Parts | undefined
    return {
      toMeet: (branch) =>
        waysTo(toMeet.get(branch) ?? none, (held ??= heldIn(truths))).slice(0, maximumWays),
      toFirst: () =>
        first.length === 0 || conclude(evaluation) === 0
          ? undefined
          : waysTo(conclusion, always)[0],
    }
  }
}

const none: Parts = new Set()

function all(branches: readonly number[], wanted: boolean): Goal {
  return branches.map((branch) => ({ branch, wanted }))
}

const nothing: Changes = { toMeet: () => [], toFirst: () => undefined }
