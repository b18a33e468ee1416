/** Within Stryker's copy of the workspace: the tests with all mutants in them, built once. */
import { existsSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { bundleInto } from '../lib/bundle.mjs'
import { root } from '../lib/test-files.mjs'
import { folder, tests } from './tests.mjs'

// A copy has no dependencies of its own: they are those of the workspace that it was made of.
const original = process.env.MUTATION_ROOT ?? root
const homes = ['', ...readdirSync(join(root, 'packages')).map((name) => join('packages', name))]
for (const home of homes) {
  const installed = join(original, home, 'node_modules')
  const link = join(root, home, 'node_modules')
  if (existsSync(installed) && !existsSync(link)) symlinkSync(installed, link)
}
await bundleInto(folder, tests)
