/** The chances themselves: against every way of referring few women, rational arithmetic and a simulation. */
import fc from 'fast-check'
import t from 'tap'
import { kapacitet, type KapacitetInput } from '../../src/kapacitet/index.js'
import { seed, times } from '../support/runs.js'
import { close, equal } from '../support/equal-shares.js'

t.comment(`FC_SEED=${seed}`)

t.test('agrees with every way to refer few women to few tilbud', (t) => {
  const wrong: unknown[] = []
  for (const weights of [[1], [1, 1], [3, 1], [1, 1, 1], [5, 2, 1], [1, 0, 2], [4, 3, 2, 1]]) {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const andele = weights.map((weight) => weight / total)
    for (let kvinder = 0; kvinder <= 7; kvinder += 1) {
      for (let taerskel = 1; taerskel <= 4; taerskel += 1) {
        const counts = enumerate(kvinder, weights, taerskel)
        const input = { kvinder, tilbud: weights.length, taerskel, andele }
        const { sandsynlighed, forventetAntal } = kapacitet(input)
        const all = total ** kvinder
        const { broeker } = sandsynlighed
        const right =
          sandsynlighed.mindstEt === counts.any / all &&
          sandsynlighed.alle === counts.all / all &&
          forventetAntal === counts.expected / all &&
          counts.each.every((count, i) => sandsynlighed.hvert[i] === count / all) &&
          sandsynlighed.givetTilbud === sandsynlighed.hvert[0] &&
          isLowest(broeker.mindstEt, counts.any, all) &&
          isLowest(broeker.alle, counts.all, all) &&
          isLowest(broeker.givetTilbud, counts.each[0]!, all)
        if (!right) wrong.push({ input, sandsynlighed, counts, all })
      }
    }
  }
  t.same(wrong, [])
  t.end()
})

t.test('agrees with rational arithmetic, also for very rare events', (t) => {
  const cases: [number, number, number[]][] = [
    [40, 3, equal(10)],
    [40, 4, equal(10)],
    [10, 10, equal(30)],
    [60, 12, [7, 1, 1, 1, 3, 9]],
    [120, 2, equal(60)],
    [120, 3, equal(25)],
    [150, 30, [10, 5, 1, 1]],
    [150, 70, [1, 1]],
    [90, 40, [1, 30, 1]],
    [200, 90, [90, 1, 1, 90]],
    [80, 1, equal(80)],
    [64, 60, [1, 1, 200]],
  ]
  for (const [kvinder, taerskel, weights] of cases) {
    const exact = rational(kvinder, taerskel, weights)
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const andele = weights.map((weight) => weight / total)
    const { sandsynlighed } = kapacitet({ kvinder, taerskel, tilbud: weights.length, andele })
    const name = `${String(kvinder)} women, ${String(taerskel)}, ${weights.slice(0, 6).join()}`
    t.ok(close(sandsynlighed.mindstEt, exact.any), `${name}: ${String(exact.any)}`)
    t.ok(close(sandsynlighed.alle, exact.all), `${name}: ${String(exact.all)}`)
  }
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 }),
      (kvinder, taerskel, weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        fc.pre(total > 0)
        const exact = rational(kvinder, taerskel, weights)
        const andele = weights.map((weight) => weight / total)
        const { sandsynlighed } = kapacitet({ kvinder, taerskel, tilbud: weights.length, andele })
        return close(sandsynlighed.mindstEt, exact.any) && close(sandsynlighed.alle, exact.all)
      },
    ),
    { seed, numRuns: times(300) },
  )
  t.end()
})

t.test('exact fractions and floating-point results meet', (t) => {
  // Women and tilbud on both sides of the limit where exact counting stops.
  for (const tilbud of [1, 4, 20]) {
    for (let kvinder = 40; kvinder <= 160; kvinder += 20) {
      const { sandsynlighed, forventetAntal } = kapacitet({ kvinder, tilbud, taerskel: 4 })
      const exact = rational(kvinder, 4, equal(tilbud))
      t.ok(close(sandsynlighed.mindstEt, exact.any))
      t.ok(close(sandsynlighed.alle, exact.all))
      t.ok(close(forventetAntal, tilbud * sandsynlighed.givetTilbud))
    }
  }
  // A text, as not every program reads so many digits: 1 - (6^30 + 30 * 6^29 + 435 * 6^28) / 7^30, reduced by 7.
  const { broeker } = kapacitet({ kvinder: 30, tilbud: 7 }).sandsynlighed
  const [whole, few] = [7n ** 29n, (6n ** 30n + 30n * 6n ** 29n + 435n * 6n ** 28n) / 7n]
  t.strictSame(broeker.givetTilbud, { taeller: String(whole - few), naevner: String(whole) })
  t.strictSame(kapacitet({ kvinder: 30, tilbud: 7, taerskel: 5 }).sandsynlighed.broeker.alle, {
    taeller: 0,
    naevner: 1,
  })
  // On both sides of the largest safe integer: 2^53 is a text.
  const half = (kvinder: number) =>
    kapacitet({ kvinder, tilbud: 2, taerskel: kvinder }).sandsynlighed.broeker.givetTilbud
  t.strictSame(half(52), { taeller: 1, naevner: 2 ** 52 })
  t.strictSame(half(53), { taeller: 1, naevner: '9007199254740992' })
  const many = kapacitet({ kvinder: 1000, tilbud: 7 }).sandsynlighed.broeker
  t.strictSame(many, { givetTilbud: null, mindstEt: null, alle: null }, 'not counted out')
  // Shares are exact decimals, in proportion to their sum.
  const thirds = kapacitet({ kvinder: 3, tilbud: 3, taerskel: 1, andele: [1 / 3, 1 / 3, 1 / 3] })
  t.strictSame(thirds.sandsynlighed.broeker.alle, { taeller: 2, naevner: 9 })
  const small = kapacitet({ kvinder: 2, tilbud: 2, taerskel: 2, andele: [1e-7, 0.9999999] })
  t.equal(small.sandsynlighed.givetTilbud, 1e-14)
  t.end()
})

