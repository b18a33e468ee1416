/**
 * The loops over columns: those in WebAssembly against those in JavaScript, and where numbers change when rounded to
 * nine decimals.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import { plainMachine, simdMachine, type Machine } from '../../src/analyse/kernels/machine.js'
import type { Kernels } from '../../src/analyse/kernels/kernels.js'
import { decimal, leastReadAs } from '../../src/support/decimal.js'
import { below, chance, oneOf, type Draw } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

const most = Number.MAX_VALUE
/** Numbers around which something changes: 0, a million, the largest numbers, infinities and NaN. */
const corners = [
  0,
  -0,
  5e-324,
  5e-10,
  1e-9,
  0.1,
  0.5,
  1,
  2.5,
  3,
  1e6 - 1e-9,
  1e6,
  1e6 + 1,
  2 ** 31,
  1e15,
  most,
]
  .flatMap((value) => [value, -value])
  .flatMap((value) => [value, next(value), previous(value)])

t.test('every kernel does the same in WebAssembly', (t) => {
  const simd = simdMachine()
  // SIMD exists wherever this is tested; without it nothing would be compared.
  if (!simd) return t.fail('no WebAssembly')
  const plain = plainMachine()
  const machines = [simd, plain]
  const names = Object.keys(plain.kernels) as (keyof Kernels)[]
  t.same(Object.keys(simd.kernels).sort(), [...names].sort())
  for (const name of names) {
    holds(20, (draw) => {
      const rows = 32 * (1 + below(draw, 5))
      const ask = call(name, draw, rows)
      const [one, other] = machines.map((machine) => {
        machine.memory.clear()
        ask(machine)
        return machine.memory.bytes.slice(0, 16_384)
      })
      assert.deepEqual(one, other, `${name}, ${rows} rows`)
    })
    t.pass(name)
  }
  t.end()
})

/** Fills a memory with a kernel’s input, the same each time, and calls it. */
function call(name: keyof Kernels, draw: Draw, rows: number): (machine: Machine) => void {
  const whole = () => oneOf(draw, [0, 1, 2, 15, 16, 254, 255, 256, 3, -1, 2 ** 31 - 1, -(2 ** 31)])
  const float = () => oneOf(draw, [...corners, NaN, Infinity, -Infinity])
  const many = <T>(make: () => T) => Array.from({ length: rows }, make)
  const [wholes, floats, others] = [many(whole), many(float), many(float)]
  // Equal numbers are rare among random ones.
  others.forEach((_, row) => chance(draw, 3) && (others[row] = floats[row]!))
  const otherWholes = wholes.map((number) => (chance(draw, 3) ? number : whole()))
  const bytes = many(() => oneOf(draw, [0, 1, 15, 16, 17, 31, 32, 254, 255]))
  const planes = Array.from({ length: 4 }, () =>
    Array.from({ length: rows / 8 }, () => below(draw, 256)),
  )
  const table = Array.from({ length: 16 }, () => oneOf(draw, [0, 0x40, 0x80]))
  const [low, high] = [float(), float()]
  const [first, last] = [whole(), whole()]
  const part = oneOf(draw, [1, 0.5])
  const from = oneOf(draw, [0, 16, 240])
  const codes = [below(draw, 256), below(draw, 256)] as const
  return ({ memory, kernels }) => {
    const put = ({ buffer }: Int32Array | Float64Array | Uint8Array) => {
      const address = memory.take(buffer.byteLength)
      memory.bytes.set(new Uint8Array(buffer), address)
      return address
    }
    const w = put(Int32Array.from(wholes))
    const v = put(Int32Array.from(otherWholes))
    const f = put(Float64Array.from(floats))
    const g = put(Float64Array.from(others))
    const b = put(Uint8Array.from(bytes))
    const [p, q, r, s] = planes.map((plane) => put(Uint8Array.from(plane))) as [
      number,
      number,
      number,
      number,
    ]
    const of = put(Uint8Array.from(table))
    const into = put(new Uint8Array(rows * 8))
    memory.bytes.fill(0, into + rows * 8, 16_384)
    const calls: Readonly<Record<keyof Kernels, () => void>> = {
      finite: () => kernels.finite(f, p, rows),
      decimals: () => {
        kernels.decimals(f, into, rows)
        // Which NaN it is does not matter.
        memory.floats.subarray(into >> 3, (into >> 3) + rows).forEach((value, row, all) => {
          if (Number.isNaN(value)) all[row] = NaN
        })
      },
      widen: () => kernels.widen(w, into, rows),
      narrow: () => kernels.narrow(w, into, rows),
      floatsWithin: () => kernels.floatsWithin(f, low, high, p, q, r, rows),
      wholesWithin: () => kernels.wholesWithin(w, first, last, p, q, r, rows),
      less: () => kernels.less(f, 1, g, part, p, q, r, rows),
      same: () => kernels.same(f, part, g, part, p, q, r, rows),
      lessWhole: () => kernels.lessWhole(w, 1, v, part, p, q, r, rows),
      sameWhole: () => kernels.sameWhole(w, part, v, part, p, q, r, rows),
      lookUp: () => kernels.lookUp(b, from, of, p, q, r, rows),
      or: () => kernels.or(p, q, rows),
      and: () => kernels.and(p, q, rows),
      orNot: () => kernels.orNot(p, q, rows),
      conclude: () => kernels.conclude(p, q, s, into, codes[0], codes[1], rows),
    }
    calls[name]()
    // Bits of a plane beyond the last row are not used.
    for (const plane of [p, q, r, s])
      memory.bytes.fill(0, plane + rows / 8, (plane + rows / 8 + 15) & ~15)
  }
}

