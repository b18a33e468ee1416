import type { Truth } from '../program/truth.js'
import type { Udfald } from './criterion-schema.js'

/**
 * A truth as the outcome of a criterion.
 *
 * @param truth what an evaluation gives: true, false, or null for what is not known; undefined counts as not known
 * @example
 * udfaldOf(null) // 'uafklaret'
 */
export function udfaldOf(truth: Truth | undefined): Udfald {
  if (truth === true) return 'opfyldt'
  return truth === false ? 'ikke-opfyldt' : 'uafklaret'
}
