/** What analysts copy, in Python and R: the same figures as the library gives row by row. */
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rulesets, screenTilbud, type TilbudInput } from '@screeningsmodel/core'
import { toSql } from '@screeningsmodel/core/sql'
import t from 'tap'
import { root, run, startService, tool } from './generated.js'

const data = join(root, 'packages/fixtures/data/syntetisk')
const csv = join(data, 'tilbud.csv')
type Row = TilbudInput & { readonly aarsvaerk?: number | null }
const { tilbud } = JSON.parse(await readFile(join(data, 'tilbud.json'), 'utf8')) as {
  tilbud: readonly Row[]
}
const answers = tilbud.map((row) => ({ row, answer: screenTilbud(row) }))

/** How many there are of each, in the order of their names. */
function counts(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
    .sort()
    .map((name) => `${name} ${String(names.filter((each) => each === name).length)}`)
}

const conclusions = counts(answers.map(({ answer }) => answer.konklusion))

t.test('Python: SQL, HTTP and whole answers', async (t) => {
  const { address, folder } = await startService(t, tmpdir())
  const [ruleset] = rulesets
  if (!ruleset) throw new Error('There is no ruleset.')
  const statement = join(folder, 'tilbud.sql')
  await writeFile(statement, toSql(ruleset, { dialect: 'duckdb', table: 'tilbud' }))
  const program = join(root, 'docs/clients/python/analyse.py')
  const written = await run(await tool('python'), [program, csv, statement, address])
  const unmet = counts(
    answers.flatMap(({ answer }) =>
      answer.kriterier.filter(({ udfald }) => udfald === 'ikke-opfyldt').map(({ id }) => id),
    ),
  )
  const n = String(tilbud.length)
  t.same(written.trim().split('\n'), [
    `${n} ${n}`,
    'the same True',
    ...conclusions,
    ...unmet.map((line) => `ikke opfyldt: ${line}`),
  ])
})

t.test('R: HTTP', async (t) => {
  const { address } = await startService(t, tmpdir())
  const program = join(root, 'docs/clients/r/analyse.R')
  const written = await run('Rscript', ['--vanilla', program, csv, address])
  const special = answers.filter(({ answer }) => answer.konklusion === 'hoejt-specialiseret')
  const aarsvaerk = special.flatMap(({ row }) => row.aarsvaerk ?? [])
  const mean = aarsvaerk.reduce((sum, each) => sum + each, 0) / aarsvaerk.length
  t.same(
    written
      .trim()
      .split('\n')
      .map((line) => line.trim()),
    [String(tilbud.length), ...conclusions, `aarsvaerk ${mean.toFixed(3)}`],
  )
})
