/** Finds the small changes of a document that none of its cases notices, each with a case that would. */
import { distinguishing, type TellingCase } from '../forskel/distinguishing.js'
import { compile } from '../program/compile.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { caseOutcomes, isAsExpected } from './case-outcome.js'
import type { Change } from './change.js'
import { mutantsOf } from './mutants.js'

/** A change of a document, and its place. */
export interface ChangeAt {
  /** JSON Pointer to what is changed. */
  readonly pointer: string
  /** What is changed. */
  readonly change: Change
}

/** A change that no case notices. */
export interface Unnoticed extends ChangeAt {
  /** The smallest case with different results before and after the change; undefined if none was found. */
  readonly sag: TellingCase | undefined
}

/** What the cases of a document notice. */
export interface MutantCheck {
  /** How many changes were tried. */
  readonly antal: number
  /** The changes that no case notices. */
  readonly ubemaerkede: readonly Unnoticed[]
  /** The changes that make no difference in any possible case, so that no case could notice them. */
  readonly udenVirkning: readonly ChangeAt[]
}

/**
 * Makes every small change of a document and runs its cases on each changed document. A change that no case
 * notices is reported with a case that would, unless no possible case can.
 *
 * @param ruleset one that `parseRuleset` has accepted, and whose cases come out as expected
 * @example
 * checkMutants(rulesets[0]).ubemaerkede // []
 */
export function checkMutants(ruleset: Ruleset): MutantCheck {
  const program = compile(ruleset)
  const mutants = mutantsOf(ruleset)
  const ubemaerkede: Unnoticed[] = []
  const udenVirkning: ChangeAt[] = []
  for (const { pointer, change, document } of mutants) {
    // The pointer stands in for the hash: nobody asks for it here, and computing it would take most of the time.
    const changed = compile(document, pointer)
    const outcomeOf = caseOutcomes(changed)
    const isUnnoticed = ruleset.cases.every((example) => {
      const outcome = outcomeOf(example)
      return !outcome.afvist && isAsExpected(ruleset, example, outcome)
    })
    if (!isUnnoticed) continue
    const told = distinguishing(program, changed)
    if (told.findes === false) udenVirkning.push({ pointer, change })
    else ubemaerkede.push({ pointer, change, sag: told.sag })
  }
  return { antal: mutants.length, ubemaerkede, udenVirkning }
}
