/** How many letters a name may differ from what was written: two, or a third of a long name. */
const usual = (name: string) => Math.max(2, name.length / 3)

/**
 * The known name that was probably meant, if any. Never repeats what was written. Upper and lower case do not matter.
 *
 * @param farthest how many letters may differ from a name; by default two, or a third of a long name
 * @param key what was written
 * @param names the known names; of several that are equally near, the first counts
 * @example
 * nearestName('borgre', ['borgere', 'aarsvaerk']) // 'borgere'
 */
export function nearestName(
  key: string,
  names: Iterable<string>,
  farthest: (name: string) => number = usual,
): string | undefined {
  let best: string | undefined
  let least = Infinity
  for (const name of names) {
    const bound = Math.min(farthest(name), least - 1)
    // Names whose lengths differ by more than the bound cannot be within it; this spares the slow comparison.
    if (Math.abs(key.length - name.length) > bound) continue
    const far = distance(key.toLowerCase(), name.toLowerCase())
    if (far > bound) continue
    best = name
    least = far
  }
  return best
}

/** For error messages, which have their own wording for `ingen`: no name is near enough. */
export function nearest(key: string, names: readonly string[]): string {
  return nearestName(key, names) ?? 'ingen'
}

/** The fewest letters to insert, delete or replace to turn one word into the other (Levenshtein distance). */
function distance(word: string, other: string): number {
  // Distances from the letters of `word` read so far to each beginning of `other`.
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= word.length; i++) {
    const next = [i]
    for (let j = 1; j < row.length; j++) {
      const exchanged = (row[j - 1] as number) + Number(word[i - 1] !== other[j - 1])
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, exchanged))
    }
    row = next
  }
  return row.at(-1) as number
}
