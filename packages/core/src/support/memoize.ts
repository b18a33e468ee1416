/** Cache limit; beyond it, values are recomputed. */
const maximum = 10_000

/**
 * Works a value out once for each key, and keeps it as long as what is made of it lives.
 *
 * @param by what tells two keys apart; the key itself unless said
 * @param most how many are kept
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
