/** Counts that are too small to be shown, and those that would tell them. */
import { InputError } from '../errors/problems.js'
import { tellReport } from '../errors/tell-report.js'
import { threshold as thresholdCheck } from '../request/threshold.js'
import { collect } from '../request/validators.js'
import { languages } from '../support/language.js'

/**
 * The counts of one whole with the small ones left out (null). The whole may be known, so that a small count
 * could be worked out of it: the smallest of the others goes too, with those that are equal to it, since order
 * would tell them apart. Of a whole that can be all small counts nothing is shown.
 *
 * @param counts the parts that add up to the whole
 * @param threshold the smallest count that may be shown, 0 (show all) or at least 3; a count of 0 always may
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
