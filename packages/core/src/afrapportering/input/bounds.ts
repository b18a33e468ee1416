/** What the words, counts and lists of a report's input may be. */
import { thresholdBounds } from '../../request/threshold.js'

/** How a case was referred; `ingen`: to no treatment. */
export const referrals = ['doegn', 'ambulant', 'ingen'] as const
/** Whether a tilbud has been used (2.1 of the form) or is expected to be used (2.2). */
export const anvendelser = ['benyttet', 'forventet'] as const
/**
 * What counts may have been added up from: parts of a year or groups of women (`dele`), or outpatient and
 * residential treatment. A woman may then be counted more than once in a year.
 */
export const additions = ['dele', 'ambulant-og-doegn'] as const

/** The threshold of a report that is to be published, unless its writer chooses another. */
export const publishedThreshold = 5

/** Latin letters, written so that regular expressions read it alike with and without the flag `u`. */
export const namePattern = "^[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ .,()/&’'-]{0,63}$"
export const limits = {
  count: { minimum: 0, maximum: 10_000 },
  threshold: thresholdBounds,
  rows: 10_000,
  tilbud: 1000,
  kommuner: 1000,
  text: 20_000,
} as const
