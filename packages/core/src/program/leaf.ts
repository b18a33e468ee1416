import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { borderValues } from './borders.js'
import type { LeafNode } from './program.js'
import type { WrittenLeaf } from './written-nodes.js'
import { settledConstant, settledFacts } from './settled.js'

/** A comparison as a node of the program. */
export function leafOf(ruleset: Ruleset, [operator, slot, constant, other]: WrittenLeaf): LeafNode {
  const { test } = operator
  const compared = ruleset.facts[slot] as Fact
  if (constant === null) {
    const { byLeft, byRight, byBounds } = settledFacts(
      ruleset,
      operator,
      compared,
      ruleset.facts[other] as Fact,
    )
    return {
      kind: 'leaf',
      operator,
      slots: [slot, other],
      constant: undefined,
      border: undefined,
      test(values) {
        const left = values[slot]
        const right = values[other]
        if (left === undefined) return right === undefined || !byRight ? byBounds : byRight(right)
        if (right === undefined) return byLeft ? byLeft(left) : byBounds
        return test(left, right)
      },
    }
  }
  const all = borderValues(ruleset, compared, operator, constant, 'left')
  const those = (holds: boolean) => all.filter((each) => test(each, constant) === holds)
  const unknown = settledConstant(ruleset, operator, compared, constant)
  return {
    kind: 'leaf',
    operator,
    slots: [slot],
    constant,
    border: { all, holding: those(true), failing: those(false) },
    test(values) {
      const left = values[slot]
      return left === undefined ? unknown : test(left, constant)
    },
  }
}
