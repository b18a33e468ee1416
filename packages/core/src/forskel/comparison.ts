/** Everything that is compared between two sides. */
import type { Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { changedCases, type CasesCompared } from './changed-cases.js'
import { compareDocuments, type DocumentComparison } from './compare-documents.js'
import { ownStatements } from './own-statements.js'
import { statementsOf, type Statement } from './statements.js'
import type { Side } from './side.js'

export interface Comparison extends DocumentComparison {
  /** The name of the first side. */
  readonly fra: string
  /** The name of the second side. */
  readonly til: string
  /** Statements about all possible cases. */
  readonly alleSager: readonly Statement[]
  /** Statements about all possible cases, by each side alone. */
  readonly hverForSig: readonly {
    /** The name of the side. */
    readonly navn: string
    /** The statements about it. */
    readonly udsagn: readonly Statement[]
  }[]
  /** The example cases with different conclusions. */
  readonly eksempler: CasesCompared
}

/**
 * The differences between two sides: in words, over all possible cases, and on the examples of both.
 *
 * @param known rulesets that the two may refer to, such as one that a conclusion leads on to: they are named by their titles
 * @example
 * comparisonOf(sideOf(rulesets[0]), sideOf(rulesets[0]), 'da').ens // true
 */
export function comparisonOf(
  before: Side,
  after: Side,
  language: Language,
  known: readonly Ruleset[] = [],
): Comparison {
  return {
    fra: before.name,
    til: after.name,
    ...compareDocuments(before, after, language, known),
    alleSager: statementsOf(before, after, sideNames[language], language),
    hverForSig: [before, after].map((side) => ({
      navn: side.name,
      udsagn: ownStatements(side, language),
    })),
    eksempler: changedCases(before, after, language),
  }
}

/** The names of the two rulesets in sentences. Their own names may be long, and may differ only in what is chosen. */
const sideNames = {
  da: ['det første', 'det andet'],
  en: ['the first', 'the second'],
} as const satisfies Record<Language, unknown>
