/** A service below a path of a proxy, whether the proxy passes the path on or strips it. */

/**
 * The address without the path that the proxy may have passed on.
 *
 * @example
 * withoutBasePath('/screening', '/screening/sag?sprog=en') // '/sag?sprog=en'
 */
export function withoutBasePath(basePath: string, url: string): string {
  if (basePath === '' || !url.startsWith(basePath)) return url
  const rest = url.slice(basePath.length)
  if (rest.startsWith('/')) return rest
  return rest === '' || rest.startsWith('?') ? `/${rest}` : url
}
