/** Where numbers turn, once they are read to nine decimals, from less than a number to it and beyond it. */
import { decimal } from '../support/decimal.js'

/** The least number that is read as this one or more. */
export function leastReaching(number: number): number {
  return leastThat((value) => decimal(value) >= number, number)
}

/** The least number that is read as more than this one. */
export function leastBeyond(number: number): number {
  return leastThat((value) => decimal(value) > number, number)
}

/**
 * The least number near this one of which something holds, by halving: reading never puts a number before a lesser
 * one, so that it holds of all that are more.
 */
function leastThat(holds: (value: number) => boolean, near: number): number {
  // Further than half of the ninth decimal, and than the next number there is.
  const step = Math.max(2e-9, Math.abs(near) * 2 ** -51)
  let without = Math.max(near - step, -Number.MAX_VALUE)
  let within = Math.min(near + step, Number.MAX_VALUE)
  if (holds(without)) return without
  if (!holds(within)) return Infinity
  for (;;) {
    const middle = without + (within - without) / 2
    if (middle <= without || middle >= within) return within
    if (holds(middle)) within = middle
    else without = middle
  }
}
