/** What counting alone tells about a number of women a year; no probabilities. */

/** Criterion 1 of the screening model: at least three borgere a year (Syddanmark 2020, section 3). */
export const usualThreshold = 3

/** The most tilbud that can reach the threshold, however the women are referred. */
export function mostTilbud(kvinder: number, taerskel: number): number {
  return Math.floor(kvinder / taerskel)
}

/** The share of all women that one tilbud must receive; null if not even all are enough. */
export function neededShare(kvinder: number, taerskel: number): number | null {
  return kvinder >= taerskel ? taerskel / kvinder : null
}
