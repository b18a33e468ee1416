/** Runs the tests against the mutant that Stryker has chosen, up to the first that notices it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { folder, tests } from './tests.mjs'

/** The same cases for every mutant, so that chance neither notices nor misses one. */
const env = { ...process.env, TAP: '1', TAP_BAIL: '1', TAP_TIMEOUT: '600', FC_SEED: '1' }

for (const file of tests) {
  const bundled = join(folder, file.replace(/\.ts$/, '.mjs'))
  const { status } = spawnSync(process.execPath, [bundled], { env, stdio: 'ignore' })
  if (status !== 0) process.exit(1)
}
