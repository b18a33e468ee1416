/**
 * Runs test files: those that are named, by a part of their path, or a part of them all (`quick`, `engines`…).
 *
 *     node scripts/test.mjs packages/core/test/parse.test.ts
 */
import { run } from './lib/pool.mjs'
import { parts, testFiles } from './lib/test-files.mjs'
import { testTasks } from './lib/tests.mjs'
import { finish } from './lib/finish.mjs'

const asked = process.argv.slice(2)
const files = asked.flatMap((name) => {
  const found = parts[name] ?? testFiles.filter((file) => file.includes(name))
  if (found.length === 0) throw new Error(`No test file is called ${name}.`)
  return found
})
finish(await run(await testTasks(files)))
