/** Every check that Node and a browser can make, side by side; all of them run, whatever fails. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { finish } from './lib/finish.mjs'
import { generate } from './lib/generators.mjs'
import { pnpm, script } from './lib/pnpm.mjs'
import { run } from './lib/pool.mjs'
import { endRunners } from './lib/runners.mjs'
import { parts, root } from './lib/test-files.mjs'
import { testTasks } from './lib/tests.mjs'

/** Read by other packages' TypeScript, so their types are tried as those read them. */
const typed = { core: 'strict', kommuner: 'esm-only', rows: 'esm-only', reports: 'esm-only' }
/** What is published is tried as it is packed. */
const packed = join(root, 'node_modules/.cache/packed')
rmSync(packed, { recursive: true, force: true })

// What everything else reads comes first, and then whatever takes longest.
const generated = await generate()
const checked = await run([
  // As `pnpm run build`, of what has been generated already.
  pnpm('build', '-r', '--filter', './packages/*', 'exec', 'tsup', '--silent'),
  script('site'),
  script('lint'),
  script('types'),
  ...(await testTasks(parts.all)),
  script('format:check'),
  script('unused'),
  {
    ...pnpm('pack', '-r', '--filter', './packages/*', 'pack', '--pack-destination', packed),
    after: 'build',
  },
  ...readdirSync(join(root, 'packages')).map((name) => ofPackage(name, 'publint', '--strict')),
  ...Object.entries(typed).map(([name, profile]) => ofPackage(name, 'attw', '--profile', profile)),
])
finish(generated, checked, await endRunners())

/** @returns {import('./lib/pool.mjs').Task} */
function ofPackage(name, tool, ...args) {
  const manifest = readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')
  const tarball = `screeningsmodel-${name}-${JSON.parse(manifest).version}.tgz`
  return {
    name: `${tool} ${name}`,
    command: join(root, 'node_modules/.bin', tool),
    args: [join(packed, tarball), ...args],
    after: 'pack',
  }
}
