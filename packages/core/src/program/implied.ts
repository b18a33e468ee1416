/**
 * Parts of an outcome that its other parts imply, in all three values. Without them the outcome has the same truth, and
 * nobody is asked for a fact that only they read. An example is the exclusion of `maalgruppe-udsatte-gravide`, which is
 * implied by the third inclusion criterion: where that takes one of two facts to be settled, the exclusion still asked
 * for the other.
 */
import { memoize } from '../support/memoize.js'
import type { WrittenJunction, WrittenLeaf, WrittenNode } from './written-nodes.js'
import { all, type Truth } from './truth.js'

/** The most comparisons whose truths are tried together: 3 to this power. */
const mostLeaves = 4

/**
 * Makes a function that gives, for nodes of which all must hold, the places of those that the others do not imply. Each
 * node is examined once, however many outcomes and readings it occurs in.
 */
export function partsLeft(
  nodes: readonly WrittenNode<string>[],
): (parts: readonly number[]) => readonly number[] {
  /** The comparisons below a node; null if there are too many. */
  const leavesOf = memoize((node: number): readonly number[] | null => {
    if (isLeaf(nodes[node] as WrittenNode<string>)) return [node]
    const found = new Set<number>()
    for (const child of (nodes[node] as WrittenJunction)[1]) {
      const leaves = leavesOf(child)
      if (!leaves) return null
      for (const leaf of leaves) found.add(leaf)
      if (found.size > mostLeaves) return null
    }
    return [...found]
  })
  const isImpliedBy = memoize(
    ([part, ...others]: readonly number[]) => isImplied(nodes, part as number, others, leavesOf),
    String,
  )

  return (parts) => {
    const reads = parts.map(leavesOf)
    const readers = new Map<number, number[]>()
    reads.forEach((leaves, place) => {
      for (const leaf of leaves ?? []) readers.set(leaf, [...(readers.get(leaf) ?? []), place])
    })
    const left = new Set(parts.keys())
    for (let place = parts.length - 1; place >= 0; place--) {
      // Parts that read none of its comparisons say nothing about it.
      const beside = new Set(reads[place]?.flatMap((leaf) => readers.get(leaf) ?? []))
      const related = [...beside].filter((other) => other !== place && left.has(other))
      const nodesOf = [place, ...related].map((each) => parts[each] as number)
      if (related.length > 0 && isImpliedBy(nodesOf)) left.delete(place)
    }
    return [...left]
  }
}

/** Whether a part is at least as true as the least of some others, whatever the comparisons come to. */
function isImplied(
  nodes: readonly WrittenNode<string>[],
  part: number,
  others: readonly number[],
  leavesOf: (node: number) => readonly number[] | null,
): boolean {
  const leaves = [...new Set([part, ...others].flatMap((each) => leavesOf(each) ?? []))]
  if (leaves.length > mostLeaves) return false
  for (let n = 0; n < 3 ** leaves.length; n++) {
    const known: Truth[] = []
    leaves.forEach((leaf, i) => (known[leaf] = truths[Math.floor(n / 3 ** i) % 3] as Truth))
    if (rank(all(others.map(truthOf))) > rank(truthOf(part))) return false

    function truthOf(node: number): Truth {
      const truth = known[node]
      return truth === undefined ? (known[node] = below(node)) : truth
    }

    function below(node: number): Truth {
      const [kind, children] = nodes[node] as WrittenJunction
      const found = children.map(truthOf)
      return kind === 'all'
        ? all(found)
        : kind === 'any'
          ? not(all(found.map(not)))
          : not(found[0] as Truth)
    }
  }
  return true
}

const truths: readonly Truth[] = [false, null, true]

/** From false over unknown to true. */
function rank(truth: Truth): number {
  return truths.indexOf(truth)
}

function not(truth: Truth): Truth {
  return truth === null ? null : !truth
}

function isLeaf(node: WrittenNode<string>): node is WrittenLeaf<string> {
  return typeof node[1] === 'number'
}
