import type { Reporter } from './reporter.js'

/** Checks references to named conditions: each must exist, none may be circular, and chains of them have a limit. */
export function conditionReferences(
  names: readonly string[],
  maximumDepth: number,
  report: Reporter,
) {
  const references = new Map<string, { to: string; pointer: string }[]>()
  /** The length of the longest chain of names below each name. */
  const levels = new Map<string, number>()

  /** Follows each name once, and reports each circle once. */
  function follow(name: string, trail: readonly string[]): number {
    let most = 0
    for (const { to, pointer } of references.get(name) ?? []) {
      const start = trail.indexOf(to)
      if (start >= 0) {
        const kreds = [...trail.slice(start), to].join(' → ')
        report(`${pointer}/condition`, 'cyklisk-betingelse', { kreds })
      } else if (trail.length > maximumDepth || (levels.get(to) ?? 0) >= maximumDepth) {
        report(`${pointer}/condition`, 'for-dyb-betingelse', { maksimum: maximumDepth })
      } else {
        most = Math.max(most, 1 + (levels.get(to) ?? follow(to, [...trail, to])))
      }
    }
    levels.set(name, most)
    return most
  }

  return {
    /** Adds a reference; `within`: the named condition that contains it. */
    add(to: unknown, pointer: string, within: string | undefined): void {
      if (typeof to !== 'string' || !names.includes(to)) {
        report(`${pointer}/condition`, 'ukendt-betingelse', { muligheder: names.join(', ') })
      } else if (within !== undefined) {
        references.set(within, [...(references.get(within) ?? []), { to, pointer }])
      }
    },

    /** Looks for circles; called when all references have been added. */
    follow(): void {
      for (const name of names) follow(name, [name])
    },
  }
}
