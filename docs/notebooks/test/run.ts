/** Runs every notebook and keeps its outputs: `pnpm --filter @screeningsmodel/notebooks run execute`. */
import { readdir, writeFile } from 'node:fs/promises'
import { executed } from './execute.js'

const folder = new URL('../', import.meta.url)
for (const name of await readdir(folder)) {
  if (!name.endsWith('.ipynb')) continue
  const notebook = await executed(name)
  if (notebook === undefined) throw new Error('Jupyter is not installed')
  await writeFile(new URL(name, folder), notebook)
}
