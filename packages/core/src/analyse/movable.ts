/** Finds the masked counts that could be other numbers while everything that is shown stays the same. */

/** Unknown counts (by index) whose sum is known. */
export interface Line {
  readonly cells: readonly number[]
  /** Their sum, if it is an unknown count too. */
  readonly less?: number | undefined
}

/** A count that changes by less than this does not change. */
const still = 1e-5
/** The sums are kept when what they still change by is far less than that. */
const kept = 1e-8
/** A projection that takes longer than this is given up. */
const mostSteps = 5000

/**
 * Whether each unknown count can change, by however little, while every line keeps its sum and no count gets below 0;
 * undefined if that takes too long.
 *
 * @param isZero for each unknown count, whether it is 0: it can only increase
 */
export function movable(
  lines: readonly Line[],
  isZero: readonly boolean[],
): readonly boolean[] | undefined {
  const isFixed = isZero.map(() => false)
  for (;;) {
    const change = changeOf(lines, isZero, isFixed)
    if (!change) return undefined
    const falling = [...change.keys()].filter(
      (cell) => isZero[cell] === true && !isFixed[cell] && (change[cell] ?? 0) <= still,
    )
    if (falling.length === 0) return Array.from(change, (by) => Math.abs(by) > still)
    for (const cell of falling) isFixed[cell] = true
  }
}

/**
 * A random change, projected onto the changes that keep all sums, in small steps (Craig's method): what the sums
 * determine does not change, and what they do not determine changes. Undefined if the sums are not kept in time.
 */
function changeOf(
  lines: readonly Line[],
  isZero: readonly boolean[],
  isFixed: readonly boolean[],
): Float64Array | undefined {
  const { start, at, weight } = flat(lines, isFixed)
  const change = Float64Array.from(isZero, (zero, cell) =>
    // What is 0 is moved upwards, by more than the others can outweigh.
    isFixed[cell] === true ? 0 : randomAt(cell) + (zero ? 100 : 0),
  )
  const left = new Float64Array(start.length - 1)
  const step = new Float64Array(change.length)
  /** Subtracts so many times the sums of some changes from what is left, and answers how much is left then. */
  function subtract(changes: Float64Array, times: number): number {
    for (let line = 0; line < left.length; line++) {
      let sum = 0
      for (let i = start[line] as number; i < (start[line + 1] as number); i++)
        sum += (weight[i] as number) * (changes[at[i] as number] as number)
      left[line] = (left[line] as number) - times * sum
    }
    return squared(left)
  }
  let size = subtract(change, 1)
  let share = 0
  for (let steps = 0; size > kept * kept; steps++) {
    if (steps === mostSteps) return undefined
    for (let cell = 0; cell < step.length; cell++) step[cell] = (step[cell] as number) * share
    for (let line = 0; line < left.length; line++)
      for (let i = start[line] as number; i < (start[line + 1] as number); i++) {
        const cell = at[i] as number
        step[cell] = (step[cell] as number) + (weight[i] as number) * (left[line] as number)
      }
    const length = size / squared(step)
    for (let cell = 0; cell < step.length; cell++)
      change[cell] = (change[cell] as number) + length * (step[cell] as number)
    const before = size
    size = subtract(step, length)
    share = size / before
  }
  return change
}

/** The counts of all lines, one line after another, each count with its weight in the line: they square to 1. */
function flat(lines: readonly Line[], isFixed: readonly boolean[]) {
  const start = [0]
  const at: number[] = []
  const weight: number[] = []
  for (const { cells, less } of lines) {
    const free = [...cells, ...(less === undefined ? [] : [less])].filter((cell) => !isFixed[cell])
    if (free.length === 0) continue
    const each = 1 / Math.sqrt(free.length)
    at.push(...free)
    weight.push(...free.map((cell) => (cell === less ? -each : each)))
    start.push(at.length)
  }
  return {
    start: Int32Array.from(start),
    at: Int32Array.from(at),
    weight: Float64Array.from(weight),
  }
}

function squared(numbers: Float64Array): number {
  let sum = 0
  for (const each of numbers) sum += each * each
  return sum
}

/** A number from -1 to 1 that looks random, but is the same each time. */
function randomAt(index: number): number {
  let mixed = Math.imul(index + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) / 2 ** 31
}
