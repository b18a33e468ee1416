/**
 * A WebAssembly module that turns Latin-1 into UTF-8, sixteen letters at a time. It imports its memory as `m.m`, and
 * exports one function:
 *
 *     utf8(from, end, into) -> the address after the last byte written
 *
 * Up to fifteen bytes after the end are read too, which have to be ASCII, and up to fifteen after the last byte are
 * overwritten. The names of instructions are those of https://webassembly.github.io/spec/core/binary/instructions.html.
 */
const i32 = 0x7f
const v128 = 0x7b

const [from, end, into, letters, at, letter] = [0, 1, 2, 3, 4, 5]
const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const tee = (local: number) => [0x22, local]
const constant = (value: number) => [0x41, value]
const add = 0x6a
const sub = 0x6b
const and = 0x71
const or = 0x72

/** `local + amount`, where the amount is on the stack. */
const increase = (local: number) => [...get(local), add, ...set(local)]

// oxfmt-ignore
const body = [
  0x03, 0x40, // loop
    // Sixteen letters are copied as they are.
    ...get(into), ...get(from), 0xfd, 0x00, 0, 0, ...tee(letters), // v128.load
    0xfd, 0x0b, 0, 0, // v128.store
    ...get(letters), 0xfd, 0xe4, 0x00, ...tee(at), // i8x16.bitmask: a bit for each letter that is not ASCII
    0x04, 0x40, // if
      // The first of these is written again as two bytes, 110000xx 10xxxxxx, and reading goes on after it.
      ...get(at), 0x68, ...set(at), // i32.ctz
      ...get(from), ...get(at), add, ...tee(from), 0x2d, 0, 0, ...set(letter), // i32.load8_u
      ...get(into), ...get(at), add, ...tee(into),
        ...get(letter), ...constant(6), 0x76, 0x41, 0xc0, 0x01, or, // i32.shr_u
      0x3a, 0, 0, // i32.store8
      ...get(into),
        ...get(letter), ...constant(0x3f), and, 0x41, 0x80, 0x01, or,
      0x3a, 0, 1, // i32.store8
      ...constant(1), ...increase(from),
      ...constant(2), ...increase(into),
    0x05, // else
      ...constant(16), ...increase(from),
      ...constant(16), ...increase(into),
    0x0b, // end
    ...get(from), ...get(end), 0x49, 0x0d, 0, // i32.lt_u, br_if
  0x0b, // end
]

/** A length takes two bytes of seven bits, also where one would do. */
const sized = (content: readonly number[]) => [
  0x80 | (content.length & 0x7f),
  content.length >> 7,
  ...content,
]
const section = (id: number, ...content: readonly number[]) => [id, ...sized(content)]
const result = [...get(into), ...get(end), add, ...get(from), sub]
const code = [2, 1, v128, 2, i32, ...body, ...result, 0x0b]
const [m, u, t, f, digit8] = [0x6d, 0x75, 0x74, 0x66, 0x38]

export const utf8Module = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, 1, 0x60, 3, i32, i32, i32, 1, i32), // types: one, of the function
  ...section(2, 1, 1, m, 1, m, 2, 0, 1), // imports: the memory, at least one page
  ...section(3, 1, 0), // functions: one, of type 0
  ...section(7, 1, 4, u, t, f, digit8, 0, 0), // exports: function 0
  ...section(10, 1, ...sized(code)), // code
)
