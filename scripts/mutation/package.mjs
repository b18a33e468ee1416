/** The changes of one package, and the results of its tests. */
import { join } from 'node:path'
import { bundleProgram } from './bundle.mjs'
import { coverage, tenth } from './coverage.mjs'
import { instrument } from './instrument.mjs'
import { cache, hash, keep, kept, textOf } from './kept.mjs'
import { nameOf, ordering } from './order.mjs'
import { inProcesses } from './pool.mjs'
import { sourcesUnder, testsOf } from './sources.mjs'

/** A tenth of the random cases, unless more are asked for. */
const share = process.env.FC_RUNS ?? tenth
/** A loop counts as endless if the changed code is reached this many times more often than without the change. */
const endless = 100
/** How long a test may take, as a multiple of its usual processor time: the machine may be busy. */
const patience = (ms) => (10 * ms * Math.max(share, tenth)) / tenth + 20_000

/** @returns {Promise<{ home: string, sources: string, contents: object, mutants: readonly object[] }>} */
export async function changesOf(home) {
  const files = sourcesUnder(`${home}/src`)
  const texts = files.map((file) => textOf(file))
  const sources = hash(files, texts)
  const name = `changes-${sources}`
  const made = kept(name) ?? keep(name, await instrument(files))
  const ofFile = new Map(files.map((file, index) => [file, hash(file, texts[index])]))
  const keyOf = ({ file, line, column, before, after }) =>
    hash(ofFile.get(file), line, column, before, after)
  return {
    home,
    sources,
    contents: new Map(made.contents),
    mutants: made.mutants.map((mutant) => ({ ...mutant, home, key: keyOf(mutant) })),
  }
}

/**
 * Runs each wanted change that has not been noticed yet against the tests of a package that reach it.
 *
 * @param {Awaited<ReturnType<typeof changesOf>>} changes
 * @param {readonly object[]} wanted some of its changes
 * @param {string} tester the package whose tests are run: its own, or one that uses it
 * @param {{ found: ReturnType<import('./kept.mjs').findings>, processes: number, until: number, budget: number, named?: readonly string[] }} options
 */
export async function runChanges({ sources, contents, mutants }, wanted, tester, options) {
  const { found, processes, until, budget, named } = options
  const tests = testsOf(tester, named)
  const program = join(cache, `${tester.replace('/', '-')}.mjs`)
  await bundleProgram(program, tests, contents)
  const reaching = await coverage({ home: tester, program, tests, sources, processes })
  const textHashes = new Map(tests.map((file) => [file, hash(textOf(file))]))
  const keyOf = ({ file, name }) => hash(textHashes.get(file), name, share)
  const before = mutants.flatMap(({ key, file }) => {
    const by = found.get(key)?.by
    return by === undefined ? [] : [{ file, by }]
  })
  const { inOrder, learn } = ordering(before)

  const waiting = wanted.filter((mutant) => found.get(mutant.key)?.by === undefined)
  await inProcesses(program, processes, () => {
    while (waiting.length > 0 && Date.now() < until) {
      const mutant = waiting.shift()
      const { tests: all = [], hits = 0 } = reaching.get(mutant.id) ?? {}
      const { survived = [] } = found.get(mutant.key) ?? {}
      const left = all.filter((test) => !survived.includes(keyOf(test)))
      if (left.length > 0)
        return piece(
          mutant,
          within(budget, inOrder(mutant.file, left)),
          hits,
          survived,
          left.length,
        )
      if (!found.get(mutant.key)) found.set({ key: mutant.key, survived, reached: all.length > 0 })
    }
    return undefined
  })

  function piece({ id, key, file }, ordered, hits, before, left) {
    const take = ({ done, ended, at }) => {
      const by = done === undefined ? at : done.noticed
      learn(file, ordered, by)
      const cpu = done?.cpu
      const survived = [...before, ...ordered.map(keyOf)]
      const unasked = left - ordered.length
      if (by === undefined) found.set({ key, cpu, reached: true, survived, unasked })
      else
        found.set({ key, cpu, by: ended ? `${ordered[by].file}: ${ended}` : nameOf(ordered[by]) })
    }
    return {
      asked: {
        work: 'notice',
        runs: share,
        id,
        limit: endless * Math.max(hits, 1),
        tests: ordered,
      },
      patience: (at) => patience(ordered[at].ms),
      take,
    }
  }
}

/** The first tests that fit into the budget together, and at least one. */
function within(budget, tests) {
  let sum = 0
  return tests.filter(({ ms }, index) => (sum += ms) <= budget || index === 0)
}
