/** The test files, and the part that each belongs to: by its folder, so that every file is in a part. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

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

/** They mostly wait for processes and clocks, so that running them one after another fills the gaps of others. */
const waiting = ['process-stop', 'batch', 'process']
/** If they started last, they would run on alone. */
const long = ['held-up', 'openapi-lint']
const isNamed = (names) => names.map((name) => (file) => file.endsWith(`/${name}.test.ts`))
const isWaiting = isNamed(waiting)

/** The longest first: both cores are then busy to the end. */
const inOrder = (files, ...isFirst) =>
  [...files].sort((a, b) => rank(a, isFirst) - rank(b, isFirst))
const rank = (file, isFirst) => [...isFirst, () => true].findIndex((is) => is(file))

/** Files of one group are best run one after another. */
export const groupOf = (file) => {
  if (isInBrowser(file)) return 'browser'
  return isWaiting.some((is) => is(file)) ? 'waiting' : file.split('/test/')[0]
}

const here = testFiles.filter((file) => !isElsewhere(file))

/** Core and the service. */
const isQuick = (file) => /^packages\/(core|api)\//.test(file) && !isInBrowser(file)

export const parts = {
  all: inOrder(here, isInBrowser, ...isWaiting, ...isNamed(long)),
  quick: inOrder(here.filter(isQuick), ...isWaiting, ...isNamed(long)),
  core: here.filter((file) => file.startsWith('packages/core/')),
  engines: testFiles.filter((file) => file.includes('/engines/')),
  packed: testFiles.filter((file) => file.includes('/packed/')),
}
