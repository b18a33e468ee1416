import { defineConfig } from 'tsup'
import { declarations } from '../../scripts/lib/declarations.js'

const entry = { index: 'src/index.ts' }

export default defineConfig([
  {
    entry,
    format: ['esm'],
    target: 'node20',
    dts: { entry: declarations(entry) },
    clean: true,
  },
])
