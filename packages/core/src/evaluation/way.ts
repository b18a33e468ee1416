/** Changes that are made together, and how far they go. */
import type { Value } from '../program/operators.js'
import { inOrder } from '../support/order.js'

export interface Change {
  readonly slot: number
  readonly from: Value
  readonly to: Value
}

/** Changes that are made together; in the order of the facts. */
export type Way = readonly Change[]

/** As many changes as are searched for every way; beyond, the nearest values alone are followed. */
export const exactUpTo = 3

export function shortestFirst(ways: readonly Way[]): readonly Way[] {
  return inOrder(ways, (a, b) => a.length - b.length || lengthOf(a) - lengthOf(b))
}

function lengthOf(way: Way): number {
  let length = 0
  for (const { from, to } of way) length += distance(from, to)
  return length
}

/** Between words there is no distance: one is as far from another as from the next. */
export function distance(from: Value | undefined, to: Value): number {
  return typeof from === 'number' && typeof to === 'number' ? Math.abs(to - from) : 1
}

/** Other values than one, each once, the nearest to it first. */
export function nearestFirst(values: readonly Value[], from: Value | undefined): readonly Value[] {
  const others: Value[] = []
  for (const value of values) {
    if (value !== from && !others.includes(value)) others.push(value)
  }
  return inOrder(others, (a, b) => distance(from, a) - distance(from, b))
}

/** The first that `nearestFirst` has, without a list. */
export function nearestOf(values: readonly Value[], from: Value): Value | undefined {
  let nearest: Value | undefined
  // By number: V8 makes an object for each step through lists of several kinds.
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as Value
    if (value === from) continue
    if (nearest === undefined || distance(from, value) < distance(from, nearest)) nearest = value
  }
  return nearest
}
