/** Changes that are made together, and how far they go. */
import type { Value } from '../program/operators.js'

export interface Change {
  readonly slot: number
  readonly from: Value
  readonly to: Value
}

/** Changes that are made together; in the order of the facts. */
export type Way = readonly Change[]

export function shortestFirst(ways: readonly Way[]): readonly Way[] {
  return [...ways].sort((a, b) => a.length - b.length || lengthOf(a) - lengthOf(b))
}

export function lengthOf(way: Way): number {
  return way.reduce((sum, { from, to }) => sum + distance(from, to), 0)
}

/** Between words there is no distance: one is as far from another as from the next. */
function distance(from: Value | undefined, to: Value): number {
  return typeof from === 'number' && typeof to === 'number' ? Math.abs(to - from) : 1
}

/** Other values than one, the nearest to it first. */
export function byDistance(values: readonly Value[], from: Value | undefined): readonly Value[] {
  return values
    .filter((value) => value !== from)
    .sort((a, b) => distance(from, a) - distance(from, b))
}
