/**
 * Runs the core's tests, and tests every package in its packed form, on each supported version of Node. The binaries
 * come from the npm package `node`, so that this needs a registry.
 *
 *     node scripts/nodes.mjs 22
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { finish } from './lib/finish.mjs'
import { pnpm } from './lib/pnpm.mjs'
import { run } from './lib/pool.mjs'
import { endRunners } from './lib/runners.mjs'
import { parts, root } from './lib/test-files.mjs'
import { testTasks } from './lib/tests.mjs'

const asked = process.argv.slice(2)
const versions = asked.length > 0 ? asked : ['20.19', '22', '24']

const tasks = versions.map((version) => {
  const node = install(version)
  return testTasks([...parts.packed, ...parts.core], {
    node,
    name: (file) => `Node ${version}: ${file}`,
    env: { PACKED_NODE: node },
  })
})
const built = await run([pnpm('build', 'run', 'build')])
finish(built, await run((await Promise.all(tasks)).flat()), await endRunners())

/** @returns the path of the newest Node of this version */
function install(version) {
  const folder = join(root, 'node_modules/.cache/nodes', version)
  mkdirSync(folder, { recursive: true })
  const options = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['install', '--prefix', folder, ...options, `node@${version}`])
  const node = join(folder, 'node_modules/node/bin/node')
  if (!existsSync(node)) throw new Error(`npm has not brought Node ${version}.`)
  return node
}
