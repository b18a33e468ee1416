/**
 * Decision diagrams: functions of a few variables with a few values each. Every function has exactly one form, so
 * two equal functions are the same number. A diagram asks one variable at a time, always in the same order, and
 * ends in a whole number. These are Bryant's ordered decision diagrams, with more than two values per variable.
 */

/** A function, represented by its index. */
export type Diagram = number

export interface Diagrams {
  /** The function with this value everywhere. */
  constant(value: number): Diagram
  /** The function of one variable, given its result for each value. */
  variable(index: number, values: readonly number[]): Diagram
  /**
   * A function of the results of two functions.
   *
   * @param of the result for two values. An argument is `undefined` while it is not known yet; the result is
   *   `undefined` if it depends on that argument.
   */
  combine(a: Diagram, b: Diagram, of: Combination): Diagram
  /** The cheapest values of the variables for which the function is not 0; undefined if it is 0 everywhere. */
  cheapest(diagram: Diagram): ReadonlyMap<number, number> | undefined
  /** Whether the limit on nodes was exceeded; then results computed since are not valid. */
  isFull(): boolean
}

export type Combination = (a: number | undefined, b: number | undefined) => number | undefined

/** The most nodes before a question is given up: some seconds of work. */
const mostNodes = 400_000
const end = Infinity

/** @param costs the cost of each value of each variable */
export function diagramsOf(costs: readonly (readonly number[])[]): Diagrams {
  const asks: number[] = []
  const branches: (readonly number[])[] = []
  const valueOf: (number | undefined)[] = []
  const known = new Map<string, Diagram>()
  const combined = new Map<Combination, Map<number, Diagram>>()
  const isFull = () => asks.length > mostNodes

  function node(asked: number, children: readonly Diagram[], value?: number): Diagram {
    const [first] = children
    if (first !== undefined && children.every((child) => child === first)) return first
    const key = value === undefined ? `${String(asked)}:${children.join()}` : `=${String(value)}`
    const found = known.get(key)
    if (found !== undefined) return found
    branches.push(children)
    valueOf.push(value)
    known.set(key, asks.length)
    return asks.push(asked) - 1
  }
  const constant = (value: number) => node(end, [], value)

  function combine(a: Diagram, b: Diagram, of: Combination): Diagram {
    const done = combined.get(of) ?? new Map<number, Diagram>()
    combined.set(of, done)
    const visit = (one: Diagram, other: Diagram): Diagram => {
      const settled = of(valueOf[one], valueOf[other])
      if (settled !== undefined) return constant(settled)
      const key = one * (2 * mostNodes) + other
      const found = done.get(key)
      if (found !== undefined) return found
      if (isFull()) return constant(0)
      const asked = Math.min(asks[one] as number, asks[other] as number)
      const at = (diagram: Diagram, i: number) =>
        asks[diagram] === asked ? (branches[diagram]?.[i] as Diagram) : diagram
      const made = node(
        asked,
        (costs[asked] ?? []).map((_, i) => visit(at(one, i), at(other, i))),
      )
      done.set(key, made)
      return made
    }
    return visit(a, b)
  }

  function cheapest(diagram: Diagram): ReadonlyMap<number, number> | undefined {
    const best = new Map<Diagram, { cost: number; choice: number }>()
    const visit = (here: Diagram): number => {
      const value = valueOf[here]
      if (value !== undefined) return value === 0 ? Infinity : 0
      const found = best.get(here)
      if (found) return found.cost
      let cheapest = { cost: Infinity, choice: 0 }
      branches[here]?.forEach((child, choice) => {
        const cost = visit(child) + (costs[asks[here] as number]?.[choice] ?? 0)
        if (cost < cheapest.cost) cheapest = { cost, choice }
      })
      best.set(here, cheapest)
      return cheapest.cost
    }
    if (visit(diagram) === Infinity) return undefined
    const way = new Map<number, number>()
    for (let here = diagram; valueOf[here] === undefined;) {
      const { choice } = best.get(here) as { choice: number }
      way.set(asks[here] as number, choice)
      here = branches[here]?.[choice] as Diagram
    }
    return way
  }

  return {
    constant,
    variable: (index, values) => node(index, values.map(constant)),
    combine,
    cheapest,
    isFull,
  }
}
