import type { Udfald } from './screening.js'
import type { Truth } from './truth.js'

/**
 * A truth as the outcome of a criterion.
 *
 * @example
 * udfaldOf(null) // 'uafklaret'
 */
export function udfaldOf(truth: Truth | undefined): Udfald {
  if (truth === true) return 'opfyldt'
  return truth === false ? 'ikke-opfyldt' : 'uafklaret'
}
