/** Programs of the workspace, started from their sources. */
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
/** Where the runner of the tests keeps what it has bundled; see `scripts/lib/bundle.mjs`. */
const bundles = process.env['TEST_BUNDLES']

/** The arguments with which Node starts it: as the runner has bundled it, or else compiled as it loads. */
export function fromSource(program: URL): readonly string[] {
  const file = fileURLToPath(program)
  return bundles === undefined
    ? ['--import=tsx', '--conditions=@screeningsmodel/source', file]
    : [join(bundles, relative(root, file).replace(/\.ts$/, '.mjs'))]
}
