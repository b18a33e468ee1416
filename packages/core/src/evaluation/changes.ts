/** What would have to be otherwise for a criterion to be met, or for the conclusion to be the first outcome. */
import type { Program, Variant } from '../program/program.js'
import { isActionable } from '../ruleset/actionable.js'
import type { Fact } from '../ruleset/ruleset.js'
import { conclude } from './conclude.js'
import type { Evaluation } from './evaluation.js'
import type { Goal } from './parts.js'
import { waysTo, type Way } from './ways.js'

/** As many alternatives as a person can choose between. */
const maximumWays = 10

/**
 * The alternatives for a criterion that is not met, the smallest first. Made on the facts as they are,
 * each meets it, breaks none that is met, and makes nothing impossible; none where that takes more than
 * known facts that can be acted on.
 *
 * @param branch the criterion's node
 */
export function changes(evaluation: Evaluation, branch: number): readonly Way[] {
  const { program, variant, truths } = evaluation
  if (truths[branch] !== false || !changeable(program)) return none
  const met = variant.criteria.filter((node) => truths[node] === true)
  const lost = program.ruleset.criteria.flatMap(({ role }, i) => {
    const node = variant.criteria[i] as number
    return role === 'eksklusion' && truths[node] === false ? [node] : []
  })
  const goal = [...all([branch, ...met], true), ...all(lost, false), ...possible(variant)]
  return waysTo(goal, evaluation, mayChange(program)).slice(0, maximumWays)
}

/**
 * The fewest changes, made together, after which the conclusion is the ruleset's first outcome; undefined
 * where it is that already, or where known facts that can be acted on are not enough.
 */
export function wayToFirst(evaluation: Evaluation): Way | undefined {
  const { program, variant } = evaluation
  const [first] = variant.outcomes
  if (first === undefined || !changeable(program) || conclude(evaluation) === 0) return undefined
  const goal = [...all([first], true), ...possible(variant)]
  return waysTo(goal, evaluation, mayChange(program))[0]
}

function all(branches: readonly number[], wanted: boolean): Goal {
  return branches.map((branch) => ({ branch, wanted }))
}

/** Nothing that the ruleset calls impossible. */
function possible({ checks }: Variant): Goal {
  return checks.map((branch) => ({ branch, wanted: false, orOpen: true }))
}

function mayChange({ ruleset, facts }: Program): (slot: number) => boolean {
  return (slot) => isActionable(ruleset, facts[slot] as Fact)
}

function changeable({ ruleset, facts }: Program): boolean {
  return facts.some((fact) => isActionable(ruleset, fact))
}

const none: readonly never[] = []
