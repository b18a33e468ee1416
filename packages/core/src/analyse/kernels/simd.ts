/**
 * The kernels in WebAssembly, with vectors of 128 bits. Kernels that read values handle 16 rows at a time: a
 * comparison fills lanes with ones or zeros, the lanes are narrowed to bytes, and one instruction takes a bit of
 * each byte.
 */
import {
  f64,
  f64x2,
  i16x8,
  i32,
  i32x4,
  i8x16,
  moduleOf,
  v128,
  type Code,
  type Func,
  type Local,
} from './assembler.js'
import type { Kernels } from './kernels.js'
import {
  bits,
  bitsAt,
  every,
  floatBits,
  kernel,
  loadBits,
  placeOf,
  storeBits,
  tell,
} from './sixteen.js'

const i = 'i32'
const f = 'f64'

/** The bytes of a module that exports the kernels. */
export function simdModule(): Uint8Array<ArrayBuffer> {
  const kernels: Record<keyof Kernels, Func> = {
    finite: kernel([i, i], ([floats, known], { row }) => {
      const isFinite = (at: number) =>
        f64x2.lt(
          f64x2.abs(v128.load(at, placeOf(floats, row, 8))),
          f64x2.splat(f64.const(Infinity)),
        )
      return storeBits(known, row, i32.and(loadBits(known, row), floatBits(isFinite)))
    }),

    decimals: kernel([i, i], ([floats, into], { row, local }) => {
      const value = local('v128')
      const number = (each: number) => f64x2.splat(f64.const(each))
      const nine = number(1e9)
      const read = f64x2.div(f64x2.floor(f64x2.add(f64x2.mul(value.get, nine), number(0.5))), nine)
      const small = f64x2.lt(f64x2.abs(value.get), number(1e6))
      return every(16, 128).flatMap((at) => [
        ...value.set(v128.load(at, placeOf(floats, row, 8))),
        ...v128.store(at, placeOf(into, row, 8), v128.select(read, value.get, small)),
      ])
    }),

    widen: kernel([i, i], ([wholes, into], { row }) =>
      every(2, 16).flatMap((onwards) =>
        v128.store(onwards * 8, placeOf(into, row, 8), twoWholes(onwards, wholes, row)),
      ),
    ),

    narrow: kernel([i, i], ([codes, into], { row, constant }) => {
      const most = constant(i32x4.splat(i32.const(255)))
      const four = (at: number) => i32x4.minU(v128.load(at, placeOf(codes, row, 4)), most)
      const eight = (at: number) => i16x8.narrowSigned(four(at), four(at + 16))
      return v128.store(0, placeOf(into, row, 1), i8x16.narrowUnsigned(eight(0), eight(32)))
    }),

    floatsWithin: kernel([i, f, f, i, i, i], (params, { row, constant, local }) => {
      const [floats, low, below, known, within, without] = params
      const value = local('v128')
      const least = constant(f64x2.splat(low.get))
      const limit = constant(f64x2.splat(below.get))
      const isWithin = (at: number) =>
        v128.and(
          f64x2.ge(value.tee(v128.load(at, placeOf(floats, row, 8))), least),
          f64x2.lt(value.get, limit),
        )
      return tell(floatBits(isWithin), known, within, without, row, local)
    }),

    wholesWithin: kernel([i, i, i, i, i, i], (params, { row, constant, local }) => {
      const [wholes, low, most, known, within, without] = params
      const value = local('v128')
      const least = constant(i32x4.splat(low.get))
      const limit = constant(i32x4.splat(most.get))
      const isWithin = (at: number) =>
        v128.and(
          i32x4.geS(value.tee(v128.load(at, placeOf(wholes, row, 4))), least),
          i32x4.leS(value.get, limit),
        )
      return tell(bits(isWithin), known, within, without, row, local)
    }),

    less: comparison(f64x2.lt, twoFloats),
    same: comparison(f64x2.eq, twoFloats),
    lessWhole: comparison(f64x2.lt, twoWholes),
    sameWhole: comparison(f64x2.eq, twoWholes),

    lookUp: kernel([i, i, i, i, i, i], (params, { row, constant, local }) => {
      const [codes, first, table, known, yes, no] = params
      const found = local('v128')
      const from = constant(i8x16.splat(first.get))
      const words = constant(v128.load(0, table.get))
      // A byte beyond the table finds 0.
      const find = i8x16.swizzle(words, i8x16.sub(v128.load(0, placeOf(codes, row, 1)), from))
      const turn = (into: Local, each: Code) =>
        storeBits(
          into,
          row,
          i32.xor(loadBits(into, row), i32.and(i8x16.bitmask(each), loadBits(known, row))),
        )
      return [...turn(yes, found.tee(find)), ...turn(no, i8x16.add(found.get, found.get))]
    }),

    or: joining(v128.or),
    and: joining(v128.and),
    orNot: joining((plane, other) => v128.or(plane, v128.not(other))),

    conclude: kernel([i, i, i, i, i, i], (params, { row, constant, local }) => {
      const [isTrue, isFalse, pending, into, code, open] = params
      const [t, no, left] = [local('i32'), local('i32'), local('i32')]
      const codes = constant(i8x16.splat(code.get))
      const opens = constant(i8x16.splat(open.get))
      const each = constant(v128.const(every(1, 16).map((at) => 1 << (at & 7))))
      /** Sixteen bits as a byte of ones or zeros each. */
      const spread = (word: Code) => {
        const both = i16x8.splat(word)
        const eightOfEach = every(1, 16).map((at) => at >> 3)
        return i8x16.eq(v128.and(i8x16.shuffle(eightOfEach, both, both), each), each)
      }
      const at = placeOf(into, row, 1)
      const undecided = i32.and(left.get, i32.xor(i32.or(t.get, no.get), i32.const(-1)))
      return [
        ...left.set(loadBits(pending, row)),
        ...t.set(loadBits(isTrue, row)),
        ...no.set(loadBits(isFalse, row)),
        ...v128.store(
          0,
          at,
          v128.select(
            codes,
            v128.select(opens, v128.load(0, at), spread(undecided)),
            spread(i32.and(t.get, left.get)),
          ),
        ),
        ...storeBits(pending, row, i32.and(no.get, left.get)),
      ]
    }),
  }
  return moduleOf(kernels)
}

