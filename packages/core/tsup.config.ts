import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: ['src/index.ts', 'src/json-rules-engine.ts', 'src/sql.ts', 'src/browser.ts'],
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    dts: true,
    clean: true,
    // One copy of each class for all entries, in CommonJS too, so that `instanceof` holds.
    splitting: true,
    // It has no entry for `require`.
    noExternal: ['canonicalize'],
  },
])
