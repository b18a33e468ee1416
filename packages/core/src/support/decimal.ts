/**
 * A number as it was written in decimals. Sums and means of decimals in binary drift by about 1e-16
 * each (thirty times 0.1 is 2.9999999999999996), which must not decide whether 3 is reached.
 * Nine decimals are far finer than any årsværk and far coarser than the drift.
 */
export function decimal(value: number): number {
  const scaled = Math.round(value * 1e9)
  return Number.isSafeInteger(scaled) ? scaled / 1e9 : value
}
