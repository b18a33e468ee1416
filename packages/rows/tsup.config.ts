import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: ['src/index.ts', 'src/opgoerelser.ts', 'src/sheet.ts'],
    format: ['esm'],
    target: 'node20',
    dts: true,
    clean: true,
  },
])
