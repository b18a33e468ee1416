import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: ['src/app.ts', 'src/server.ts'],
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    dts: { entry: 'src/app.ts' },
    clean: true,
  },
])
