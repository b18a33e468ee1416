/**
 * The program of `bundle.mjs`, which can be started again any number of times: nothing of one change is left for the
 * next.
 */
import { readFileSync } from 'node:fs'
import { Script, constants } from 'node:vm'

/** The active change, and what its code has done so far; `reached`: how often each change was reached. */
export const now = { active: -1, hits: 0, limit: Infinity, reached: undefined }

/** Stryker's names for "is this change made?" and "this could have been changed here". */
function stryMutAct_9fa48(id) {
  if (id !== now.active) return false
  now.hits += 1
  if (now.hits > now.limit) throw new Error('An endless loop.')
  return true
}
function stryCov_9fa48(...ids) {
  const { reached } = now
  if (reached === undefined) return
  for (let i = 0; i < ids.length; i += 1) reached[ids[i]] += 1
}

/**
 * @param {string} file
 * @returns {Promise<() => { start: (test: string) => Promise<readonly RegisteredTest[]>, end: () => Promise<void> }>}
 *   begins it anew
 *
 * @typedef {{ name: string, run: (t: import('tap').Test) => unknown }} RegisteredTest
 */
export async function program(file) {
  const addresses = JSON.parse(readFileSync(`${file}.json`, 'utf8'))
  const libraries = new Map()
  for (const address of addresses) libraries.set(address, await import(address))
  const names = ['give', 'tap', 'libraries']
  const helpers = { stryMutAct_9fa48, stryCov_9fa48 }
  const parameters = [...names, ...Object.keys(helpers)].join(', ')
  const script = new Script(
    `(function (${parameters}) {'use strict'\n${readFileSync(file, 'utf8')}\n})`,
    {
      filename: file,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    },
  )
  return () => {
    let registered = []
    const ends = []
    const tap = {
      comment() {},
      setTimeout() {},
      teardown: (end) => ends.push(end),
      after: (end) => ends.push(end),
      test: (name, ...rest) => registered.push({ name, run: rest.at(-1) }),
    }
    let files
    const give = (given) => (files = given)
    script.runInThisContext()(give, tap, libraries, ...Object.values(helpers))
    return {
      async start(test) {
        registered = []
        await files[test]()
        return registered
      },
      async end() {
        for (const end of ends) await end()
      },
    }
  }
}
