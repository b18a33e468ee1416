/** Makes the files that are derived from sources, unless those of the same sources are already there. */
import { generate } from './lib/generators.mjs'

const { failed } = await generate()
process.exitCode = failed > 0 ? 1 : 0
