import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: ['src/index.ts'],
    format: ['esm'],
    target: 'node20',
    // `pnpm run types` checks them.
    dts: { compilerOptions: { noCheck: true } },
    clean: true,
  },
])
