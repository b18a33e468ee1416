/** Counts too small to be shown, and counts that would reveal them. */
import { InputError } from '../errors/problems.js'
import { tellReport } from '../errors/tell-report.js'
import { threshold as thresholdCheck } from '../request/threshold.js'
import { collect } from '../request/validators.js'
import { languages } from '../support/language.js'

/**
 * The counts of one whole, with the small ones masked (null). The whole may be known, so a small count could be
 * computed from it: the smallest of the other counts is masked too, with all that are equal to it, since their
 * order would tell them apart. If the whole is so small that all counts could be small, nothing is shown.
 *
 * @param counts the parts that sum to the whole
 * @param threshold the smallest count that may be shown: 0 (show all) or at least 3; a count of 0 is always shown
 * @throws {InputError} for a threshold of 1 or 2
 * @example
 * masked([2, 9, 14], 5) // [null, null, 14]
 */
export function masked(counts: readonly number[], threshold: number): readonly (number | null)[] {
  checkThreshold(threshold)
  if (!counts.some((count) => count > 0 && count < threshold)) return counts
  const whole = counts.reduce((sum, count) => sum + count, 0)
  if (whole <= counts.length * (threshold - 1)) return counts.map(() => null)
  const other = Math.min(...counts.filter((count) => count >= threshold))
  return counts.map((count) => (count > 0 && count <= other ? null : count))
}

/** @throws {InputError} */
export function checkThreshold(taerskel: number): void {
  const problems = collect(thresholdCheck, taerskel, languages[0], tellReport)
  if (problems.length > 0)
    throw new InputError(problems.map((each) => ({ ...each, pointer: '/taerskel' })))
}
