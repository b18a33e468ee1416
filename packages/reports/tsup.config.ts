import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: { index: 'src/index.ts', formats: 'src/formats.ts', graf: 'src/graf/index.ts' },
    format: ['esm'],
    target: 'node20',
    // The types of packages that were built before, not their sources once more.
    dts: { compilerOptions: { customConditions: [] } },
    clean: true,
  },
])
