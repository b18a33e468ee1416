/**
 * Makes the files that are derived from sources: without starting pnpm for every package, and only if they are not
 * there already.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './pool.mjs'
import { made, sources } from './sources.mjs'
import { root } from './test-files.mjs'

const core = 'packages/core/scripts/generate.ts'

/** @type {readonly import('./pool.mjs').Task[]} */
const generators = [
  generator(core),
  generator('packages/reports/scripts/styles.ts', core),
  generator('packages/api/scripts/assets.ts', core),
]

/** The state of the files when all of them were last made. */
const kept = join(root, 'node_modules/.cache/generated.json')

/**
 * Makes the files, unless they are unchanged since they were last made from the same sources.
 *
 * @returns {ReturnType<typeof run>}
 */
export async function generate() {
  const before = sources()
  if (lastMade() === JSON.stringify([before, made()])) return { passed: 0, failed: 0 }
  const outcome = await run(generators)
  // The hash is that of the sources at the start: a change during the run may have come too late.
  if (outcome.failed === 0) {
    mkdirSync(dirname(kept), { recursive: true })
    writeFileSync(kept, JSON.stringify([before, made()]))
  }
  return outcome
}

function lastMade() {
  try {
    return readFileSync(kept, 'utf8')
  } catch {
    return undefined
  }
}

function generator(file, after) {
  const args = ['--import=tsx', '--conditions=@screeningsmodel/source', file]
  return { name: file, command: process.execPath, args, after }
}
