/** Workbooks by openpyxl and LibreOffice are read, and openpyxl opens ours. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import { command } from '../support/command.js'

const execute = promisify(execFile)
const script = fileURLToPath(new URL('sheets.py', import.meta.url))
/** Where `.ci/install` puts it. */
const python = fileURLToPath(
  new URL('../../../../node_modules/.cache/clients/bin/python', import.meta.url),
)
const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const file = (name: string) => join(folder, name)

await writeFile(file('a.csv'), 'reference;aar;borgere;Årsværk\nT-1;2019;4;2,5\n-5;2019;x;\n')
await command(['screen', 'tilbud', file('a.csv'), '--ud', file('svar.xlsx')])
const { stdout } = await execute(python, [script, folder])

async function converted(name: string, form: string): Promise<void> {
  await mkdir(file('libreoffice'), { recursive: true })
  await execute('soffice', [
    `-env:UserInstallation=file://${file('profile')}`,
    ...['--headless', '--convert-to', form, '--outdir', file('libreoffice'), file(name)],
  ])
}

t.test(
  'openpyxl opens a workbook of answers: typed cells, a frozen and filtered header',
  async (t) => {
    const sheets = JSON.parse(stdout) as Record<string, { rows: unknown[][]; frozen: string }>
    t.same(Object.keys(sheets), ['Svar', 'Afviste', 'Brugt'])
    t.match(sheets['Svar'], { frozen: 'A2', filter: /^A1:/ })
    t.match(sheets['Svar']?.rows[1], ['T-1', 2019, 'ikke-hoejt-specialiseret', 'opfyldt'])
    t.match(sheets['Afviste']?.rows[1], ['-5', 2019, 3, /helt tal/])
  },
)

t.test('a table by openpyxl, and the same saved by LibreOffice, give their counts', async (t) => {
  await converted('tal.xlsx', 'xlsx')
  for (const name of ['tal.xlsx', 'libreoffice/tal.xlsx']) {
    const { out, err } = await command([
      ...['afrapportering', file(name), '--region', 'Syddanmark', '--format', 'json'],
    ])
    const { tema1 } = JSON.parse(out) as {
      tema1: { antalKommuner: number; tabel: { behandling: number; doegn: number }[] }
    }
    t.equal(tema1.antalKommuner, 2)
    t.same(
      tema1.tabel.map(({ behandling, doegn }) => [behandling, doegn]),
      [
        [5, 1],
        [3, 1],
      ],
      name,
    )
    t.match(err, '»Gammelt« (skjult)')
    t.match(err, '»I alt« (række 7) er en sum')
  }
})

t.test('LibreOffice saves a table as Danish CSV', async (t) => {
  // Semicolons, UTF-8, cells as they are shown in Danish.
  await converted('tilbud.xlsx', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1030')
  const { out, status } = await command([
    'screen',
    'tilbud',
    file('libreoffice/tilbud.csv'),
    '--fuldt',
  ])
  t.equal(status, 0)
  t.match(JSON.parse(out), { kriterier: [{}, { fakta: { aarsvaerk: 2.5 } }] })
})
