import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      'json-rules-engine': 'src/json-rules-engine.ts',
      sql: 'src/sql.ts',
      browser: 'src/browser.ts',
      afrapportering: 'src/afrapportering/index.ts',
      kapacitet: 'src/kapacitet/index.ts',
      regler: 'src/regler/index.ts',
      notebook: 'src/notebook.ts',
    },
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    dts: true,
    clean: true,
    // One copy of each class for all entries, in CommonJS too, so that `instanceof` holds.
    splitting: true,
  },
])