t.test('very small probabilities are right in all their digits', (t) => {
  /** ln n!, added up. */
  const logFactorial = (n: number) =>
    Array.from({ length: n }, (_, i) => Math.log(i + 1)).reduce((sum, one) => sum + one, 0)
  const near = (found: number, log: number) =>
    Math.abs(Math.log(found) - log) < 1e-6 * Math.abs(log)
  // Just enough women: each tilbud receives exactly as many as it needs: n! / (t!^m m^n).
  for (const [tilbud, taerskel] of [
    [100, 10],
    [50, 20],
    [60, 3],
    [25, 40],
    [200, 2],
  ] as const) {
    const kvinder = tilbud * taerskel
    const { alle } = kapacitet({ kvinder, tilbud, taerskel }).sandsynlighed
    const log = logFactorial(kvinder) - tilbud * logFactorial(taerskel) - kvinder * Math.log(tilbud)
    t.ok(near(alle, log), `${String(alle)} of ${String(Math.exp(log))}`)
  }
  // All women at one tilbud, whichever: m^(1 - n). More than half at one: m times as likely as at a given one.
  for (const [kvinder, tilbud] of [
    [90, 40],
    [150, 60],
    [400, 5],
  ] as const) {
    const { mindstEt } = kapacitet({ kvinder, tilbud, taerskel: kvinder }).sandsynlighed
    t.ok(near(mindstEt, (1 - kvinder) * Math.log(tilbud)))
    for (const taerskel of [Math.floor(kvinder / 2) + 1, Math.floor(0.8 * kvinder)]) {
      const least = kapacitet({ kvinder, tilbud, taerskel }).sandsynlighed.mindstEt
      const terms = Array.from({ length: kvinder - taerskel + 1 }, (_, i) => {
        const there = taerskel + i
        return (
          logFactorial(kvinder) -
          logFactorial(there) -
          logFactorial(kvinder - there) +
          (kvinder - there) * Math.log(tilbud - 1) +
          (1 - kvinder) * Math.log(tilbud)
        )
      })
      const [first = 0] = terms
      const sum = terms.reduce((total, term) => total + Math.exp(term - first), 0)
      t.ok(near(least, first + Math.log(sum)), JSON.stringify([kvinder, tilbud, taerskel]))
    }
  }
  t.end()
})

t.test('agrees with a seeded simulation of many women and tilbud', (t) => {
  const random = generator(7)
  const shares = (m: number) => {
    const raw = Array.from({ length: m }, (_, i) => 1 + (i % 5))
    const sum = raw.reduce((total, one) => total + one, 0)
    return raw.map((one) => one / sum)
  }
  for (const input of [
    { kvinder: 2000, tilbud: 100, taerskel: 12 },
    { kvinder: 2000, tilbud: 100, taerskel: 34 },
    { kvinder: 1500, tilbud: 60, taerskel: 5, andele: shares(60) },
    { kvinder: 1500, tilbud: 60, taerskel: 56, andele: shares(60) },
  ]) {
    const runs = 2000
    const { sandsynlighed, forventetAntal } = kapacitet(input)
    const seen = simulate(input, runs, random)
    const within = (probability: number, share: number) =>
      Math.abs(probability - share) < 5 * Math.sqrt(0.25 / runs)
    const name = JSON.stringify({ ...input, andele: undefined })
    t.ok(within(sandsynlighed.mindstEt, seen.any), `mindstEt ${name}`)
    t.ok(within(sandsynlighed.alle, seen.all), `alle ${name}`)
    t.ok(Math.abs(forventetAntal - seen.expected) < 0.5, `forventetAntal ${name}`)
  }
  t.end()
})

