/** Equal shares, and probabilities that agree to ten digits. */
export function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-10 * Math.max(a, b)
}

export function equal(count: number): number[] {
  return new Array<number>(count).fill(1)
}
