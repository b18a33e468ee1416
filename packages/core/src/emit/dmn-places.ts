/** The positions of the parts in a decision diagram: a row for each step away from the facts at the bottom. */

export interface Part {
  readonly id: string
  readonly isInput: boolean
  /** The ids of the parts that it needs. */
  readonly needs: readonly string[]
}

export interface Place {
  readonly x: number
  readonly y: number
}

export const size = { width: 180, height: 60 } as const
const step = { x: size.width + 40, y: size.height + 80 } as const

/** @param parts each after those that it needs */
export function placesOf(parts: readonly Part[]): ReadonlyMap<string, Place> {
  const heights = new Map<string, number>()
  for (const { id, needs } of parts) {
    const below = needs.map((other) => heights.get(other) ?? 0)
    heights.set(
      id,
      below.reduce((most, each) => Math.max(most, each + 1), 0),
    )
  }
  const top = Math.max(0, ...heights.values())
  const taken = new Map<number, number>()
  return new Map(
    parts.map(({ id, isInput }) => {
      const height = isInput ? 0 : Math.max(1, heights.get(id) ?? 1)
      const column = taken.get(height) ?? 0
      taken.set(height, column + 1)
      return [id, { x: 40 + column * step.x, y: 40 + (top - height) * step.y }]
    }),
  )
}
