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

/** TypeScript of other packages reads these files, so their types are tested in that form. */
const typed = { core: 'strict', kommuner: 'esm-only', rows: 'esm-only', reports: 'esm-only' }
/** Published packages are tested in their packed form. */
const packed = join(root, 'node_modules/.cache/packed')
rmSync(packed, { recursive: true, force: true })

// First the tasks that everything else needs, then those that take longest.
const generated = await generate()
const checked = await run([
  // Like `pnpm run build`, with files that have already been generated.
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
