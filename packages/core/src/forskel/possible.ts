/**
 * Searches all possible cases of one or several sides: whether there is a case as a question asks, and the
 * smallest one. The result of a side is a decision diagram over the classes of values (`parts.ts`), so a question
 * is answered without enumerating cases. Why, and why this is exact: `docs/decisions/0019-all-possible-cases.md`.
 */
import { canonical } from '../program/fingerprint.js'
import type { Verdict } from '../program/verdicts.js'
import type { CaseFacts } from '../ruleset/ruleset.js'
import { splitPath } from '../ruleset/fact-path.js'
import type { Value } from '../program/operators.js'
import { diagramsOf, type Combination, type Diagram } from './diagrams.js'
import { jointOf, type Joint } from './joint.js'
import { nodeDiagrams, truthAs } from './node-diagrams.js'
import { partsOf, type Part } from './parts.js'
import { verdictOn, type Side } from './side.js'

/** A case, and the verdict of each side. */
export interface PossibleCase {
  /** The facts, as a request holds them. */
  readonly fakta: CaseFacts
  /** The verdict of each side. */
  readonly svar: readonly Verdict[]
}

/** Whether there is a case; `null` if none was found among those tried, and these may not be all. */
export type Found =
  | { readonly findes: true; readonly sag: PossibleCase }
  | { readonly findes: false | null; readonly sag?: undefined }

export interface Possible {
  /** The truth of a node of a side, as in `truthAs`. */
  node(side: number, node: number): Diagram
  /** The conclusion of a side, as an index into `conclusions`. */
  conclusion(side: number): Diagram
  /** The ids of the conclusions of all sides; the first is `uafklaret`. */
  readonly conclusions: readonly string[]
  /** A function of the results of two others. */
  combine(a: Diagram, b: Diagram, of: (a: number, b: number) => number): Diagram
  /** The smallest case, possible on every side, for which a function is not 0. */
  find(where: Diagram): Found
}

interface Ground {
  readonly joint: Joint
  readonly parts: readonly Part[]
}
const known = new WeakMap<Side, Map<string, Ground>>()

/**
 * The joint facts and their parts, cached for a single side, since each of its criteria and conclusions is asked
 * about.
 */
function groundOf(sides: readonly Side[], roots: readonly (readonly number[])[]): Ground {
  const made = () => {
    const joint = jointOf(sides, roots)
    return { joint, parts: partsOf(joint) }
  }
  const [side, ...others] = sides
  if (!side || others.length > 0) return made()
  const kept = known.get(side) ?? new Map<string, Ground>()
  known.set(side, kept)
  const name = String(roots)
  const ground = kept.get(name) ?? made()
  kept.set(name, ground)
  return ground
}

/** @param roots the nodes of each side that a question is about; for a conclusion, those of the outcomes */
export function possibleCases(
  sides: readonly Side[],
  roots: readonly (readonly number[])[],
): Possible {
  const { joint, parts } = groundOf(sides, roots)
  const isWhole = parts.every((part) => part.isWhole) && countAlike(sides, joint)
  const diagrams = diagramsOf(parts.map(({ classes }) => classes.map(({ cost }) => cost)))
  const node = nodeDiagrams(sides, parts, diagrams)
  const conclusions = [
    ...new Set([
      'uafklaret',
      ...sides.flatMap(({ program: { ruleset } }) =>
        [...ruleset.outcomes, ruleset.otherwise].map(({ id }) => id),
      ),
    ]),
  ]

  function conclusion(side: number): Diagram {
    const { program, variant } = sides[side] as Side
    const { outcomes, otherwise } = program.ruleset
    return variant.outcomes.reduceRight(
      (rest, when, i) =>
        diagrams.combine(
          node(side, when),
          rest,
          firstOr(conclusions.indexOf(outcomes[i]?.id ?? '')),
        ),
      diagrams.constant(conclusions.indexOf(otherwise.id)),
    )
  }

  const possible = sides.reduce(
    (all, { variant }, side) =>
      variant.checks.reduce((sum, check) => diagrams.combine(sum, node(side, check), butNot), all),
    diagrams.constant(1),
  )

  function find(where: Diagram): Found {
    const way = diagrams.cheapest(diagrams.combine(possible, where, both))
    if (diagrams.isFull()) return { findes: null }
    if (!way) return { findes: isWhole ? false : null }
    const given = new Map<number, Value>()
    for (const [part, chosen] of way) {
      for (const [fact, value] of parts[part]?.classes[chosen]?.values ?? []) given.set(fact, value)
    }
    const onSides = joint.onSides(joint.facts.map((_, i) => given.get(i)))
    return {
      findes: true,
      sag: {
        fakta: nested(
          [...given]
            .sort(([a], [b]) => a - b)
            .map(([fact, value]) => [joint.facts[fact]?.path ?? '', value]),
        ),
        svar: sides.map((side, s) => verdictOn(side, onSides[s] ?? [])),
      },
    }
  }

  return {
    node,
    conclusion,
    conclusions,
    combine: (a, b, of) =>
      diagrams.combine(a, b, (x, y) => (x === undefined || y === undefined ? undefined : of(x, y))),
    find,
  }
}

/**
 * Whether all sides derive the facts in the same way from lists. Lists are not part of the search, which gives every
 * side the same facts, so nothing is proved about a fact that one list makes different on two sides.
 */
function countAlike(sides: readonly Side[], { facts }: Joint): boolean {
  return facts.every(({ path }) => {
    const those = sides.filter(({ program }) => program.slots.has(path))
    return new Set(those.map((side) => canonical(derivationsOf(side, path)))).size <= 1
  })
}

function derivationsOf({ program: { ruleset } }: Side, fact: string) {
  return (ruleset.lists ?? []).flatMap(({ path, derives }) =>
    derives.filter((each) => each.fact === fact).map((each) => ({ path, ...each })),
  )
}

const both: Combination = (a, b) =>
  a === 0 || b === 0 ? 0 : a === undefined || b === undefined ? undefined : 1
/** Keeps 1 for what is possible, except where a check holds. */
const butNot: Combination = (a, check) =>
  a === 0 || check === truthAs.true ? 0 : a === undefined || check === undefined ? undefined : 1

/** The first conclusion whose condition holds, if no condition before it is unknown. */
function firstOr(conclusion: number): Combination {
  return (when, rest) =>
    when === undefined
      ? undefined
      : when === truthAs.true
        ? conclusion
        : when === truthAs.null
          ? 0
          : rest
}

function nested(given: readonly (readonly [path: string, value: Value])[]): CaseFacts {
  const facts: Record<string, Value | Record<string, Value>> = {}
  for (const [path, value] of given) {
    const [first, second] = splitPath(path)
    facts[first] =
      second === undefined
        ? value
        : { ...(facts[first] as Record<string, Value> | undefined), [second]: value }
  }
  return facts
}
