/** Code for analysts, in Python and R: the same figures as the library row by row. */
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

/** The number of each, ordered by name. */
function counts(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
    .sort()
    .map((name) => `${name} ${String(names.filter((each) => each === name).length)}`)
}

/**
 * The same as Danish Excel saves it in Windows-1252: with an extra column, a tilbud that occurs twice, one with an
 * unknown fact, a row of empty cells, a row that is refused, and more empty rows where the table was once longer.
 */
async function asKept(folder: string): Promise<string> {
  const lines = (await readFile(csv, 'utf8'))
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
  const [head = '', first = '', second = ''] = lines
  const withBorgere = (text: string) =>
    second
      .split(';')
      .map((cell, i) => (i === 2 ? text : cell))
      .join(';')
  const withArea = (line: string) => `${line};Ærø og Sjælland`
  const empty = head.replace(/[^;]/g, '').concat(';')
  const rows = [
    ...[...lines.slice(1), first, withBorgere('ved ikke')].map(withArea),
    empty,
    withArea(withBorgere('-1')),
    ...[empty, empty],
  ]
  const file = join(folder, 'beholdt.csv')
  await writeFile(file, Buffer.from([`${head};Område`, ...rows, ''].join('\r\n'), 'latin1'))
  return file
}

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
const again = [
  ...answers.slice(0, 1),
  ...tilbud.slice(1, 2).map((row) => ({ row, answer: screenTilbud({ ...row, borgere: null }) })),
]

t.test('Python: SQL, HTTP and whole answers', async (t) => {
  const { address, folder } = await startService(t, tmpdir())
  const [ruleset] = rulesets
  const statement = join(folder, 'tilbud.sql')
  await writeFile(statement, toSql(ruleset, { dialect: 'duckdb', table: 'tilbud' }))
  const python = await tool('python')
  const program = join(root, 'docs/clients/python/analyse.py')
  const n = tilbud.length
  for (const [file, more, refused] of [
    [csv, [], []],
    [await asKept(folder), again, [`linje ${String(n + 5)}: Antallet kan ikke være negativt.`]],
  ] as const) {
    const all = [...answers, ...more]
    const unmet = counts(
      all.flatMap(({ answer }) =>
        answer.kriterier.filter(({ udfald }) => udfald === 'ikke-opfyldt').map(({ id }) => id),
      ),
    )
    const rows = String(all.length + refused.length)
    t.same(lines(await run(python, [program, file, statement, address])), [
      `${rows} ${rows}`,
      'the same True',
      ...counts(all.map(({ answer }) => answer.konklusion)),
      ...refused,
      ...unmet.map((line) => `ikke opfyldt: ${line}`),
    ])
  }
})

t.test('R: HTTP', async (t) => {
  const { address, folder } = await startService(t, tmpdir())
  const program = join(root, 'docs/clients/r/analyse.R')
  for (const [file, more, refused] of [
    [csv, [], 0],
    [await asKept(folder), again, 1],
  ] as const) {
    const all = [...answers, ...more]
    const special = all.filter(({ answer }) => answer.konklusion === 'hoejt-specialiseret')
    const aarsvaerk = special.flatMap(({ row }) => row.aarsvaerk ?? [])
    const mean = aarsvaerk.reduce((sum, each) => sum + each, 0) / aarsvaerk.length
    t.same(lines(await run('Rscript', ['--vanilla', program, file, address])), [
      String(all.length + refused),
      ...counts(all.map(({ answer }) => answer.konklusion)),
      `aarsvaerk ${mean.toFixed(3)}`,
    ])
  }
})
