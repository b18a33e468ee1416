/**
 * Ruleset -> Rules: conditions as numbered nodes, under every choice of readings. This is plain data, so that for
 * the shipped rulesets it can be written when the package is built.
 */
import { citedBy, type Cited } from '../ruleset/cite.js'
import type { Condition, Ruleset } from '../ruleset/ruleset.js'
import { memoize } from '../support/memoize.js'
import { combinations } from './combinations.js'
import { conditionsUnder, readingsBehind } from './conditions-under.js'
import { fold } from './fold.js'
import { partsLeft } from './implied.js'
import { operators, type Operator } from './operators.js'
import type { WrittenJunction, WrittenLeaf, WrittenNode, WrittenRoots } from './written-nodes.js'

/** A ruleset with its conditions as nodes. Its facts and its texts are read from the ruleset itself. */
export interface Rules<By = Operator> {
  /** The ruleset, with its facts and its texts. */
  readonly ruleset: Ruleset
  /** The citations of each criterion. */
  readonly kilder: readonly (readonly Cited[])[]
  /** Each node after its children. Equal conditions are one node, whichever branches and readings they occur in. */
  readonly nodes: readonly WrittenNode<By>[]
  /** For every choice of readings, in the order of `combinations`, the nodes that its results are read from. */
  readonly roots: readonly WrittenRoots[]
}

/** The rules of a resolved ruleset, ready to use. */
export function rulesOf(ruleset: Ruleset): Rules {
  return withOperators(writtenRules(ruleset))
}

/** Rules with each operator in place of its name. */
export function withOperators(rules: Rules<string>): Rules {
  return {
    ...rules,
    nodes: rules.nodes.map((node): WrittenNode => {
      const [name, ...compared] = node
      const operator = operators[name]
      return operator
        ? ([operator, ...compared] as unknown as WrittenLeaf)
        : (node as WrittenJunction)
    }),
  }
}

/** The same with operators by name. @param ruleset may have something in place of parameters that will stand for them */
export function writtenRules(ruleset: Ruleset): Rules<string> {
  const { checks = [], criteria, outcomes, readings = [], bemaerkninger = [] } = ruleset
  const { nodes, numberOf, under } = building(ruleset)
  const left = partsLeft(nodes)
  /** An outcome without the parts that its other parts imply. */
  const needed = memoize((outcome: number) => {
    const parts = partsOf(nodes, outcome)
    return parts ? numberOf(['all', left(parts).map((place) => parts[place] as number)]) : outcome
  })
  const roots = combinations(readings).map((choice): WrittenRoots => {
    const { build, named } = under(choice)
    const built = (each: readonly { when: Condition }[]) => each.map(({ when }) => build(when))
    return [
      built(checks),
      criteria.map(({ condition }) => named(condition)),
      built(outcomes).map(needed),
      built(bemaerkninger),
    ]
  })
  return { ruleset, kilder: criteria.map(citedBy(ruleset)), nodes, roots }
}

/** For each outcome of which all parts must hold, the places of those that its other parts do not imply. */
export function neededParts(
  ruleset: Ruleset,
  choice: readonly number[],
): readonly (readonly number[] | undefined)[] {
  const { nodes, under } = building(ruleset)
  const left = partsLeft(nodes)
  const { build } = under(choice)
  return ruleset.outcomes.map(({ when }) => {
    const parts = partsOf(nodes, build(when))
    return parts && left(parts)
  })
}

/** The parts of a node of which all must hold; undefined for any other. */
function partsOf(
  nodes: readonly WrittenNode<string>[],
  node: number,
): readonly number[] | undefined {
  const [kind, parts] = nodes[node] as WrittenJunction
  return kind === 'all' ? parts : undefined
}

function building(ruleset: Ruleset) {
  const nodes: WrittenNode<string>[] = []
  const numberOf = memoize(
    (node: WrittenNode<string>) => nodes.push(node) - 1,
    (node) => JSON.stringify(node),
  )
  return { nodes, numberOf, under: builder(ruleset, numberOf) }
}

/** Makes nodes of conditions under a choice of readings, each only once for the options it depends on. */
function builder(ruleset: Ruleset, numberOf: (node: WrittenNode<string>) => number) {
  const slots = new Map(ruleset.facts.map((fact, slot) => [fact.path, slot]))
  const slotOf = (path: string) => slots.get(path) as number
  const knownOf = memoize((condition: Condition) => ({
    behind: readingsBehind(ruleset, condition),
    made: new Map<string, number>(),
  }))

  return (choice: readonly number[]) => {
    const conditions = conditionsUnder(ruleset, choice)
    const named = (name: string) => build(conditions[name] as Condition)

    function build(condition: Condition): number {
      const { behind, made } = knownOf(condition)
      const chosen = behind.map((r) => choice[r]).join()
      const known = made.get(chosen)
      if (known !== undefined) return known
      const node = fold<number>(condition, {
        all: (children) => numberOf(['all', children]),
        any: (children) => numberOf(['any', children]),
        not: (child) => numberOf(['not', [child]]),
        leaf: ({ fact, operator, value }) =>
          numberOf(
            'fact' in value
              ? [operator, slotOf(fact), null, slotOf(value.fact)]
              : [operator, slotOf(fact), value.constant],
          ),
        reference: named,
      })
      made.set(chosen, node)
      return node
    }

    return { build, named }
  }
}
