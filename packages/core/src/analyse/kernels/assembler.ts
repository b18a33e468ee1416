/**
 * Writes WebAssembly: the few instructions that `simd.ts` uses, and the sections of a module. An instruction is a
 * function of its operands' code, so that code reads like expressions. The opcodes are those of
 * https://webassembly.github.io/spec/core/binary/instructions.html.
 */
export type Code = readonly number[]

const types = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const
export type Type = keyof typeof types

/** A local variable of a function, or one of its parameters. */
export interface Local {
  readonly get: Code
  set(value: Code): Code
  /** Sets it, and gives its value. */
  tee(value: Code): Code
}

/** LEB128, unsigned. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

function signed(value: number): Code {
  return value >= -64 && value < 64
    ? [value & 0x7f]
    : [(value & 0x7f) | 0x80, ...signed(value >> 7)]
}

const op =
  (...code: Code) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), ...code]
const simd = (number: number) => op(0xfd, ...unsigned(number))
/** A memory access at an offset from an address. Its alignment is only a hint; none is promised. */
const memory =
  (...code: Code) =>
  (offset: number, ...operands: readonly Code[]): Code => [
    ...operands.flat(),
    ...code,
    0,
    ...unsigned(offset),
  ]

export const i32 = {
  const: (value: number): Code => [0x41, ...signed(value)],
  add: op(0x6a),
  and: op(0x71),
  or: op(0x72),
  xor: op(0x73),
  shl: op(0x74),
  shr: op(0x76),
  ltU: op(0x49),
  load16: memory(0x2f),
  store16: memory(0x3b),
}
export const v128 = {
  load: memory(0xfd, 0),
  store: memory(0xfd, 11),
  /** Loads 64 bits, such as two lanes of 32 bits, into the lower half of a vector; the upper half is 0. */
  load64: memory(0xfd, 93),
  const: (bytes: Code): Code => [0xfd, 12, ...bytes],
  not: simd(77),
  and: simd(78),
  or: simd(80),
  xor: simd(81),
  /** Each bit from the first operand if the third has it set, otherwise from the second. */
  select: simd(82),
}
export const i8x16 = {
  /** Sixteen bytes of two vectors, by index. */
  shuffle: (lanes: Code, a: Code, b: Code): Code => [...a, ...b, 0xfd, 13, ...lanes],
  swizzle: simd(14),
  splat: simd(15),
  eq: simd(35),
  bitmask: simd(100),
  narrowSigned: simd(101),
  narrowUnsigned: simd(102),
  add: simd(110),
  sub: simd(113),
}
export const i16x8 = { splat: simd(16), narrowSigned: simd(133) }
export const i32x4 = { splat: simd(17), leS: simd(61), geS: simd(63), minU: simd(183) }
export const f64x2 = {
  splat: simd(20),
  eq: simd(71),
  lt: simd(73),
  ge: simd(76),
  floor: simd(117),
  abs: simd(236),
  add: simd(240),
  sub: simd(241),
  mul: simd(242),
  div: simd(243),
  ofI32: simd(254),
}
export const f64 = {
  const: (value: number): Code => {
    const bytes = new DataView(new ArrayBuffer(8))
    bytes.setFloat64(0, value, true)
    return [0x44, ...new Uint8Array(bytes.buffer)]
  },
}

/** Repeats the body as long as the condition, which is evaluated last, holds. */
export function loop(body: Code, condition: Code): Code {
  return [0x03, 0x40, ...body, ...condition, 0x0d, 0, 0x0b]
}

/** A function without a result. */
export class Func {
  readonly params: readonly Type[]
  readonly #locals: Type[] = []
  #body: Code = []

  constructor(params: readonly Type[]) {
    this.params = params
  }

  param(index: number): Local {
    return {
      get: [0x20, ...unsigned(index)],
      set: op(0x21, ...unsigned(index)),
      tee: op(0x22, ...unsigned(index)),
    }
  }

  /** A local variable, initially 0. */
  local(type: Type): Local {
    return this.param(this.params.length + this.#locals.push(type) - 1)
  }

  body(...code: readonly Code[]): this {
    this.#body = code.flat()
    return this
  }

  code(): Code {
    const locals = list(this.#locals.map((type) => [1, types[type]]))
    return sized([...locals, ...this.#body, 0x0b])
  }
}

/** A module that exports functions by name and imports its memory as `m.m`. */
export function moduleOf(functions: Readonly<Record<string, Func>>): Uint8Array<ArrayBuffer> {
  const all = Object.values(functions)
  const section = (id: number, content: Code): Code => [id, ...sized(content)]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(all.map(({ params }) => [0x60, ...list(params.map((t) => [types[t]])), 0]))),
    ...section(2, list([[...named('m'), ...named('m'), 2, 0, 1]])),
    ...section(3, list(all.map((_, i) => unsigned(i)))),
    ...section(
      7,
      list(Object.keys(functions).map((name, i) => [...named(name), 0, ...unsigned(i)])),
    ),
    ...section(10, list(all.map((each) => each.code()))),
  ])
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()]
}

function sized(content: Code): Code {
  return [...unsigned(content.length), ...content]
}

function named(name: string): Code {
  return sized([...new TextEncoder().encode(name)])
}
