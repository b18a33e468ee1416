/** The test files, and the part that each belongs to: by the folder that it stands in, so that none is in no part. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export const root = new URL('../../', import.meta.url).pathname

const packages = readdirSync(join(root, 'packages'))
const folders = [...packages.map((name) => `packages/${name}/test`), 'docs/notebooks/test'].filter(
  (folder) => existsSync(join(root, folder)),
)

/** Every test file, by its path from the root. */
export const testFiles = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`)
    .sort(),
)

/** `engines/`: needs another program. `packed/`: needs a build and a registry. The rest needs Node and a browser. */
const isElsewhere = (file) => /\/(engines|packed)\//.test(file)
const isInBrowser = (file) => file.includes('/browser/')

/**
 * Not in `quick`: services that are processes, threads that have long work, two linters and two bundlers that take long to
 * load, the words of every page and the whole of the report's, all tables that can be masked, and comparisons by brute force.
 */
const isSlow = (file) =>
  /\/(process|held-up|openapi-lint|pure|language-of-parts|afrapportering-page|maskering|forskel)\.test\.ts$/.test(
    file,
  )

export const parts = {
  // The slow ones first: both cores are then busy to the end.
  all: [
    ...testFiles.filter((file) => !isElsewhere(file) && isInBrowser(file)),
    ...testFiles.filter((file) => !isElsewhere(file) && !isInBrowser(file)),
  ],
  quick: testFiles.filter(
    (file) =>
      /^packages\/(core|api)\//.test(file) &&
      !isElsewhere(file) &&
      !isInBrowser(file) &&
      !isSlow(file),
  ),
  core: testFiles.filter((file) => file.startsWith('packages/core/') && !isElsewhere(file)),
  engines: testFiles.filter((file) => file.includes('/engines/')),
  packed: testFiles.filter((file) => file.includes('/packed/')),
}
