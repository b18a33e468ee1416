/** The dotted path of a fact: `borgere`, or a group and a name within it, `ambulant.fastholdes`. */

/**
 * The one or two keys that lead to the fact in an input.
 *
 * @param path the path of a fact, with one dot or none
 * @example
 * splitPath('ambulant.fastholdesISvangreomsorg') // ['ambulant', 'fastholdesISvangreomsorg']
 */
export function splitPath(path: string): readonly [first: string, second: string | undefined] {
  return path.split('.') as [string, string | undefined]
}

/** The JSON Pointer of the fact in its input. */
export function pointerOfPath(path: string): string {
  return `/${path.replace('.', '/')}`
}
