/**
 * Sample values that represent all others. A comparison only changes its truth where a fact equals a constant or a
 * multiple of another fact. Between two such borders nothing changes, so one value there is enough. If two facts
 * are compared, each border of one fact gives a border of the other, scaled by the factor of the comparison.
 */
import type { Value } from '../program/operators.js'
import { decimal } from '../support/decimal.js'
import type { Joint } from './joint.js'

type Numbers = Extract<Joint['facts'][number]['domain'], { kind: 'numbers' }>

/** A fact that is compared with another: its border is `times` the other's value. */
interface Link {
  readonly to: number
  readonly times: number
}

export interface Samples {
  /**
   * The values that represent all that a fact can be; other facts may be known, unknown, or not chosen yet (absent
   * in `known`).
   */
  of(fact: number, known: ReadonlyMap<number, Value | undefined>): readonly Value[]
}

/** A range with fewer whole numbers than this is tried number by number. */
export const fewWhole = 60
/** The index of a fact that does not exist. */
const none = -1

/** @param those the facts that are compared with each other, by index */
export function samplesOf({ facts, leaves }: Joint, those: readonly number[]): Samples {
  const constants = new Map<number, number[]>(those.map((fact) => [fact, boundsOf(fact)]))
  const links = new Map<number, Link[]>(those.map((fact) => [fact, []]))
  for (const { facts: read, bounds, leaf } of leaves) {
    const { times = 1 } = leaf.operator
    const [left = none, right = none] = read
    const numbers = [leaf.constant].flat().filter((each) => typeof each === 'number')
    // The other fact's bounds are borders too: beyond them the comparison is settled even if that fact is unknown.
    constants.get(left)?.push(...[...numbers, ...(bounds[1] ?? [])].map((each) => each / times))
    constants.get(right)?.push(...(bounds[0] ?? []).map((each) => each * times))
    if (left === none || right === none || left === right) continue
    links.get(left)?.push({ to: right, times: 1 / times })
    links.get(right)?.push({ to: left, times })
  }

  function boundsOf(fact: number): number[] {
    const { domain } = facts[fact] as Joint['facts'][number]
    // A cycle of comparisons compares the fact with a multiple of itself, which gives the border 0.
    return domain.kind === 'numbers' ? [domain.from, domain.to, 0] : []
  }

  /** The borders of a fact, along every path of comparisons that visits no fact twice. */
  function borders(
    fact: number,
    known: ReadonlyMap<number, Value | undefined>,
    passed: readonly number[] = [],
  ): readonly number[] {
    const own = constants.get(fact) ?? []
    const others = (links.get(fact) ?? []).flatMap(({ to, times }) => {
      if (passed.includes(to)) return []
      const value = known.get(to)
      const there = typeof value === 'number' ? [value] : borders(to, known, [...passed, fact])
      return there.map((each) => each * times)
    })
    return [...new Set([...own, ...others])]
  }

  return {
    of(fact, known) {
      const { domain } = facts[fact] as Joint['facts'][number]
      if (domain.kind === 'words') return domain.values
      const open = those.filter((each) => each !== fact && !known.has(each)).length
      const at = borders(fact, known)
      return domain.whole ? wholeNumbers(domain, at, open) : decimals(domain, at)
    },
  }
}

/**
 * The whole numbers around each border. If other facts are not chosen yet, a border reaches further: a value of
 * such a fact must fit between two of its borders, and those may be up to ten times as close together.
 */
function wholeNumbers({ from, to }: Numbers, borders: readonly number[], open: number): number[] {
  const [first, last] = [Math.ceil(from), Math.floor(to)]
  if (last - first < fewWhole) return range(first, last)
  const reach = open === 0 ? 1 : 2 * 10 ** open + 1
  const found = new Set<number>()
  for (const border of borders) {
    for (const each of range(Math.floor(border) - reach, Math.ceil(border) + reach)) found.add(each)
  }
  return [...found].filter((each) => each >= first && each <= last).sort(nearZero)
}

/** Each border, and values between it and the next: the multiple of the step nearest to 0, and the middle. */
function decimals({ from, to, step }: Numbers, borders: readonly number[]): number[] {
  const sorted = [...new Set(borders.map(decimal))].sort((a, b) => a - b)
  const between = sorted.slice(1).flatMap((high, i) => {
    const low = sorted[i] as number
    const round = low >= 0 ? Math.floor(low / step) + 1 : Math.ceil(high / step) - 1
    return [round * step, (low + high) / 2].map(decimal).filter((each) => each > low && each < high)
  })
  return [...new Set([...sorted, ...between])]
    .filter((each) => each >= from && each <= to)
    .sort(nearZero)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}

function nearZero(a: number, b: number): number {
  return Math.abs(a) - Math.abs(b) || b - a
}
