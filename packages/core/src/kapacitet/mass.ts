/**
 * A distribution over whole numbers, multiplied by a weight that is kept as a logarithm, so that a product of
 * hundreds neither overflows nor becomes 0. Every step adds and multiplies positive numbers: nothing cancels.
 */
export interface Mass {
  readonly log: number
  /** The number that the first value is the probability of. */
  readonly from: number
  /** They sum to 1; empty if the weight is 0. */
  readonly values: Float64Array
}

/** Terms smaller than this, relative to the largest, are dropped: all of them together are far below 1e-15. */
export const negligible = 1e-18

export const impossible: Mass = { log: -Infinity, from: 0, values: new Float64Array() }
/** The distribution of a certain 0, which a product starts from. */
export const zero: Mass = { log: 0, from: 0, values: Float64Array.of(1) }

/** Normalises values of any scale: their sum moves into the weight, and negligible ends are cut. */
export function massOf(log: number, from: number, values: Float64Array): Mass {
  let largest = 0
  let total = 0
  for (const value of values) {
    total += value
    if (value > largest) largest = value
  }
  if (total === 0) return impossible
  let start = 0
  let end = values.length
  while ((values[start] as number) < largest * negligible) start += 1
  while ((values[end - 1] as number) < largest * negligible) end -= 1
  const kept = values.slice(start, end)
  for (let i = 0; i < kept.length; i += 1) kept[i] = (kept[i] as number) / total
  return { log: log + Math.log(total), from: from + start, values: kept }
}

/** The distribution of the sum of two independent numbers; sums above the limit are dropped. */
export function product(a: Mass, b: Mass, limit: number): Mass {
  if (a.values.length === 0 || b.values.length === 0) return impossible
  const [short, long] = a.values.length < b.values.length ? [a, b] : [b, a]
  const from = a.from + b.from
  const length = Math.min(a.values.length + b.values.length - 1, limit - from + 1)
  if (length <= 0) return impossible
  const values = new Float64Array(length)
  for (let i = 0; i < short.values.length; i += 1) {
    const factor = short.values[i] as number
    const last = Math.min(long.values.length, length - i)
    for (let j = 0; j < last; j += 1) {
      values[i + j] = (values[i + j] as number) + factor * (long.values[j] as number)
    }
  }
  return massOf(a.log + b.log, from, values)
}

/** The mixture of two cases that exclude each other. */
export function either(a: Mass, b: Mass): Mass {
  if (a.values.length === 0) return b
  if (b.values.length === 0) return a
  const log = Math.max(a.log, b.log)
  const from = Math.min(a.from, b.from)
  const end = Math.max(a.from + a.values.length, b.from + b.values.length)
  const values = new Float64Array(end - from)
  for (const mass of [a, b]) {
    const scale = Math.exp(mass.log - log)
    mass.values.forEach((value, i) => {
      const at = mass.from - from + i
      values[at] = (values[at] as number) + value * scale
    })
  }
  return massOf(log, from, values)
}

/** The logarithm of the weight times the probability of one number. */
export function logAt(mass: Mass, number: number): number {
  return mass.log + Math.log(mass.values[number - mass.from] ?? 0)
}
