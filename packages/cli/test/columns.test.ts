/** The columns in the help, the page and the template are those that are read. */
import { compileRuleset, rulesets } from '@screeningsmodel/core'
import { columnNames, factColumns, pathOf, rowMaker } from '@screeningsmodel/rows'
import { readWorkbook } from '@screeningsmodel/rows/workbooks'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { columnsPage, columnsPlace } from '../scripts/columns-page.js'
import { command, lines } from './support/command.js'
import { scratch } from './support/folder.js'

const { folder } = await scratch()

t.test('the page is up to date with the documents', async (t) => {
  const told = 'npx -y pnpm@10.34.9 --filter @screeningsmodel/cli columns writes it anew'
  t.equal(await readFile(columnsPlace, 'utf8'), columnsPage(), told)
})

for (const ruleset of rulesets) {
  t.test(`${ruleset.id}: every name and every value fits`, async (t) => {
    const names = columnNames(ruleset)
    for (const sprog of ['da', 'en'] as const) {
      const columns = factColumns(ruleset, sprog)
      t.equal(columns.length, ruleset.facts.length + 2)
      for (const { path, names: others, values, minimum, maximum } of columns) {
        for (const name of [path, ...others]) t.equal(pathOf(names, name), path, name)
        const cells = values
          ? values.flat()
          : [minimum, maximum].filter((each) => each !== undefined)
        const { make } = rowMaker(names, [path], { sprog })
        for (const cell of cells) {
          const row = make([cell], 1)
          const input = row && 'input' in row ? row.input : undefined
          t.strictSame(compileRuleset(ruleset).check(input), [], `${path}: ${String(cell)}`)
        }
      }
    }
  })

  t.test(`${ruleset.id}: the template is read back, and filled in it is screened`, async (t) => {
    const xlsx = join(folder, `${ruleset.id}.xlsx`)
    t.match(await command(['template', ruleset.id, '--ud', xlsx]), { status: 0, err: '' })
    const [rows, guide] = await readWorkbook(await readFile(xlsx))
    const paths = factColumns(ruleset, 'da').map(({ path }) => path)
    t.strictSame(rows?.rows[0], paths)
    t.strictSame(
      guide?.rows.slice(4).map(([path]) => path),
      paths,
    )
    t.match(await command(['screen', xlsx, '--ruleset', ruleset.id]), {
      status: 2,
      err: /kolonnenavne, men ingen rækker/,
    })
    const csv = await command(['template', ruleset.id])
    const filled = join(folder, 'filled.csv')
    await writeFile(filled, `${csv.out}R-1;2023${';'.repeat(paths.length - 2)}\r\n`)
    const { status, out } = await command(['screen', filled, '--ruleset', ruleset.id])
    t.equal(status, 0)
    t.match(lines(out), [{ reference: 'R-1', konklusion: 'uafklaret' }])
  })
}

t.test('the help lists the columns of every ruleset', async (t) => {
  for (const argv of [['screen'], ['template']]) {
    for (const sprog of ['da', 'en'] as const) {
      const { out } = await command([...argv, '--help', '--sprog', sprog])
      for (const { facts } of rulesets)
        for (const { path } of facts) t.ok(out.includes(`  ${path} `), path)
    }
  }
  t.match((await command(['template', 'hund'])).err, /intet regelsæt/)
  const table = await command(['template', 'tilbud', '--sprog', 'en'])
  t.match(table.out, /^\uFEFFreference;aar;borgere;/)
})
