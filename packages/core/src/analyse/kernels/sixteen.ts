/** What the kernels in WebAssembly share: a loop over the rows, usually 16 at a time, and access to their bits. */
import { Func, i16x8, i32, i8x16, loop, type Code, type Local, type Type } from './assembler.js'

/** What the body of a kernel is written with. */
export interface Tools {
  /** The index of the first row of the present step. */
  readonly row: Local
  readonly local: (type: Type) => Local
  /** A vector that is computed once, before the loop. */
  readonly constant: (code: Code) => Code
}

/** A function of some parameters and the number of rows, which loops over `step` rows at a time. */
export function kernel<const Types extends readonly Type[]>(
  types: Types,
  body: (params: { readonly [At in keyof Types]: Local }, tools: Tools) => Code,
  step = 16,
): Func {
  const func = new Func([...types, 'i32'])
  const params = types.map((_, at) => func.param(at)) as { [At in keyof Types]: Local }
  const rows = func.param(types.length)
  const row = func.local('i32')
  const before: Code[] = []
  const constant = (code: Code) => {
    const vector = func.local('v128')
    before.push(vector.set(code))
    return vector.get
  }
  const each = body(params, { row, constant, local: (type) => func.local(type) })
  const next = row.tee(i32.add(row.get, i32.const(step)))
  return func.body(...before, loop(each, i32.ltU(next, rows.get)))
}

/** Stores bits, and their opposites, for the known rows. */
export function tell(
  word: Code,
  known: Local,
  yes: Local,
  no: Local,
  row: Local,
  local: (type: Type) => Local,
): Code {
  const [holds, those] = [local('i32'), local('i32')]
  return [
    ...holds.set(word),
    ...those.set(loadBits(known, row)),
    ...storeBits(yes, row, i32.and(holds.get, those.get)),
    ...storeBits(no, row, i32.and(i32.xor(holds.get, i32.const(-1)), those.get)),
  ]
}

/** The multiples of a step from 0 up to but not including an end. */
export function every(step: number, end: number): number[] {
  return Array.from({ length: end / step }, (_, at) => at * step)
}

/** The address of the value of a row, with this many bytes to a value. */
export function placeOf(array: Local, row: Local, bytes: 1 | 4 | 8): Code {
  return i32.add(array.get, i32.shl(row.get, i32.const(Math.log2(bytes))))
}

/** The address of the byte with a row's bit; the row must be a multiple of eight. */
export function bitsAt(plane: Local, row: Local): Code {
  return i32.add(plane.get, i32.shr(row.get, i32.const(3)))
}

export function loadBits(plane: Local, row: Local): Code {
  return i32.load16(0, bitsAt(plane, row))
}

export function storeBits(plane: Local, row: Local, word: Code): Code {
  return i32.store16(0, bitsAt(plane, row), word)
}

/** Sixteen 32-bit lanes, each all ones or all zeros -> bits; `four` gives the four lanes at a byte offset. */
export function bits(four: (at: number) => Code): Code {
  const eight = (at: number) => i16x8.narrowSigned(four(at), four(at + 16))
  return i8x16.bitmask(i8x16.narrowSigned(eight(0), eight(32)))
}

/** The same for sixteen 64-bit lanes; `two` gives the two lanes at a byte offset. */
export function floatBits(two: (at: number) => Code): Code {
  // Either half of a lane is enough, since both are the same.
  const halves = [0, 8, 16, 24].flatMap((lane) => [lane, lane + 1, lane + 2, lane + 3])
  return bits((at) => i8x16.shuffle(halves, two(at * 2), two(at * 2 + 16)))
}
