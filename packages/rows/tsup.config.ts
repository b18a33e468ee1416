import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: ['src/index.ts', 'src/opgoerelser.ts', 'src/sheet.ts', 'src/workbooks.ts'],
    format: ['esm'],
    target: 'node20',
    // The types of packages that were built before, not their sources once more; `pnpm run types` checks them.
    dts: { compilerOptions: { customConditions: [], noCheck: true } },
    clean: true,
  },
])
