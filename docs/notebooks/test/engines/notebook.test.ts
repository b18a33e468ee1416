/** The notebooks run, and give the outputs that they are kept with. */
import { readFile } from 'node:fs/promises'
import t from 'tap'
import { executed, type Notebook } from '../execute.js'

const name = 'tilbud.ipynb'

/** What a reader sees: of each cell its text and what came out. */
function seen(notebook: string) {
  const { cells } = JSON.parse(notebook) as Notebook
  return cells.map(({ source, outputs = [] }) => ({ source, outputs }))
}

t.test('the notebook gives the outputs that it is kept with', async (t) => {
  const kept = seen(await readFile(new URL(`../../${name}`, import.meta.url), 'utf8'))
  const code = kept.filter(({ outputs }) => outputs.length > 0)
  t.ok(code.length > 8, 'it is kept with its outputs')
  const now = seen(await executed(name))
  t.equal(now.length, kept.length)
  for (const [i, cell] of now.entries()) t.same(cell, kept[i], `cell ${String(i + 1)}`)
})
