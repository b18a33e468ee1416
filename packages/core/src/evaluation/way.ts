/** Changes that are made together, and their distance. */
import type { Value } from '../program/operators.js'
import { inOrder } from '../support/order.js'

export interface Change {
  readonly slot: number
  readonly from: Value
  readonly to: Value
}

/** Changes that are made together, in the order of the facts. */
export type Way = readonly Change[]

/** Up to this many changes, the search finds every way; beyond, it only follows the nearest values. */
export const exactUpTo = 3

export function shortestFirst(ways: readonly Way[]): readonly Way[] {
  return inOrder(ways, (a, b) => a.length - b.length || lengthOf(a) - lengthOf(b))
}

function lengthOf(way: Way): number {
  let length = 0
  for (const { from, to } of way) length += distance(from, to)
  return length
}

/** Words have no distance between them: any two are 1 apart. */
export function distance(from: Value | undefined, to: Value): number {
  return typeof from === 'number' && typeof to === 'number' ? Math.abs(to - from) : 1
}

/** The distinct values other than `from`, the nearest first. */
export function nearestFirst(values: readonly Value[], from: Value | undefined): readonly Value[] {
  const others: Value[] = []
  for (const value of values) {
    if (value !== from && !others.includes(value)) others.push(value)
  }
  return inOrder(others, (a, b) => distance(from, a) - distance(from, b))
}

/** The first value of `nearestFirst`, without making a list. */
export function nearestOf(values: readonly Value[], from: Value): Value | undefined {
  let nearest: Value | undefined
  // By index, because V8 makes an object for each step when it iterates lists of several kinds.
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as Value
    if (value === from) continue
    if (nearest === undefined || distance(from, value) < distance(from, nearest)) nearest = value
  }
  return nearest
}
