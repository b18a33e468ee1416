/** Every check that Node and a browser can make, side by side; all of them run, whatever fails. */
import { join } from 'node:path'
import { finish } from './lib/finish.mjs'
import { run } from './lib/pool.mjs'
import { parts, root } from './lib/test-files.mjs'
import { testTasks } from './lib/tests.mjs'

const published = ['core', 'kommuner', 'rows', 'reports', 'fixtures', 'api', 'cli']
/** Read by other packages' TypeScript, so their types are tried as those read them. */
const typed = { core: 'strict', kommuner: 'esm-only', rows: 'esm-only', reports: 'esm-only' }

/** @returns {import('./lib/pool.mjs').Task} */
const script = (name) => ({ name, command: 'pnpm', args: ['run', name] })
/** @returns {import('./lib/pool.mjs').Task} */
const ofPackage = (name, tool, ...args) => ({
  name: `${tool} ${name}`,
  command: join(root, 'node_modules/.bin', tool),
  args,
  folder: `packages/${name}`,
  after: 'build',
})

// What everything else reads comes first, and then whatever takes longest.
const generated = await run([script('generate')])
const checked = await run([
  script('lint'),
  script('build'),
  ...(await testTasks(parts.all)),
  script('types'),
  script('format:check'),
  script('unused'),
  ...published.map((name) => ofPackage(name, 'publint', '--strict')),
  ...Object.entries(typed).map(([name, profile]) =>
    ofPackage(name, 'attw', '--pack', '.', '--profile', profile),
  ),
])
finish({
  passed: generated.passed + checked.passed,
  failed: generated.failed + checked.failed,
})
