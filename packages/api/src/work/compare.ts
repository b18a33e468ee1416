/** Compares two rulesets: a task for a thread, since all possible cases take a while. */
import type { Language, Ruleset } from '@screeningsmodel/core'
import {
  comparisonOf,
  sideOf,
  type Comparison,
  type SideOptions,
} from '@screeningsmodel/core/forskel'

export interface CompareInput {
  readonly before: Ruleset
  readonly after: Ruleset
  /** Readings and numbers of the second ruleset. */
  readonly chosen: SideOptions
  readonly sprog: Language
  /** Rulesets that the two may tell of. */
  readonly known: readonly Ruleset[]
}

export function compare({ before, after, chosen, sprog, known }: CompareInput): Comparison {
  return comparisonOf(sideOf(before), sideOf(after, chosen), sprog, known)
}
