/**
 * Questions about all possible cases, each answered with a counterexample: what Cedar asks about policies, asked
 * about rules. A case that is not settled counts neither for nor against.
 */
import { udfaldOf } from '../answer/udfald.js'
import type { Udfald } from '../answer/criterion-schema.js'
import { checkWord } from '../errors/word.js'
import { truthAs } from './node-diagrams.js'
import { possibleCases, type Found, type Possible, type PossibleCase } from './possible.js'
import type { Side } from './side.js'

/** A possible result of a case: a conclusion, or an outcome of a criterion. */
export type What =
  | {
      /** The id of a conclusion. */
      readonly konklusion: string
    }
  | {
      /** The id of a criterion. */
      readonly kriterium: string
      /** Its outcome. */
      readonly udfald: Exclude<Udfald, 'uafklaret'>
    }

/** Whether something holds for all possible cases; `null` if it was not proved, and no case against it was found. */
export interface Holds {
  /** Whether it holds. */
  readonly gaelder: boolean | null
  /** The smallest case against it. */
  readonly modeksempel?: PossibleCase
}

/**
 * Whether two sides always have the same conclusion. A counterexample that both sides settle is preferred to one
 * that only one side settles.
 *
 * @example
 * const [side, other] = [3, 2].map((mindsteBorgere) => sideOf(rulesets[0], { parametre: { mindsteBorgere } }))
 * equivalent(side, other).modeksempel.fakta.borgere // 2
 */
export function equivalent(a: Side, b: Side): Holds {
  const cases = possibleCases([a, b], [a.variant.outcomes, b.variant.outcomes])
  const [one, other] = [cases.conclusion(0), cases.conclusion(1)]
  const settled = cases.find(
    cases.combine(one, other, (x, y) => Number(x !== y && x !== 0 && y !== 0)),
  )
  if (settled.findes) return holds(settled)
  return holds(cases.find(cases.combine(one, other, (x, y) => Number(x !== y))))
}

/**
 * Whether every case with the first result on side `a` has the second result on side `b`.
 *
 * @throws {InputError} if the ruleset has no such conclusion, criterion or outcome (`ukendt-vaerdi`)
 * @example
 * const [three, two] = [3, 2].map((mindsteBorgere) => sideOf(rulesets[0], { parametre: { mindsteBorgere } }))
 * const what = { konklusion: 'hoejt-specialiseret' }
 * implies(three, what, two, what).gaelder // true
 */
export function implies(a: Side, what: What, b: Side, then: What): Holds {
  const cases = possibleCases([a, b], [rootsOf(a, what), rootsOf(b, then)])
  const [one, other] = [states(cases, a, 0, what), states(cases, b, 1, then)]
  return holds(cases.find(cases.combine(one, other, (x, y) => Number(x === is && y === isNot))))
}

/**
 * Whether no case has both results.
 *
 * @throws {InputError} if the ruleset has no such conclusion, criterion or outcome (`ukendt-vaerdi`)
 * @example
 * const side = sideOf(rulesets[0])
 * const what = { konklusion: 'hoejt-specialiseret' }
 * disjoint(side, what, side, { kriterium: 'borgerflow', udfald: 'ikke-opfyldt' }).gaelder // true
 */
export function disjoint(a: Side, what: What, b: Side, and: What): Holds {
  const cases = possibleCases([a, b], [rootsOf(a, what), rootsOf(b, and)])
  const [one, other] = [states(cases, a, 0, what), states(cases, b, 1, and)]
  return holds(cases.find(cases.combine(one, other, (x, y) => Number(x === is && y === is))))
}

/**
 * Whether every settled case has the result.
 *
 * @throws {InputError} if the ruleset has no such conclusion, criterion or outcome (`ukendt-vaerdi`)
 * @example
 * always(sideOf(rulesets[0]), { kriterium: 'borgerflow', udfald: 'opfyldt' }).gaelder // false
 */
export function always(side: Side, what: What): Holds {
  return holds(findState(side, what, isNot))
}

/**
 * Whether no case has the result.
 *
 * @throws {InputError} if the ruleset has no such conclusion, criterion or outcome (`ukendt-vaerdi`)
 * @example
 * never(sideOf(rulesets[0]), { konklusion: 'hoejt-specialiseret' }).gaelder // false
 */
export function never(side: Side, what: What): Holds {
  return holds(findState(side, what, is))
}

/**
 * Whether no case meets every inclusion criterion while an exclusion criterion applies, so that nobody is in and
 * out at once. Undefined for a ruleset that does not have both kinds.
 *
 * @example
 * inOrOut(sideOf(rulesets[1])).gaelder // true
 */
export function inOrOut(side: Side): Holds | undefined {
  const { criteria } = side.program.ruleset
  const nodesOf = (role: string) =>
    criteria.flatMap((each) => (each.role === role ? [criterionOf(side, each.id)] : []))
  const [inside, outside] = [nodesOf('inklusion'), nodesOf('eksklusion')]
  if (inside.length === 0 || outside.length === 0) return undefined
  const cases = possibleCases([side], [[...inside, ...outside]])
  const together = (nodes: readonly number[], of: (x: number, y: number) => number) =>
    nodes.map((node) => cases.node(0, node)).reduce((a, b) => cases.combine(a, b, of))
  const isIn = together(inside, Math.min)
  const isOut = together(outside, Math.max)
  return holds(cases.find(cases.combine(isIn, isOut, (x, y) => Number(x === is && y === is))))
}

function findState(side: Side, what: What, state: number): Found {
  const cases = possibleCases([side], [rootsOf(side, what)])
  const where = states(cases, side, 0, what)
  return cases.find(cases.combine(where, where, (x) => Number(x === state)))
}

function holds(against: Found): Holds {
  if (against.findes) return { gaelder: false, modeksempel: against.sag }
  return { gaelder: against.findes === null ? null : true }
}

/** The numbers of `truthAs`. */
const { true: is, false: isNot, null: isOpen } = truthAs

/** Whether a case has the result: it has, it has not, or that is not settled. */
function states(cases: Possible, side: Side, number: number, what: What) {
  if ('konklusion' in what) {
    const wanted = cases.conclusions.indexOf(what.konklusion)
    const conclusion = cases.conclusion(number)
    return cases.combine(conclusion, conclusion, (x) =>
      x === wanted ? is : x === 0 ? isOpen : isNot,
    )
  }
  const node = cases.node(number, criterionOf(side, what.kriterium))
  const wanted = what.udfald === udfaldOf(true) ? is : isNot
  return cases.combine(node, node, (x) => (x === isOpen ? isOpen : x === wanted ? is : isNot))
}

/** A misspelt name would otherwise be a result that no case has, which proves anything. */
function rootsOf(side: Side, what: What): readonly number[] {
  const { outcomes, otherwise, criteria } = side.program.ruleset
  if ('konklusion' in what) {
    const ids = [...outcomes, otherwise].map(({ id }) => id)
    checkWord(what.konklusion, [...ids, udfaldOf(null)], '/konklusion')
    return side.variant.outcomes
  }
  const ids = criteria.map(({ id }) => id)
  checkWord(what.kriterium, ids, '/kriterium')
  checkWord(what.udfald, [udfaldOf(true), udfaldOf(false)], '/udfald')
  return [criterionOf(side, what.kriterium)]
}

function criterionOf({ program, variant }: Side, id: string): number {
  return variant.criteria[program.ruleset.criteria.findIndex((each) => each.id === id)] as number
}
