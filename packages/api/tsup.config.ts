import { cp } from 'node:fs/promises'
import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: ['src/app.ts', 'src/server.ts'],
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    dts: { entry: 'src/app.ts' },
    clean: true,
    // What the pages read beside the code: `src/paths.ts`.
    onSuccess: async () => {
      await cp('src/views', 'dist/views', { recursive: true })
      await cp('src/generated', 'dist/generated', { recursive: true })
    },
  },
])
