/** What to ask next: which facts matter, in which order, and how few answers could be enough. */
import type { Value } from '../program/operators.js'
import type { Node } from '../program/program.js'
import type { Fact } from '../ruleset/ruleset.js'
import { replaceAt } from '../support/replace-at.js'
import { candidates } from './candidates.js'
import { conclude } from './conclude.js'
import type { Assumption, Evaluation } from './evaluation.js'
import { fewestAnswers, settles } from './fewest-answers.js'
import { influence } from './influence.js'
import { missingForConclusion } from './why.js'

export interface Questions {
  /** The facts (slots) that can still change the conclusion, in the order of the ruleset. */
  readonly missing: readonly number[]
  /** These facts by the document's order of asking, and within it the most informative first. */
  readonly order: readonly number[]
  /** The facts among these for which a single answer could settle the conclusion. */
  readonly decisive: readonly number[]
  /** The fewest further answers that could settle the conclusion; 0 if it is settled. */
  readonly fewest: number
}

export function questions(evaluation: Evaluation): Questions {
  if (conclude(evaluation) !== null) return settled
  const open = missingForConclusion(evaluation)
  const decisive = open.filter((slot) => canSettle(evaluation, slot))
  const { facts } = evaluation.program
  const sway = influence(evaluation)
  const informs = (slot: number) => Number(decisive.includes(slot)) + (sway[slot] as number)
  const late = (slot: number) => (facts[slot] as Fact).vaegt ?? 0
  return {
    missing: open,
    order: [...open].sort((a, b) => late(a) - late(b) || informs(b) - informs(a) || a - b),
    decisive,
    fewest: decisive.length > 0 ? 1 : (fewestAnswers(evaluation) ?? open.length),
  }
}

const settled: Questions = { missing: [], order: [], decisive: [], fewest: 0 }

/** Whether some answer to this question alone settles the conclusion. */
function canSettle(assumption: Assumption, slot: number): boolean {
  const { variant, values } = assumption
  const tried = new Set<Value>()
  for (const i of variant.order) {
    const node = variant.nodes[i] as Node
    if (node.kind === 'junction' || !node.slots.includes(slot)) continue
    for (const value of candidates(assumption, node, slot)) {
      if (tried.has(value)) continue
      tried.add(value)
      if (settles(assumption, replaceAt(values, slot, value))) return true
    }
  }
  return false
}
