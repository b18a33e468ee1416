import leven from 'leven'

/** How far a name may be from what was written: two letters, or a third of a long name. */
const usual = (name: string) => Math.max(2, name.length / 3)

/**
 * The name that was probably meant, if any; only names of ours are ever repeated. Upper and lower case do not matter.
 *
 * @param farthest how many letters may differ from a name; two, or a third of them, unless said
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
    const far =
      Math.abs(key.length - name.length) > bound
        ? Infinity
        : leven(key.toLowerCase(), name.toLowerCase())
    if (far > bound) continue
    best = name
    least = far
  }
  return best
}

/** For the messages of errors, which say it in another way where it is `ingen`: no name is near enough. */
export function nearest(key: string, names: readonly string[]): string {
  return nearestName(key, names) ?? 'ingen'
}
