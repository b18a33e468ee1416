/** Our workbooks, opened by LibreOffice. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import t from 'tap'
import { command } from '../support/command.js'

const execute = promisify(execFile)

t.test('every sheet of answers, with numbers as numbers and no formula', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const csv = join(folder, 'a.csv')
  await writeFile(csv, 'reference;aar;borgere;Team\nT-1;2019;4;Nord\n-5;2019;x;=1+1\n')
  const xlsx = join(folder, 'svar.xlsx')
  await command(['screen', 'tilbud', csv, '--kolonner', 'med', '--ud', xlsx])
  // One file for each sheet, with formulas as formulas.
  const form = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,true,false,-1'
  await execute('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    ...['--headless', '--convert-to', form, '--outdir', folder, xlsx],
  ])
  const sheet = async (name: string): Promise<string[][]> =>
    parse(await readFile(join(folder, `svar-${name}.csv`)))
  const answers = await sheet('Svar')
  t.strictSame(answers[0]?.at(-1), 'egen.Team')
  t.strictSame(
    answers.slice(1).map((row) => [row[0], row[1], row.at(-1)]),
    [
      ['T-1', '2019', 'Nord'],
      ['-5', '2019', '=1+1'],
    ],
  )
  t.match(await sheet('Afviste'), [[], ['-5', '2019', '3', /helt tal/, '=1+1']])
  t.ok((await sheet('Brugt')).some(([name]) => name === 'SHA-256'))
})
