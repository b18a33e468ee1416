/** All that is told of two sides together. */
import type { Language } from '../support/language.js'
import { changedCases, type CasesCompared } from './changed-cases.js'
import { compareDocuments, type DocumentComparison } from './compare-documents.js'
import { statementsOf, type Statement } from './statements.js'
import type { Side } from './side.js'

export interface Comparison extends DocumentComparison {
  /** What each side is called. */
  readonly fra: string
  readonly til: string
  /** What holds of all possible cases. */
  readonly alleSager: readonly Statement[]
  /** The example cases that come out otherwise. */
  readonly eksempler: CasesCompared
}

/**
 * What differs between two sides: in words, over all possible cases, and on the examples of both.
 *
 * @param names what each side is called; the id and version of its document unless said
 * @example
 * comparisonOf(sideOf(rulesets[0]), sideOf(rulesets[0]), 'da').ens // true
 */
export function comparisonOf(
  before: Side,
  after: Side,
  language: Language,
  names: readonly [string, string] = [nameOf(before), nameOf(after)],
): Comparison {
  const [fra, til] = names
  return {
    fra,
    til,
    ...compareDocuments(before, after, language),
    alleSager: statementsOf(before, after, names, language),
    eksempler: changedCases(before, after, language),
  }
}

function nameOf({ document: { id, version } }: Side): string {
  return `${id}@${version}`
}
