/** Cache limit; beyond it, values are recomputed. */
const maximum = 10_000

/**
 * A function that remembers its value for each key, for as long as the function itself is kept.
 *
 * @param by what tells two keys apart; by default the key itself
 * @param most how many values are kept
 */
export function memoize<K, V>(
  make: (key: K) => V,
  by: (key: K) => unknown = (key) => key,
  most = maximum,
): (key: K) => V {
  const made = new Map<unknown, V>()
  return (key) => {
    const name = by(key)
    let known = made.get(name)
    if (known === undefined) {
      known = make(key)
      if (made.size < most) made.set(name, known)
    }
    return known
  }
}
