/** The notebooks run, give the outputs that they are kept with, and say what is true of a reader's own file. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

/** All that a notebook prints, and its charts, about a file of these lines as Danish Excel saves it. */
async function about(name: string, folder: string, lines: readonly string[]): Promise<string> {
  const fil = join(folder, 'egen.csv')
  await writeFile(fil, Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1'))
  const { cells } = JSON.parse(await executed(name, fil)) as Notebook
  type Output = { readonly text?: string[]; readonly data?: Readonly<Record<string, string[]>> }
  return cells
    .flatMap(({ outputs = [] }) => outputs as Output[])
    .flatMap(({ text = [], data }) => [...text, ...(data?.['text/html'] ?? [])])
    .join('')
}

t.test('tilbud in a file with holes, a refused row and an empty one', async (t) => {
  const told = await about('tilbud.ipynb', t.testdir(), [
    'reference;aar;borgere;aarsvaerk;medarbejdere;medarbejdereMedErfaring;Region',
    'Bøgely;2022;2;3,5;9;6;Sjælland',
    'Ærøhus;2022;-1;3;4;3;Sjælland',
    'Åkanden;2021;ved ikke;2,75;;;Nord',
    ';;;;;;',
  ])
  for (const line of [
    'Columns that are no facts: Region',
    'rows answered: 2, refused: 1',
    'line 3: Antallet kan ikke være negativt.',
    '2022 ikke-hoejt-specialiseret    1 of 1',
    // Bøgely has two borgere, and its competences are not known.
    '2: 0 to 50 % (0 certain, 1 not settled, n = 2)',
    '3: 0 to 0 % (0 certain, 0 not settled, n = 2)',
    // With half an årsværk more Åkanden has 3.25, and is no longer settled.
    'rows that come out otherwise: 1, of them as highly specialised: 0',
    'Tilbud (n): 2022: 1, 2021: 1',
  ])
    t.ok(told.includes(line), line)
})

t.test('women in a file with holes, and a row and a cell that are refused', async (t) => {
  const told = await about('afrapportering.ipynb', t.testdir(), [
    'Kommune;Beh. 2021;Døgn 2021;Beh. 2022;Døgn 2022',
    'Odense;4;1;3;0',
    'Nyborg;0;0;;',
    'Ærø;-1;0;2;1',
    'Assens;2;0;#REF!;1',
  ])
  for (const line of [
    'Read from egen.csv: 4 municipalities, 2021 and 2022.',
    'line 4: The number cannot be negative.',
    'line 5: ',
    '2021, behandling: at least 6 (known for 3 of 4 municipalities)',
    '2021, doegn: at least 1 (known for 3 of 4 municipalities)',
    '2022, behandling: at least 5 (known for 2 of 4 municipalities)',
    'municipalities: 4.',
  ])
    t.ok(told.includes(line), line)
  const bars = [...told.matchAll(/<text[^>]*>(≥ \d+|\d+|\?)<\/text>/g)].map(([, text]) => text)
  t.same(
    bars.filter((text) => text?.startsWith('≥')),
    ['≥ 6', '≥ 1', '≥ 5', '≥ 1'],
  )
  t.equal(told.match(/fill-opacity="0.4"/g)?.length, 4)
})
