/** Which test is run first: the one with the lowest cost for its chance to notice a change. */
import { dirname } from 'node:path'

/**
 * Puts tests in order, and learns from what they notice in each source file and in its neighbours.
 *
 * @param {readonly { file: string, by: string }[]} before what tests noticed in earlier runs, by source file
 */
export function ordering(before) {
  /** @type {Map<string, { asked: number, noticed: number }>} */
  const known = new Map()
  const of = (place, name) => {
    const key = `${place}\n${name}`
    if (!known.has(key)) known.set(key, { asked: 0, noticed: 0 })
    return known.get(key)
  }
  const count = (source, name, noticed) => {
    for (const place of [source, dirname(source)]) {
      const counts = of(place, name)
      counts.asked += 1
      if (noticed) counts.noticed += 1
    }
  }
  /** One half before anything is known; the value of the neighbours before anything is known about the file. */
  const chance = (source, name) => {
    const [own, beside] = [of(source, name), of(dirname(source), name)]
    return (own.noticed + (2 * (beside.noticed + 1)) / (beside.asked + 2)) / (own.asked + 2)
  }
  const cost = (source, test) => test.ms / chance(source, nameOf(test))
  for (const { file, by } of before) count(file, by, true)
  return {
    inOrder: (source, tests) => [...tests].sort((a, b) => cost(source, a) - cost(source, b)),
    /** @param {number} [by] the position of the test that noticed; those before it did not */
    learn(source, tests, by) {
      for (const [index, test] of tests.slice(0, (by ?? tests.length) + 1).entries())
        count(source, nameOf(test), index === by)
    },
  }
}

/** The name of a test in the results. */
export const nameOf = ({ file, name }) => `${file}: ${name}`
