/** The notebooks run, and give the outputs that they are kept with. */
import { readdir, readFile } from 'node:fs/promises'
import t from 'tap'
import { executed, type Notebook } from '../execute.js'

const folder = new URL('../../', import.meta.url)
const names = (await readdir(folder)).filter((name) => name.endsWith('.ipynb'))

/** What a reader sees: of each cell its text and what came out. */
function seen(notebook: string) {
  const { cells } = JSON.parse(notebook) as Notebook
  return cells.map(({ source, outputs = [] }) => ({ source, outputs }))
}

t.test('each notebook gives the outputs that it is kept with', async (t) => {
  t.same(names.sort(), ['afrapportering.ipynb', 'tilbud.ipynb'])
  for (const name of names) {
    const kept = seen(await readFile(new URL(name, folder), 'utf8'))
    const code = kept.filter(({ outputs }) => outputs.length > 0)
    t.ok(code.length > 4, 'it is kept with its outputs')
    const now = seen(await executed(name))
    t.equal(now.length, kept.length)
    for (const [i, cell] of now.entries()) t.same(cell, kept[i], `${name}, cell ${String(i + 1)}`)
  }
})