t.test('10,000 women and 500 tilbud: no overflow or underflow', (t) => {
  const kvinder = 10_000
  const tilbud = 500
  for (const taerskel of [1, 3, 8, 9, 12, 20, 21, 40, 60, 200]) {
    const { givetTilbud, mindstEt, alle } = kapacitet({ kvinder, tilbud, taerskel }).sandsynlighed
    t.ok([givetTilbud, mindstEt, alle].every((one) => one >= 0 && one <= 1))
    t.ok(givetTilbud > 0 && mindstEt > 0 && mindstEt >= givetTilbud && givetTilbud >= alle)
    t.ok(mindstEt <= Math.min(1, tilbud * givetTilbud) * (1 + 1e-9), 'no more than their sum')
    t.ok(alle <= Math.exp(tilbud * Math.log(givetTilbud)) * (1 + 1e-9), 'no more than independent')
  }
  const rare = kapacitet({ kvinder, tilbud, taerskel: 200 }).sandsynlighed
  t.ok(close(rare.mindstEt, tilbud * rare.givetTilbud), 'two such at once are too rare to matter')
  const uneven = Array.from({ length: tilbud }, (_, i) => (i + 1) / 125_250)
  const some = kapacitet({ kvinder, tilbud, taerskel: 60, andele: uneven }).sandsynlighed
  t.ok(some.mindstEt > 0.03 && some.mindstEt < 1 && some.alle === 0, String(some.mindstEt))
  t.end()
})

/** Every assignment of each woman to a tilbud, weighted, in whole numbers. */
function enumerate(women: number, weights: readonly number[], threshold: number) {
  const sums = { any: 0, all: 0, expected: 0, each: weights.map(() => 0) }
  const counts = weights.map(() => 0)
  const visit = (left: number, weight: number): void => {
    if (left > 0) {
      weights.forEach((one, i) => {
        counts[i]! += 1
        visit(left - 1, weight * one)
        counts[i]! -= 1
      })
      return
    }
    const reached = counts.map((count) => count >= threshold)
    reached.forEach((yes, i) => (sums.each[i]! += yes ? weight : 0))
    sums.expected += weight * reached.filter(Boolean).length
    if (reached.includes(true)) sums.any += weight
    if (!reached.includes(false)) sums.all += weight
  }
  visit(women, 1)
  return sums
}

/** The same by exact counting with BigInt. */
function rational(n: number, threshold: number, weights: readonly number[]) {
  const choose: bigint[][] = [[1n]]
  for (let row = 1; row <= n; row += 1) {
    choose.push(
      Array.from(
        { length: row + 1 },
        (_, k) => (choose[row - 1]![k - 1] ?? 0n) + (choose[row - 1]![k] ?? 0n),
      ),
    )
  }
  const ways = (allowed: (k: number) => boolean) => {
    let sums: bigint[] = Array.from({ length: n + 1 }, (_, j) => (j === 0 ? 1n : 0n))
    for (const weight of weights) {
      sums = sums.map((_, j) => {
        let sum = 0n
        for (let k = 0; k <= j; k += 1) {
          if (allowed(k)) sum += choose[j]![k]! * BigInt(weight) ** BigInt(k) * sums[j - k]!
        }
        return sum
      })
    }
    return sums[n]!
  }
  const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0)) ** BigInt(n)
  return {
    any: ratio(total - ways((k) => k < threshold), total),
    all: ratio(
      ways((k) => k >= threshold),
      total,
    ),
  }
}

/** A fraction as a number with all its digits, however small. */
function ratio(part: bigint, whole: bigint): number {
  if (part === 0n) return 0
  const shift = Math.max(0, whole.toString(2).length - part.toString(2).length + 60)
  return Number((part << BigInt(shift)) / whole) * 2 ** -shift
}

function simulate(input: KapacitetInput, runs: number, random: () => number) {
  const { kvinder, tilbud, taerskel = 3, andele } = input
  const limits = (andele ?? equal(tilbud).map((one) => one / tilbud)).reduce<number[]>(
    (sums, share) => [...sums, (sums.at(-1) ?? 0) + share],
    [],
  )
  let any = 0
  let all = 0
  let reachedInAll = 0
  for (let run = 0; run < runs; run += 1) {
    const counts = new Array<number>(tilbud).fill(0)
    for (let woman = 0; woman < kvinder; woman += 1) {
      const drawn = random()
      const at = limits.findIndex((limit) => drawn < limit)
      counts[at < 0 ? tilbud - 1 : at]! += 1
    }
    const reached = counts.filter((count) => count >= taerskel).length
    reachedInAll += reached
    any += Number(reached > 0)
    all += Number(reached === tilbud)
  }
  return { any: any / runs, all: all / runs, expected: reachedInAll / runs }
}

/** Mulberry32: the same numbers on every machine. */
function generator(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Whether the fraction is `part` of `whole` in lowest terms. */
function isLowest(
  fraction: { readonly taeller: number | string; readonly naevner: number | string } | null,
  part: number,
  whole: number,
): boolean {
  if (!fraction) return false
  const [taeller, naevner] = [Number(fraction.taeller), Number(fraction.naevner)]
  const divisors = Array.from({ length: Math.min(naevner, 60) - 1 }, (_, i) => i + 2)
  return (
    taeller * whole === part * naevner &&
    !divisors.some((each) => taeller % each === 0 && naevner % each === 0)
  )
}
