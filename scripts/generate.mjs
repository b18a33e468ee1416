/** Makes what is derived from sources, unless it stands there as the same sources gave it. */
import { generate } from './lib/generators.mjs'

const { failed } = await generate()
process.exitCode = failed > 0 ? 1 : 0
