/** Draws some of many with equal chances, and always the same ones for the same seed. */
export function sampled(all, size, seed) {
  const random = numbers(seed)
  const left = [...all]
  const end = Math.min(size, left.length)
  for (let index = 0; index < end; index += 1) {
    const other = index + Math.floor(random() * (left.length - index))
    ;[left[index], left[other]] = [left[other], left[index]]
  }
  return left.slice(0, end)
}

/** Numbers from 0 to 1 by the generator SplitMix32. */
function numbers(seed) {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}