/**
 * Compares multiples of two numbers. `two` reads floats two at a time: those of a row and the next, `onwards` rows
 * further on.
 */
function comparison(
  compare: (left: Code, right: Code) => Code,
  two: (onwards: number, array: Local, row: Local) => Code,
): Func {
  return kernel([i, f, i, f, i, i, i], (params, { row, constant, local }) => {
    const [left, leftPart, right, rightPart, known, yes, no] = params
    const ofLeft = constant(f64x2.splat(leftPart.get))
    const ofRight = constant(f64x2.splat(rightPart.get))
    const holds = (at: number) =>
      compare(
        f64x2.mul(two(at / 8, left, row), ofLeft),
        f64x2.mul(two(at / 8, right, row), ofRight),
      )
    return tell(floatBits(holds), known, yes, no, row, local)
  })
}

function twoFloats(onwards: number, floats: Local, row: Local): Code {
  return v128.load(onwards * 8, placeOf(floats, row, 8))
}

function twoWholes(onwards: number, wholes: Local, row: Local): Code {
  return f64x2.ofI32(v128.load64(onwards * 4, placeOf(wholes, row, 4)))
}

/**
 * Joins a plane with another, 128 rows at a time; bits beyond the last row are in the planes' own memory, and
 * never read.
 */
function joining(join: (plane: Code, other: Code) => Code): Func {
  return kernel(
    [i, i],
    ([plane, other], { row }) => {
      const into = bitsAt(plane, row)
      return v128.store(0, into, join(v128.load(0, into), v128.load(0, bitsAt(other, row))))
    },
    128,
  )
}
