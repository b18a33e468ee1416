/** What the kernels in WebAssembly share: a loop over the rows, mostly 16 at a time, and their bits. */
import { Func, i16x8, i32, i8x16, loop, type Code, type Local, type Type } from './assembler.js'

/** What a kernel is written with. */
export interface Tools {
  /** The first of the rows that are taken. */
  readonly row: Local
  readonly local: (type: Type) => Local
  /** A vector that is worked out once. */
  readonly constant: (code: Code) => Code
}

/** A function of some parameters and the number of rows, of which it takes so many at a time. */
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

/** Bits of the rows that are known, and their opposites. */
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

/** The numbers from 0 to before an end. */
export function every(step: number, end: number): number[] {
  return Array.from({ length: end / step }, (_, at) => at * step)
}

/** Where the value of a row stands, of so many bytes each. */
export function placeOf(array: Local, row: Local, bytes: 1 | 4 | 8): Code {
  return i32.add(array.get, i32.shl(row.get, i32.const(Math.log2(bytes))))
}

/** Where the bit of a row stands, the first of eight. */
export function bitsAt(plane: Local, row: Local): Code {
  return i32.add(plane.get, i32.shr(row.get, i32.const(3)))
}

export function loadBits(plane: Local, row: Local): Code {
  return i32.load16(0, bitsAt(plane, row))
}

export function storeBits(plane: Local, row: Local, word: Code): Code {
  return i32.store16(0, bitsAt(plane, row), word)
}

/** Sixteen lanes of 32 bits, each full or empty -> bits; `four`: those from so many bytes on. */
export function bits(four: (at: number) => Code): Code {
  const eight = (at: number) => i16x8.narrowSigned(four(at), four(at + 16))
  return i8x16.bitmask(i8x16.narrowSigned(eight(0), eight(32)))
}

/** Sixteen lanes of 64 bits; `two`: those from so many bytes on. */
export function floatBits(two: (at: number) => Code): Code {
  // Of a full lane either half says it.
  const halves = [0, 8, 16, 24].flatMap((lane) => [lane, lane + 1, lane + 2, lane + 3])
  return bits((at) => i8x16.shuffle(halves, two(at * 2), two(at * 2 + 16)))
}
