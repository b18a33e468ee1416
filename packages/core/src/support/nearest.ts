import leven from 'leven'

/**
 * The name that was probably meant, or `ingen`; only names of ours are ever repeated.
 *
 * @example
 * nearestName('borgre', ['borgere', 'aarsvaerk']) // 'borgere'
 */
export function nearest(key: string, names: readonly string[]): string {
  if (key.length > 64) return 'ingen'
  const [best] = names
    .map((name) => ({ name, far: leven(key.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
  return best && best.far <= Math.max(2, best.name.length / 3) ? best.name : 'ingen'
}
