/** Which test is asked first: the one that costs least for what it is likely to notice. */

/** @returns what puts tests in order, and learns from what they notice in each source file */
export function ordering() {
  /** @type {Map<string, { asked: number, noticed: number }>} */
  const known = new Map()
  const of = (source, { file, name }) => {
    const key = `${source}\n${file}\n${name}`
    if (!known.has(key)) known.set(key, { asked: 0, noticed: 0 })
    return known.get(key)
  }
  /** Half a chance before anything is known. */
  const cost = (source, test) => {
    const { asked, noticed } = of(source, test)
    return (test.ms * (asked + 2)) / (noticed + 1)
  }
  return {
    inOrder: (source, tests) => [...tests].sort((a, b) => cost(source, a) - cost(source, b)),
    /** @param {number} [by] the position of the one that noticed; those before it did not */
    learn(source, tests, by) {
      for (const [index, test] of tests.slice(0, (by ?? tests.length) + 1).entries()) {
        const counts = of(source, test)
        counts.asked += 1
        if (index === by) counts.noticed += 1
      }
    },
  }
}