const leastReaching = (number: number) => leastReadAs(number, (exact) => exact >= number)
const leastBeyond = (number: number) => leastReadAs(number, (exact) => exact > number)

t.test('numbers change side where rounding to nine decimals says so', (t) => {
  const tried = (number: number) => {
    const reached = leastReaching(number)
    const beyond = leastBeyond(number)
    for (const near of [reached, beyond, number].flatMap((x) => [previous(x), x, next(x)])) {
      if (!Number.isFinite(near)) continue
      assert.equal(near >= reached, decimal(near) >= number, `${near} reaches ${number}`)
      assert.equal(near >= beyond, decimal(near) > number, `${near} is beyond ${number}`)
    }
  }
  for (const number of corners) if (Number.isFinite(number)) tried(number)
  holds(200, (draw) => {
    const size = 10 ** (below(draw, 25) - 12)
    tried(decimal((below(draw, 2 ** 31) / 2 ** 31 - 0.5) * size))
    tried((below(draw, 2 ** 31) / 2 ** 31 - 0.5) * size)
  })
  // By hand: 3 is reached from half of the ninth decimal below it.
  t.ok(leastReaching(3) > 2.9999999994999 && leastReaching(3) < 2.9999999995001)
  t.ok(leastBeyond(3) > 3.0000000004999 && leastBeyond(3) < 3.0000000005001)
  t.equal(leastReaching(1e6 + 1), 1e6 + 1)
  t.end()
})

t.test('rounding never puts a number before a smaller one', (t) => {
  holds(200, (draw) => {
    const near =
      oneOf(draw, [...corners, below(draw, 1e6), -below(draw, 1e6)]) + below(draw, 100) * 1e-10
    for (const value of [near, next(near)]) {
      assert.ok(!(decimal(previous(value)) > decimal(value)), String(value))
    }
  })
  t.pass('by neighbours')
  t.end()
})

t.test('without WebAssembly, or where it is forbidden, JavaScript is used', (t) => {
  const world = globalThis as { WebAssembly?: unknown }
  const there = world.WebAssembly
  t.teardown(() => (world.WebAssembly = there))
  // As a Content-Security-Policy does.
  const forbidden = () => {
    throw new EvalError('refused')
  }
  world.WebAssembly = new Proxy(there as object, { get: () => forbidden })
  t.equal(simdMachine(), undefined)
  delete world.WebAssembly
  t.equal(simdMachine(), undefined)
  t.end()
})

/** The neighbours of a number, by their bits. */
function next(value: number): number {
  return value >= 0 ? beside(value + 0, 1n) : -beside(-value, -1n)
}

function previous(value: number): number {
  return -next(-value)
}

function beside(value: number, step: 1n | -1n): number {
  const bits = new BigInt64Array(Float64Array.of(value).buffer)
  return new Float64Array(BigInt64Array.of(bits[0]! + step).buffer)[0]!
}
