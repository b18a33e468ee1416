/** The check before publication: a ruleset is only served if its own cases pass on two engines that agree. */
import type { Verdict } from '../program/verdicts.js'
import { candidates } from '../evaluation/candidates.js'
import { compile } from '../program/compile.js'
import type { Node, Program, Values } from '../program/program.js'
import { factWriter } from '../request/write-facts.js'
import { factsOfCase } from '../ruleset/facts-of-case.js'
import type { Case, CaseFacts } from '../ruleset/ruleset.js'
import { compileRuleset } from '../screener/compile-ruleset.js'
import { memoize } from '../support/memoize.js'
import { replaceAt } from '../support/replace-at.js'
import { caseOutcomes, isAsExpected } from './case-outcome.js'
import { engineRunner } from './stock-engine.js'

/** A case that did not come out as the document says, or on which the two engines differ. */
export interface CaseFailure {
  /** JSON Pointer to the case in its document. */
  readonly pointer: string
  /** The case in a sentence. */
  readonly sentence: string
  /** What the document says of it. */
  readonly expected: Case['expected']
  /** The remarks made by our evaluator. */
  readonly bemaerkninger: readonly string[]
  /** The verdict of our evaluator. */
  readonly answer: Verdict
  /** The verdict of the stock engine, for the first completion of the facts on which it disagrees. */
  readonly stock: Verdict | undefined
  /** The facts are refused as impossible, so nobody could ask about this case. */
  readonly afvist?: true
}

/** The most completions of a case's missing facts that are tried on the stock engine. */
const maximumCompletions = 32

/**
 * Runs a ruleset's own cases on both engines.
 *
 * If facts are missing, the stock engine is asked about completions of them, and whatever our evaluator calls
 * settled must come out the same in each.
 *
 * @param document parsed JSON; it is checked first
 * @returns the cases that failed; empty if the ruleset may be served
 * @throws {RulesetError} if the document is not a valid ruleset
 * @example
 * await checkRuleset(rulesets[0]) // []
 */
export async function checkRuleset(document: unknown): Promise<readonly CaseFailure[]> {
  const screener = compileRuleset(document)
  const { ruleset } = screener
  const program = compile(ruleset)
  const write = factWriter(program)
  const outcomeOf = caseOutcomes(program)
  const engineOf = memoize(
    (laesninger: Readonly<Record<string, string>>) => engineRunner(ruleset, { laesninger }),
    JSON.stringify,
  )
  const failures: CaseFailure[] = []

  for (const [i, example] of ruleset.cases.entries()) {
    const laesninger = example.readings ?? {}
    const { afvist, bemaerkninger, values, choice } = outcomeOf(example)
    const answer = screener.verdict(factsOfCase(ruleset, example), laesninger)
    let stock: Verdict | undefined
    for (const complete of completions(program, choice, values)) {
      const verdict = await engineOf(laesninger)(JSON.parse(write(complete)) as CaseFacts)
      if (agrees(answer, verdict)) continue
      stock = verdict
      break
    }
    if (afvist || stock || !isAsExpected(ruleset, example, { answer, bemaerkninger })) {
      const { sentence, expected } = example
      const pointer = `/cases/${String(i)}`
      const failure = { pointer, sentence, expected, answer, bemaerkninger, stock }
      failures.push(afvist ? { ...failure, afvist } : failure)
    }
  }
  return failures
}

/** What is settled must be the same; what is not may be anything. */
function agrees(ours: Verdict, stock: Verdict): boolean {
  const settled = ours.konklusion === 'uafklaret' || ours.konklusion === stock.konklusion
  return (
    settled && ours.udfald.every((outcome, i) => outcome === null || outcome === stock.udfald[i])
  )
}

/** Completions of the facts that the rules read, each with values at the borders of the rules. */
function completions(
  program: Program,
  choice: readonly number[],
  values: Values,
): readonly Values[] {
  const { nodes, order } = program.variant(choice)
  let ways: readonly Values[] = [values]
  for (const i of order) {
    const node = nodes[i] as Node
    if (node.kind === 'junction') continue
    for (const slot of [...node.slots].reverse()) {
      ways = ways.flatMap((way) => {
        if (way[slot] !== undefined) return [way]
        return candidates({ program, values: way }, node, slot).map((value) =>
          replaceAt(way, slot, value),
        )
      })
      ways = spread(ways)
    }
  }
  return ways
}

/** An evenly spread sample of the completions if there are too many to try. */
function spread(ways: readonly Values[]): readonly Values[] {
  if (ways.length <= maximumCompletions) return ways
  const every = ways.length / maximumCompletions
  return Array.from({ length: maximumCompletions }, (_, i) => ways[Math.floor(i * every)] as Values)
}
