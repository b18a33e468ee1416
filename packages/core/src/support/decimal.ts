/**
 * A number read to nine decimals, as it was written. Sums and means of decimals in binary drift by about
 * 1e-16 each (thirty times 0.1 is 2.9999999999999996), which must not decide whether 3 is reached. Nine
 * decimals are far finer than any årsværk and far coarser than the drift.
 *
 * The same arithmetic stands in the emitted code and in SQL, so that every engine reads alike. Numbers of
 * a million and more have no nine decimals in binary, and stay as they are.
 *
 * @example
 * decimal(2.9999999999999996) // 3
 */
export function decimal(value: number): number {
  return Math.abs(value) < 1e6 ? Math.floor(value * 1e9 + 0.5) / 1e9 : value
}

/**
 * The least number that is read as one that meets a test, which turns once, at a number or just above it; infinity where
 * none does. To compare with it takes no reading: as 3 or more is read what is 2.9999999995 or more.
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

/** A value with every number in it read to nine decimals; itself where that changes none. */
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
