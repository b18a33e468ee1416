/** Which tests reach which changes, how long each test takes, and how often it reaches a change. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/test-files.mjs'
import { hash, keep, kept, textOf } from './kept.mjs'
import { inProcesses } from './pool.mjs'

/** The share of random cases: enough to reach, nearly always, every change that all of them reach. */
export const tenth = '0.1'
/** Far longer than any test file takes. */
const patience = 500_000

/**
 * @typedef {{ file: string, name: string, ms: number }} Test
 *
 * @param {{ home: string, program: string, tests: readonly string[], sources: string, processes: number }} wanted
 *   `sources`: what stands for the contents of all sources
 * @returns {Promise<ReadonlyMap<string, { tests: readonly Test[], hits: number }>>} by the number of a change: the
 *   tests that reach it, and how often at most one of them does
 */
export async function coverage({ home, program, tests, sources, processes }) {
  const support = readdirSync(join(root, home, 'test'), { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => textOf(`${home}/test/${name}`))
  // By the current contents of the files: a file that is written during the run counts as another file the next time.
  const names = new Map(
    tests.map((file) => [file, `reached-${hash(sources, tenth, support, file, textOf(file))}`]),
  )
  const nameOf = (file) => names.get(file)
  const missing = tests.filter((file) => kept(nameOf(file)) === undefined)
  await inProcesses(program, processes, () => {
    const file = missing.shift()
    return file && { asked: { work: 'cover', runs: tenth, file }, patience: () => patience, take }

    function take({ done, ended }) {
      if (done === undefined)
        console.warn(`Left out, since it comes to no end here: ${file}: ${ended}`)
      else keep(nameOf(file), done)
    }
  })
  return byChange(tests.map((file) => [file, kept(nameOf(file)) ?? []]))
}

function byChange(files) {
  const changes = new Map()
  for (const [file, tests] of files)
    for (const { name, ok, ms, reached } of tests) {
      // Some properties also check what they have drawn, which is less here.
      if (!ok) console.warn(`Left out, since it fails by itself: ${file}: ${name}`)
      for (const [number, hits] of ok ? reached : []) {
        const id = String(number)
        const change = changes.get(id) ?? { tests: [], hits: 0 }
        change.tests.push({ file, name, ms })
        change.hits = Math.max(change.hits, hits)
        changes.set(id, change)
      }
    }
  return changes
}
