/**
 * Runs test files: those that are named, by a part of their path, or a part of them all.
 *
 *     node scripts/test.mjs packages/core/test/parse/parse.test.ts
 *     node scripts/test.mjs quick
 */
import { finish } from './lib/finish.mjs'
import { generate } from './lib/generators.mjs'
import { pnpm } from './lib/pnpm.mjs'
import { run } from './lib/pool.mjs'
import { endRunners } from './lib/runners.mjs'
import { parts, testFiles } from './lib/test-files.mjs'
import { testTasks } from './lib/tests.mjs'

/**
 * The generated files that a part needs. A single named file uses those that exist; `pnpm run generate` makes missing
 * ones.
 */
const needed = {
  quick: generate,
  engines: () => run([pnpm('build', 'run', 'build')]),
}

/**
 * A tenth of the random cases, unless a number is given: `npm test` draws all of them. The borders are always tried.
 */
const fewer = { FC_RUNS: process.env.FC_RUNS ?? '0.1' }

const asked = process.argv.slice(2)
const files = asked.flatMap((name) => {
  const found = parts[name] ?? testFiles.filter((file) => file.includes(name))
  if (found.length === 0) {
    console.error(`No test file has ${name} in its path.`)
    process.exit(1)
  }
  return found
})
const made = await Promise.all(asked.flatMap((name) => needed[name]?.() ?? []))
const tasks = await testTasks(files, { env: asked.includes('quick') ? fewer : {} })
finish(...made, await run(tasks), await endRunners())
