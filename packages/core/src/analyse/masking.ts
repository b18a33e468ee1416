/** Counts that are too small to be shown, and those that would tell them. */

/**
 * The counts of one whole with the small ones left out (null). The whole is known, so that one count left out
 * could be worked out of it: then others go too, the smallest first, until those left out are at least two and
 * together not small.
 *
 * @param counts the parts that add up to the whole
 * @param threshold the smallest count that may be shown; 0 always may
 * @example
 * masked([2, 9, 14], 5) // [null, null, 14]
 */
export function masked(counts: readonly number[], threshold: number): readonly (number | null)[] {
  const isSmall = (count: number) => count > 0 && count < threshold
  if (!counts.some(isSmall)) return counts
  const hidden = new Set<number>()
  const inOrder = [...counts.keys()].sort((a, b) => Number(counts[a]) - Number(counts[b]) || a - b)
  const isEnough = () => {
    const together = [...hidden].reduce((sum, i) => sum + Number(counts[i]), 0)
    return hidden.size > 1 && together >= threshold
  }
  for (const i of inOrder) if (isSmall(Number(counts[i]))) hidden.add(i)
  for (const i of inOrder) if (!isEnough() && Number(counts[i]) > 0) hidden.add(i)
  // A whole that is small itself shows nothing, or its one part would be the whole.
  return isEnough()
    ? counts.map((count, i) => (hidden.has(i) ? null : count))
    : counts.map(() => null)
}
