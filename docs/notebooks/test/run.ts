/** Runs every notebook and keeps its outputs: `pnpm --filter @screeningsmodel/notebooks run execute`. */
import { readdir, writeFile } from 'node:fs/promises'
import { executed } from './execute.js'

const folder = new URL('../', import.meta.url)
for (const name of await readdir(folder)) {
  if (!name.endsWith('.ipynb')) continue
  await writeFile(new URL(name, folder), await executed(name))
}
