/** The order of two texts by their UTF-16 code units, as canonical JSON has it (RFC 8785), or of two numbers. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b)
}
