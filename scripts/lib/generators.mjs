/** What is derived from sources, made anew: as `pnpm run generate`, but without a pnpm for every package. */
const core = 'packages/core/scripts/generate.ts'

/** @type {readonly import('./pool.mjs').Task[]} */
export const generators = [
  generator(core),
  generator('packages/reports/scripts/styles.ts', core),
  generator('packages/api/scripts/assets.ts', core),
]

function generator(file, after) {
  const args = ['--import=tsx', '--conditions=@screeningsmodel/source', file]
  return { name: file, command: process.execPath, args, after }
}
