/** Extra columns. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { command } from './support/command.js'
import { scratch } from './support/folder.js'

const { file, folder } = await scratch()

t.test('extra columns, sheets, and references of any size', async (t) => {
  const cases = (name: string) =>
    fileURLToPath(new URL(`../../fixtures/cases/${name}`, import.meta.url))
  const first = join(folder, 'egne.csv')
  await writeFile(first, 'reference;Team;borgere\nT-1;Nord;4\nT-2;Syd;x\n')
  const refused = await command(['screen', 'tilbud', first])
  t.same([refused.status, refused.out], [2, ''])
  t.match(refused.err, /Kolonne B \(»Team«\) er ikke en oplysning/)
  t.match(refused.err, /\nEgne kolonner: --kolonner med tager dem med til svarene, /)
  for (const motor of ['node', 'duckdb']) {
    const { err } = await command(['screen', 'tilbud', first, '--motor', motor, '--sprog', 'en'])
    t.match(err, /\nColumns of your own: --kolonner med carries them to the answers, /, motor)
  }
  const without = await command([
    'screen',
    'tilbud',
    first,
    '--kolonner',
    'uden',
    '--format',
    'csv',
  ])
  t.notMatch(without.out, /Nord|egen/)
  const carried = await command(['screen', 'tilbud', first, '--kolonner', 'med', '--format', 'csv'])
  const [header, ...rows] = carried.out.split('\n')
  t.match(header, /,egen\.Team$/)
  t.match(rows, [/^T-1,.*,Nord$/, /^T-2,.*,Syd$/, ''])
  const other = join(folder, 'andre.csv')
  await writeFile(other, 'reference;Afdeling;borgere\nT-3;A;4\n')
  const both = await command(['screen', 'tilbud', first, other, '--kolonner', 'med'])
  t.match(both, { status: 2, err: /andre\.csv: filen har egne kolonner/ })
  const argv = ['screen', 'tilbud', first, '--kolonner', 'med', '--format', 'csv']
  t.strictSame(await command([...argv, '--motor', 'duckdb']), carried)

  const hidden = await command(['screen', 'tilbud', cases('F04-skjult-foerste-ark-laeses.xlsx')])
  t.match(hidden, {
    status: 0,
    out: /"reference":"T-1"/,
    err: /kun arket »Data« er læst, ikke »GammelData«/,
  })
  const inEnglish = await command([
    ...['screen', 'tilbud', cases('F04-skjult-foerste-ark-laeses.xlsx'), '--sprog', 'en'],
  ])
  t.match(inEnglish.err, 'only the sheet “Data” is read, not “GammelData”.')
  const chosen = await command([
    'screen',
    'tilbud',
    cases('F04-skjult-foerste-ark-laeses.xlsx'),
    '--ark',
    'GammelData',
  ])
  t.match(chosen.out, /"reference":"GAMMEL"/)

  const large = await command(['screen', 'tilbud', cases('F12-int64-reference-over-2-53.parquet')])
  t.match(large.out, /"reference":"9007199254740993"/)
  const double = await command([
    'screen',
    'tilbud',
    cases('F13-reference-som-double-17.0-i-duckdb.parquet'),
  ])
  t.match(double.out, /"reference":"17"/)
})

t.test('a fact with a misspelt column is not lost among extra columns', async (t) => {
  const misspelt = await file(
    'stavefejl.csv',
    'reference;Nr;Team;Borgre i målgruppn;Medarbejdre\nT-1;7;Nord;4;3\n',
  )
  const told = ['Borgre i målgruppn', 'borgere', 'Medarbejdre', 'medarbejdere']
  for (const kolonner of ['med', 'uden'])
    for (const motor of ['node', 'duckdb']) {
      const { err, status } = await command([
        ...['screen', 'tilbud', misspelt, '--kolonner', kolonner, '--motor', motor],
      ])
      t.equal(status, 0)
      const lines = err.split('\n').filter((line) => line.includes('egen kolonne'))
      t.same(
        lines.flatMap((line) => [...line.matchAll(/»(.+?)«/g)].map(([, name]) => name)),
        told,
        `${kolonner} ${motor}`,
      )
    }
  // A similar name beside the fact itself is something else.
  const other = await file('andet.csv', 'reference;borgere;borgere i\nT-1;4;3\n')
  const { err } = await command(['screen', 'tilbud', other, '--kolonner', 'med', '--sprog', 'en'])
  t.equal(err, '')
  // What people write after a name is no other name.
  const noted = await file(
    'noter.csv',
    'reference;Årsværk (2019);Borgere*;Medarbejdere 2019;Note (2)\nT-1;4;3;2;1\n',
  )
  const { err: toldOfNotes } = await command(['screen', 'tilbud', noted, '--kolonner', 'med'])
  t.same(
    [...toldOfNotes.matchAll(/»(.+?)«/g)].map(([, name]) => name),
    ['Årsværk (2019)', 'aarsvaerk', 'Borgere*', 'borgere', 'Medarbejdere 2019', 'medarbejdere'],
  )
  t.match(
    (await command(['screen', 'tilbud', noted])).err,
    /Årsværk \(2019\).+Mente du »aarsvaerk«\?/,
  )
  const inEnglish = ['screen', 'tilbud', misspelt, '--kolonner', 'med', '--sprog', 'en']
  t.match((await command(inEnglish)).err, 'the column “Medarbejdre” is read as one of your own')
})

t.test('extra columns are not mentioned if they are not the problem', async (t) => {
  const twice = await file('to-gange.csv', 'reference;borgere;borgere\nT-1;4;5\n')
  const { err, status } = await command(['screen', 'tilbud', twice])
  t.equal(status, 2)
  t.notMatch(err, /--kolonner/)
})
