/** Programs of the workspace, run from source. */
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
/** Where the runner of the tests keeps what it has bundled; see `scripts/lib/bundle.mjs`. */
const bundles = process.env['TEST_BUNDLES']

/** The arguments for Node: the bundled program if the runner has bundled it, otherwise compiled on load. */
export function fromSource(program: URL): readonly string[] {
  const file = fileURLToPath(program)
  return bundles === undefined
    ? ['--import=tsx', '--conditions=@screeningsmodel/source', file]
    : [join(bundles, relative(root, file).replace(/\.ts$/, '.mjs'))]
}
