/**
 * `pnpm run mutation`: changes the sources one small step at a time and runs the tests that reach each change: what
 * no test notices is told. What was found before is kept, so that a run goes on where the last one ended.
 *
 *     npm run mutation -- packages/core/src/evaluation packages/rows/src/cell.ts
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
    /** So many changes drawn from all, and what they are drawn with. */
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** How the names of the test files begin that are asked; all of the package unless said. */
    tests: { type: 'string' },
    /** Packages that use it, whose tests are asked about what its own have not noticed. */
    by: { type: 'string', default: '' },
    /** When no other change is begun. */
    minutes: { type: 'string', default: '1440' },
    /** Seconds of processor time that the tests of one change may take, besides the first. */
    budget: { type: 'string', default: '20' },
    processes: { type: 'string', default: '2' },
    /** Leaves out what was found before. */
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
