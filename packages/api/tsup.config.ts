import { cp, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { defineConfig } from 'tsup'
import { declarations } from '../../scripts/lib/declarations.js'

export default defineConfig([
  {
    entry: {
      app: 'src/app.ts',
      server: 'src/server.ts',
      worker: 'src/work/worker.ts',
      mcp: 'src/mcp/stdio.ts',
    },
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    dts: { entry: declarations({ app: 'src/app.ts', mcp: 'src/mcp/stdio.ts' }) },
    clean: true,
    onSuccess: copyPages,
  },
])

/** What the pages read beside the code (`src/paths.ts`): templates, and the assets that are in use. */
async function copyPages(): Promise<void> {
  const assets = 'src/generated/assets'
  const manifest = JSON.parse(await readFile(`${assets}/manifest.json`, 'utf8')) as object
  const used = ['assets', 'manifest.json', 'icons.json', ...(Object.values(manifest) as string[])]
  await cp('src/views', 'dist/views', { recursive: true })
  await cp(assets, 'dist/generated/assets', {
    recursive: true,
    filter: (path) => used.includes(basename(path).replace(/\.(br|gz)$/, '')),
  })
}
