/** Ruleset -> Program: closures over numbered slots. No `eval`, no `new Function`. */
import type { Condition, Ruleset } from '../ruleset/ruleset.js'
import { memoize } from '../support/memoize.js'
import { combinations, conditionsUnder, readingsBehind } from './conditions-under.js'
import { factsUnder } from './nodes-under.js'
import { rulesetHash } from './fingerprint.js'
import { fold, type Comparison } from './fold.js'
import { leafOf } from './leaf.js'
import { resolved } from './parameters.js'
import type { Junction, Node, Program, Variant } from './program.js'

/**
 * Compiles a document that `parseRuleset` has accepted.
 *
 * @param sha256 its hash, where it is known
 */
export function compile(document: Ruleset, sha256 = rulesetHash(document)): Program {
  return programOf(resolved(document), sha256)
}

/** Compiles rules: a document with its parameters' numbers in place of their names. */
export function programOf(ruleset: Ruleset, sha256: string): Program {
  const slots = new Map(ruleset.facts.map((fact, slot) => [fact.path, slot]))
  const nodes: Node[] = []
  // Equal conditions become one node, however many branches and readings they occur in.
  const numberOf = memoize(
    (described: Described) =>
      nodes.push('kind' in described ? described : leafOf(ruleset, described, slots)) - 1,
    (described) => JSON.stringify(described),
  )
  const build = builder(ruleset, numberOf)
  const factsOf = memoize((node: number) => factsUnder(nodes, [node]))
  const { readings = [] } = ruleset
  const variants = combinations(readings).map((choice) =>
    compileVariant(ruleset, nodes, choice, build(choice), factsOf),
  )
  return {
    ruleset,
    sha256,
    facts: ruleset.facts,
    slots,
    pathOf: (slot) => ruleset.facts[slot]?.path ?? '',
    nodes,
    order: nodes.map((_, i) => i),
    variants: variants as [Variant, ...Variant[]],
    // As `combinations` has them: the last reading changes first.
    variant: (choice) =>
      variants[
        readings.reduce((at, { options }, r) => at * options.length + (choice[r] ?? 0), 0)
      ] as Variant,
  }
}

/** A node as the document describes it: what makes two of them equal. */
type Described = Junction | Comparison

/** A condition as nodes: its own, and all of them, children first. */
interface Built {
  readonly top: number
  readonly order: ReadonlySet<number>
}

/** Makes nodes of conditions under a choice of readings. What hangs on no reading is made once for all of them. */
function builder(ruleset: Ruleset, numberOf: (described: Described) => number) {
  const knownOf = memoize((condition: Condition) => ({
    behind: readingsBehind(ruleset, condition),
    known: new Map<string, Built>(),
  }))

  return (choice: readonly number[]) => {
    const conditions = conditionsUnder(ruleset, choice)

    function built(condition: Condition): Built {
      const { behind, known } = knownOf(condition)
      const chosen = behind.map((r) => choice[r]).join()
      let done = known.get(chosen)
      if (!done) known.set(chosen, (done = make(condition)))
      return done
    }

    function make(condition: Condition): Built {
      const order = new Set<number>()
      const add = (described: Described) => {
        const node = numberOf(described)
        order.add(node)
        return node
      }
      const junction = (children: readonly number[], decisive: boolean, result: boolean) =>
        add({ kind: 'junction', children, decisive, result })
      const top = fold<number>(condition, {
        all: (children) => junction(children, false, false),
        any: (children) => junction(children, true, true),
        not: (child) => junction([child], true, false),
        leaf: add,
        reference: (name) => {
          const named = built(conditions[name] as Condition)
          for (const each of named.order) order.add(each)
          return named.top
        },
      })
      return { top, order }
    }

    return { built, named: (name: string) => built(conditions[name] as Condition) }
  }
}

function compileVariant(
  ruleset: Ruleset,
  nodes: readonly Node[],
  choice: readonly number[],
  { built, named }: ReturnType<ReturnType<typeof builder>>,
  factsOf: (node: number) => readonly number[],
): Variant {
  const order = new Set<number>()
  const add = ({ top, order: all }: Built) => {
    for (const each of all) order.add(each)
    return top
  }

  const checks = (ruleset.checks ?? []).map((check) => add(built(check.when)))
  const checking = [...order]
  const criteria = ruleset.criteria.map((criterion) => add(named(criterion.condition)))
  const outcomes = ruleset.outcomes.map((outcome) => add(built(outcome.when)))
  const ruling = [...order]
  const remarks = (ruleset.bemaerkninger ?? []).map((remark) => add(built(remark.when)))
  return {
    choice,
    criteria,
    facts: criteria.map(factsOf),
    outcomes,
    checks,
    remarks,
    checking: { nodes, order: checking },
    nodes,
    order: ruling,
  }
}
