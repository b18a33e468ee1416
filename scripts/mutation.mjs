/**
 * `pnpm run mutation`: changes the sources in one small way at a time, runs the tests that reach each change, and
 * reports the changes that no test notices. Results are kept, so that a run continues where the last one ended.
 *
 *     npm run mutation -- packages/core/src/evaluation packages/rows/src/cells/cell.ts
 *     npm run mutation -- --sample 500 --seed 1
 *     npm run mutation -- --minutes 8
 */
import { parseArgs } from 'node:util'
import { findings } from './mutation/kept.mjs'
import { changesOf, runChanges } from './mutation/package.mjs'
import { report } from './mutation/report.mjs'
import { sampled } from './mutation/sample.mjs'
import { homeOf, sourcesUnder } from './mutation/sources.mjs'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** How many changes are drawn from all, and the seed. */
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** The beginnings of the names of the test files to run. Default: all files of the package. */
    tests: { type: 'string' },
    /** Packages that use it; their tests are run on changes that its own tests have not noticed. */
    by: { type: 'string', default: '' },
    /** The time after which no further change is started. */
    minutes: { type: 'string', default: '1440' },
    /** Seconds of processor time that the tests of one change may take, besides the first. */
    budget: { type: 'string', default: '20' },
    processes: { type: 'string', default: '2' },
    /** Ignores earlier results. */
    fresh: { type: 'boolean', default: false },
  },
})

const until = Date.now() + 60_000 * Number(values.minutes)
const paths = positionals.length > 0 ? positionals : ['packages/core/src', 'packages/rows/src']
const files = new Set(paths.flatMap(sourcesUnder))
const packages = []
for (const home of new Set(paths.map(homeOf))) packages.push(await changesOf(home))

const all = packages.flatMap(({ mutants }) => mutants.filter(({ file }) => files.has(file)))
const wanted = values.sample ? sampled(all, Number(values.sample), Number(values.seed)) : all
const found = findings(values.fresh)
const options = {
  found,
  until,
  processes: Number(values.processes),
  named: values.tests?.split(','),
  budget: 1000 * Number(values.budget),
}
for (const changes of packages) {
  const own = wanted.filter(({ home }) => home === changes.home)
  const users = values.by.split(',').filter((home) => home !== '')
  for (const tester of own.length > 0 ? [changes.home, ...users] : [])
    await runChanges(changes, own, tester, options)
}
console.log(report(wanted, found, wanted.length < all.length))
