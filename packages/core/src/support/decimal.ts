/**
 * A number read to nine decimals, as it was written. Sums and means of decimals in binary drift by about
 * 1e-16 each (thirty times 0.1 is 2.9999999999999996), which must not decide whether 3 is reached. Nine
 * decimals are far finer than any årsværk and far coarser than the drift.
 *
 * The emitted code and the SQL do the same arithmetic, so that every engine reads a number alike. A binary
 * number of a million or more cannot hold nine decimals, and is left as it is.
 *
 * @param value any number
 * @example
 * decimal(2.9999999999999996) // 3
 */
export function decimal(value: number): number {
  return Math.abs(value) < 1e6 ? Math.floor(value * 1e9 + 0.5) / 1e9 : value
}

/**
 * The least number that meets a test once it is read to nine decimals; infinity if none does. The test turns
 * from false to true once, at `turn` or just above it. A comparison with this number needs no rounding:
 * anything from 2.9999999995 is read as 3 or more.
 */
export function leastReadAs(turn: number, test: (exact: number) => boolean): number {
  const beside = 1 + Math.abs(turn) * 1e-9
  let unmet = Math.max(turn - beside, -Number.MAX_VALUE)
  let met = Math.min(turn + beside, Number.MAX_VALUE)
  if (test(decimal(unmet))) return unmet
  if (!test(decimal(met))) return Infinity
  for (;;) {
    const middle = unmet + (met - unmet) / 2
    if (middle === unmet || middle === met) return met
    if (test(decimal(middle))) met = middle
    else unmet = middle
  }
}

/** A value with every number in it read to nine decimals; the same object if that changes nothing. */
export function inDecimals<T>(value: T): T {
  return read(value) as T
}

function read(value: unknown): unknown {
  if (typeof value === 'number') return decimal(value)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.entries(value)
  const exact = keys.map(([key, one]): [string, unknown] => [key, read(one)])
  if (exact.every(([, one], i) => Object.is(one, keys[i]?.[1]))) return value
  return Array.isArray(value) ? exact.map(([, one]) => one) : Object.fromEntries(exact)
}
